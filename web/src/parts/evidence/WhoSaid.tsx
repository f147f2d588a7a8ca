import { Group } from '@mantine/core';
import type { NameOf } from '../../state/naming.ts';
import type { ClaimRecord } from '../../state/records.ts';
import { evidenceWords } from '../../words/evidence.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import { AppLink } from '../AppLink.tsx';
import { Said } from '../text/Said.tsx';
import { Source } from './Entity.tsx';

interface WhoSaidProps {
  readonly record: ClaimRecord;
  readonly nameOf: NameOf;
}

/** Through whom a claim comes, when it was published, and the way to its place in the report. */
export function WhoSaid({ record: { id, document, claim }, nameOf }: WhoSaidProps) {
  const say = useWords(evidenceWords);
  const format = useFormat();
  const { outlet, published } = document;
  return (
    <Group gap="0.2rem 0.7rem" fz="xs" c="dimmed">
      <span>
        {outlet !== undefined && <Source id={`outlet:${outlet}`} nameOf={nameOf} />}
        {claim.attribution.map((link) => (
          <span key={`${link.start} ${link.end} ${link.cue.start}`}>
            {' ‹ '}
            {link.ref ? <Source id={link.ref} nameOf={nameOf} /> : <Said>{link.text || link.cue.text}</Said>}
          </span>
        ))}
      </span>
      {published !== undefined && <span>{say('published', { day: format.shortDay(published) })}</span>}
      <AppLink to="/reports/$id" params={{ id: document.id }} search={{ claim: id }} inherit className="no-print">
        {say('report')}
      </AppLink>
    </Group>
  );
}
