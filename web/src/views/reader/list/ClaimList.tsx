import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Names } from '../../../state/queries.ts';
import type { ClaimRecord } from '../../../state/records.ts';
import { readerWords } from '../../../words/reader.ts';
import { useWords } from '../../../words/useWords.ts';
import classes from './ClaimList.module.css';
import { ClaimRow } from './ClaimRow.tsx';

interface ClaimListProps {
  readonly claims: readonly ClaimRecord[];
  readonly names: Names;
  readonly chosen: string | undefined;
  readonly onChoose: (claim: string) => void;
}

const ROW = 52;
const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The claims in order of the text; only those on the screen are on the page. */
export function ClaimList({ claims, names, chosen, onChoose }: ClaimListProps) {
  const say = useWords(readerWords);
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: claims.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 6,
  });
  const at = claims.findIndex(({ id }) => id === chosen);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, rows]);
  const move = (event: KeyboardEvent): void => {
    const next = claims[at + (STEP[event.key] ?? Number.NaN)];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    box.current?.focus();
  };
  return (
    <section
      ref={box}
      style={{ blockSize: `min(38vh, 26rem, ${rows.getTotalSize() + 2}px)` }}
      className={classes.box}
      aria-label={say('claims.label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard; arrows move in it
      tabIndex={0}
      onKeyDown={move}
    >
      <ol style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const record = claims[index]!;
          return (
            <li
              key={record.id}
              style={{ insetBlockStart: start, blockSize: ROW }}
              aria-setsize={claims.length}
              aria-posinset={index + 1}
            >
              <ClaimRow record={record} number={index + 1} names={names} chosen={record.id === chosen} onChoose={onChoose} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
