import { Actor } from '../../parts/evidence/Entity.tsx';
import type { Answer } from '../../state/api.ts';
import type { NameOf } from '../../state/naming.ts';
import { actorsWords } from '../../words/actors.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import classes from './Actors.module.css';

type Members = Answer<'get', '/actors/{id}'>['lineage'];

interface LineageProps {
  readonly members: Members;
  /** id of the name that the page is about */
  readonly current: string;
  readonly nameOf: NameOf;
}

const timeOf = (date: string | undefined): number | null => {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : time;
};

/** The names that a group bore, one below the other, each over the time it bore it. */
export function Lineage({ members, current, nameOf }: LineageProps) {
  const say = useWords(actorsWords);
  const format = useFormat();
  const known = members.flatMap(({ start, end }) => [timeOf(start), timeOf(end)]).filter((time) => time !== null);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  // open ends reach beyond the last day that is known
  const width = Math.max(last - first, 1) * 1.15;
  const share = (time: number): number => ((time - first) / width) * 100;
  const written = (date: string): string => (date.length === 10 ? format.shortDay(date) : date);
  return (
    <ol className={classes.lineage}>
      {members.map(({ id, start, end }) => {
        const [from, to] = [timeOf(start) ?? first, timeOf(end)];
        const bar = { insetInlineStart: `${share(from)}%`, inlineSize: `${(to === null ? 100 : share(to)) - share(from)}%` };
        return (
          <li key={id} aria-current={id === current ? 'true' : undefined}>
            <span className={classes.name}>{id === current ? <bdi>{nameOf(id)}</bdi> : <Actor id={id} nameOf={nameOf} />}</span>
            <span className={classes.dates}>
              {start === undefined ? say('unknownStart') : written(start)} – {end === undefined ? say('open') : written(end)}
            </span>
            {known.length > 0 && (
              <span className={classes.track} aria-hidden>
                <span style={bar} data-open={end === undefined || undefined} data-unknown={start === undefined || undefined} />
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
