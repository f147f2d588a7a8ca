import { useComputedColorScheme } from '@mantine/core';
import { colourOf, DASHES, styleOf, widthOf } from '../relation-style.ts';
import classes from './Network.module.css';

interface LineProps {
  readonly type: string;
  readonly level?: number;
  readonly inferred?: boolean;
  readonly directed?: boolean;
  readonly faint?: boolean;
}

/** A relation's line as the network draws it, beside its words. */
export function RelationLine({ type, level = 2, inferred = false, directed = false, faint = false }: LineProps) {
  const scheme = useComputedColorScheme('light');
  const width = widthOf(level);
  const line = { stroke: colourOf(type, scheme), strokeDasharray: DASHES[styleOf(type).dash], opacity: faint ? 0.45 : 1 };
  const offsets = inferred ? [-width / 3, width / 3] : [0];
  return (
    <svg className={classes.line} width="44" height="12" aria-hidden data-turned={directed || undefined}>
      {directed ? (
        <polygon
          points={`2,${6 - width * 0.8} 42,${6 - width * 0.22} 42,${6 + width * 0.22} 2,${6 + width * 0.8}`}
          fill={line.stroke}
          opacity={line.opacity}
        />
      ) : (
        offsets.map((at) => (
          <line key={at} x1="2" x2="42" y1={6 + at} y2={6 + at} strokeWidth={inferred ? width / 3 : width} {...line} />
        ))
      )}
    </svg>
  );
}
