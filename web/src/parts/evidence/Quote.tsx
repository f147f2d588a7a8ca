import { Fragment } from 'react';
import { directionOfText, plain } from '../text/plain.ts';
import classes from './Quote.module.css';

/** A half-open span of the text shown, in UTF-16 code units. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

interface QuoteProps {
  readonly text: string;
  readonly lang?: string | undefined;
  readonly marks?: readonly Mark[];
  /** at most so many lines */
  readonly lines?: number;
}

/** Words of a report in their own direction, with parts of them marked. */
export function Quote({ text, lang, marks = [], lines }: QuoteProps) {
  return (
    <blockquote className={classes.quote} dir={directionOfText(lang)} lang={lang} data-clamped={lines !== undefined || undefined}>
      <span style={lines === undefined ? undefined : { WebkitLineClamp: lines }}>
        {piecesOf(plain(text), marks).map(({ start, words, marked }) =>
          marked ? <mark key={start}>{words}</mark> : <Fragment key={start}>{words}</Fragment>,
        )}
      </span>
    </blockquote>
  );
}

interface Piece {
  readonly start: number;
  readonly words: string;
  readonly marked: boolean;
}

/** The text cut where marks begin and end; marks that overlap count once. */
function piecesOf(text: string, marks: readonly Mark[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const take = (end: number, marked: boolean): void => {
    if (end > at) pieces.push({ start: at, words: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (end <= at || start >= text.length) continue;
    take(start, false);
    take(Math.min(end, text.length), true);
  }
  take(text.length, false);
  return pieces;
}
