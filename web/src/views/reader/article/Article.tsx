import { memo, type RefObject, useMemo } from 'react';
import { directionOfText, plain } from '../../../parts/text/plain.ts';
import './article.css';
import { type Block, blocksOf, type Line } from './blocks.ts';
import { canHighlight, type Marked, useHighlights } from './highlights.ts';
import { piecesOf } from './pieces.ts';
import { offsetAtPoint } from './positions.ts';

interface ArticleProps {
  readonly element: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly lang: string | undefined;
  /** the text begins with it where the report has one */
  readonly title: string | undefined;
  readonly label: string;
  readonly marked: Marked;
  /** somebody clicked on a place of the text */
  readonly onPlace: (offset: number) => void;
}

const NOTHING: Marked = {};

/** The report, as text and nothing else, in its own direction, with what is marked in it. */
export function Article({ element, text, lang, title, label, marked, onPlace }: ArticleProps) {
  const shown = useMemo(() => plain(text), [text]);
  const blocks = useMemo(() => blocksOf(shown), [shown]);
  useHighlights(element, marked, shown);
  const titled = title !== undefined && title !== '' && text.startsWith(title) ? title.length : 0;
  const direction = directionOfText(lang);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of claims and its keys do the same
    <article
      ref={element}
      className="report-text"
      dir={direction}
      lang={lang}
      aria-label={label}
      data-latin={direction === 'ltr' ? '' : undefined}
      onClick={({ clientX, clientY }) => {
        if (!element.current || !document.getSelection()?.isCollapsed) return;
        const offset = offsetAtPoint(element.current, clientX, clientY);
        if (offset !== null) onPlace(offset);
      }}
    >
      {blocks.map((block) => (
        <TextBlock key={block.start} block={block} text={shown} titled={titled} marked={canHighlight ? NOTHING : marked} />
      ))}
    </article>
  );
}

interface TextBlockProps {
  readonly block: Block;
  readonly text: string;
  readonly titled: number;
  readonly marked: Marked;
}

const TextBlock = memo(function TextBlock({ block, text, titled, marked }: TextBlockProps) {
  return (
    <div className="report-block">
      {block.lines.map((line) => (
        <p
          key={line.start}
          data-start={line.start}
          data-rest={line.rest ? '' : undefined}
          data-title={line.start < titled ? '' : undefined}
        >
          {marked === NOTHING ? text.slice(line.start, line.end) : <Pieces line={line} text={text} marked={marked} />}
        </p>
      ))}
    </div>
  );
});

/** For browsers without highlights. */
function Pieces({ line, text, marked }: { readonly line: Line; readonly text: string; readonly marked: Marked }) {
  return piecesOf(line, marked).map(({ start, end, marks }) =>
    marks.length === 0 ? (
      text.slice(start, end)
    ) : (
      <mark key={start} data-marks={marks.join(' ')}>
        {text.slice(start, end)}
      </mark>
    ),
  );
}
