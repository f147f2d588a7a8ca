import { Button, Group } from '@mantine/core';
import { Kbd } from '../../../parts/Kbd.tsx';
import type { ClaimRecord } from '../../../state/records.ts';
import { useMe } from '../../../state/session.ts';
import { readerWords } from '../../../words/reader.ts';
import { useWords } from '../../../words/useWords.ts';
import type { Acts } from '../useActs.ts';

/** Decisions with the key of each. */
export const DECISIONS = [
  { decision: 'accept', code: 'KeyA', state: 'accepted' },
  { decision: 'reject', code: 'KeyR', state: 'rejected' },
  { decision: 'unsure', code: 'KeyU', state: 'unsure' },
] as const;

interface JudgeProps {
  readonly record: ClaimRecord;
  readonly judge: Acts['judge'];
  readonly onEdit: () => void;
}

/** What may be done with the claim; nothing where one may not. */
export function Judge({ record, judge, onEdit }: JudgeProps) {
  const say = useWords(readerWords);
  const { may } = useMe();
  if (!may('review')) return null;
  return (
    <Group gap="xs" role="group" aria-label={say('acts.label')} className="no-print">
      {DECISIONS.map(({ decision, code, state }) => (
        <Button
          key={decision}
          variant={record.review === state ? 'filled' : 'default'}
          aria-pressed={record.review === state}
          onClick={() => judge(record.id, decision)}
          rightSection={<Kbd code={code} />}
        >
          {say(`acts.${decision}`)}
        </Button>
      ))}
      <Button variant="default" onClick={onEdit} rightSection={<Kbd code="KeyE" />}>
        {say('acts.edit')}
      </Button>
    </Group>
  );
}
