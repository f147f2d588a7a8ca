import { VisuallyHidden } from '@mantine/core';
import { mapWords } from '../../words/map.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import type { Cluster } from './clusters.ts';
import classes from './Map.module.css';
import { nearnessOf } from './place-shape.ts';

interface MarkProps {
  readonly cluster: Cluster;
  readonly point: { readonly x: number; readonly y: number };
  readonly most: number;
  readonly nameOf: (id: string) => string;
  readonly chosen: boolean;
  readonly onOpen: () => void;
}

/** A place, or several that lie close, with how many claims name it. Round and full: on the spot; dashed: within an area; square: a country. */
export function Mark({ cluster: { places, claims }, point, most, nameOf, chosen, onOpen }: MarkProps) {
  const say = useWords(mapWords);
  const format = useFormat();
  const size = Math.round(20 + 26 * Math.sqrt(claims / most));
  const [first] = places;
  const shape = places.length > 1 ? 'several' : nearnessOf(first!).kind;
  const name = nameOf(first!.id);
  const label = places.length > 1 ? say('several', { name, count: places.length - 1 }) : name;
  return (
    <button
      type="button"
      className={classes.mark}
      data-shape={shape}
      data-chosen={chosen || undefined}
      style={{ inlineSize: size, blockSize: size, transform: `translate(${point.x - size / 2}px, ${point.y - size / 2}px)` }}
      title={label}
      onClick={onOpen}
    >
      <VisuallyHidden>{label} </VisuallyHidden>
      {format.number(claims)}
    </button>
  );
}
