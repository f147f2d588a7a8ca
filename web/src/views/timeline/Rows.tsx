import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';

interface RowsProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly render: (item: T) => ReactNode;
  readonly label: string;
  /** asked for when the end comes near */
  readonly onEnd: () => void;
}
const USUAL_HEIGHT = 150;

/** A long list of which only what is on screen is on the page; the window scrolls. */
export function Rows<T>({ items, keyOf, render, label, onEnd }: RowsProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => USUAL_HEIGHT,
    overscan: 6,
    scrollMargin: list.current?.offsetTop ?? 0,
    getItemKey: (index) => keyOf(items[index]!),
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (items.length > 0 && last >= items.length - 3) onEnd();
  }, [last, items.length, onEnd]);
  return (
    <div ref={list} role="feed" aria-label={label} style={{ position: 'relative', blockSize: rows.getTotalSize() }}>
      {shown.map(({ index, key, start }) => (
        <div
          key={key}
          ref={rows.measureElement}
          data-index={index}
          style={{
            position: 'absolute',
            insetInline: 0,
            transform: `translateY(${start - rows.options.scrollMargin}px)`,
            paddingBlockEnd: 12,
          }}
        >
          {render(items[index]!)}
        </div>
      ))}
    </div>
  );
}
