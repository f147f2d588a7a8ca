import type { RefObject } from 'react';
import { directionOfText, plain } from '../../../parts/text/plain.ts';
import { reviewWords } from '../../../words/review.ts';
import { useWords } from '../../../words/useWords.ts';
import classes from './Passage.module.css';
import { type Mark, segmentsOf } from './segments.ts';
import type { Queued } from './useQueue.ts';

interface PassageProps {
  readonly item: Queued['item'];
  readonly within: RefObject<HTMLQuoteElement | null>;
}

/** The words of a claim among those around them, its parts marked by line, weight and name. */
export function Passage({ item: { record, passage }, within }: PassageProps) {
  const say = useWords(reviewWords);
  const { claim, document: report } = record;
  const name = (marks: readonly Mark[]): string => marks.map((mark) => say(`marks.${mark}`)).join(' · ');
  return (
    <blockquote
      ref={within}
      className={classes.passage}
      dir={directionOfText(report.lang)}
      lang={report.lang}
      aria-label={say('card.passage')}
    >
      {segmentsOf(passage, claim).map(({ start, text, evidence, marks }) => {
        const words = plain(text);
        const attributes = { 'data-start': start, 'data-evidence': evidence || undefined };
        return marks.length === 0 ? (
          <span key={start} {...attributes}>
            {words}
          </span>
        ) : (
          <mark key={start} {...attributes} data-mark={marks[0]} title={name(marks)}>
            {words}
          </mark>
        );
      })}
    </blockquote>
  );
}
