import { AppLink } from '../../parts/AppLink.tsx';
import sides from '../../parts/evidence/Sides.module.css';
import type { ClaimRecord, EventPage } from '../../state/records.ts';
import { eventWords } from '../../words/event.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Event.module.css';

const RULES = [
  ...(['person', 'copied-sentence', 'copied-phrase', 'day-place-number', 'day-place-doer', 'day-place-recipient'] as const),
  ...(['day-place-mode', 'day-place-toll', 'day-place-report', 'day-area-number', 'day-roles-number', 'day-sides'] as const),
  ...(['number-unplaced', 'denied-in-report'] as const),
];

interface ReasonsProps {
  readonly reasons: EventPage['event']['reasons'];
  readonly claims: ReadonlyMap<string, ClaimRecord>;
}

/** Why claims are held to be about one happening: the rule, what it rests on, and the two reports. */
export function Reasons({ reasons, claims }: ReasonsProps) {
  const say = useWords(eventWords);
  if (reasons.length === 0) return <p className={classes.note}>{say('single')}</p>;
  return (
    <ul className={sides.list}>
      {reasons.map(({ a, b, rule, detail }) => {
        const known = RULES.find((one) => one === rule);
        return (
          <li key={`${rule} ${a} ${b}`} className={classes.rule}>
            <b>{known ? say(`rules.${known}`) : rule}</b>
            <bdi>{detail}</bdi>
            <span>
              {say('between')} <Where record={claims.get(a)} /> · <Where record={claims.get(b)} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Where({ record }: { readonly record: ClaimRecord | undefined }) {
  if (!record) return null;
  const { document, claim } = record;
  return (
    <AppLink to="/reports/$id" params={{ id: document.id }} inherit>
      <bdi>{document.outlet ?? document.id}</bdi> «<bdi>{claim.trigger.text}</bdi>»
    </AppLink>
  );
}
