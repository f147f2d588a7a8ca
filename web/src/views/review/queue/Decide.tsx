import { Button, Group, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { Kbd } from '../../../parts/Kbd.tsx';
import { type KeyBinding, useKeys } from '../../../state/keys.ts';
import type { ClaimRecord } from '../../../state/records.ts';
import { readerWords } from '../../../words/reader.ts';
import { reviewWords } from '../../../words/review.ts';
import { useWords } from '../../../words/useWords.ts';
import classes from './Queue.module.css';
import type { Decision, Decisions } from './useDecisions.ts';
import type { QueueState } from './useQueue.ts';

/** Keys by where they lie, so that they are the same on an Arabic layout. */
const DECISIONS: readonly { readonly decision: Decision; readonly code: string; readonly state: string }[] = [
  { decision: 'accept', code: 'KeyA', state: 'accepted' },
  { decision: 'reject', code: 'KeyR', state: 'rejected' },
  { decision: 'unsure', code: 'KeyU', state: 'unsure' },
];

interface DecideProps {
  readonly record: ClaimRecord;
  readonly queue: QueueState;
  readonly decisions: Decisions;
  readonly editing: boolean;
  readonly onEdit: () => void;
  readonly onLeave: () => void;
}

/** The decision and its reasons, by button or key; each leads on to the next claim. */
export function Decide({ record, queue, decisions, editing, onEdit, onLeave }: DecideProps) {
  const say = useWords(reviewWords);
  const sayForm = useWords(readerWords);
  const navigate = useNavigate();
  const [why, setWhy] = useState('');
  const reasons = useRef<HTMLInputElement>(null);
  const { next, previous } = queue;
  const { decide, takeBack } = decisions;
  const { id, document: report } = record;

  const acts = useMemo(() => {
    const settle = (decision: Decision) => (): void => {
      decide(id, decision, why.trim());
      next();
    };
    return {
      ...{ accept: settle('accept'), reject: settle('reject'), unsure: settle('unsure') },
      undo: () => takeBack(id),
      open: () => void navigate({ to: '/reports/$id', params: { id: report.id }, search: { claim: id } }),
    };
  }, [decide, id, why, next, takeBack, navigate, report.id]);
  const keys = useMemo<readonly KeyBinding[]>(
    () => [
      ...DECISIONS.map(({ decision, code }) => ({ code, label: say(`act.${decision}`), run: acts[decision] })),
      { code: 'KeyE', label: say('act.edit'), run: onEdit },
      { code: 'KeyZ', label: say('act.undo'), run: acts.undo },
      { code: 'KeyN', label: say('act.next'), run: next },
      { code: 'ArrowRight', label: say('act.next'), run: next },
      { code: 'KeyP', label: say('act.previous'), run: previous },
      { code: 'ArrowLeft', label: say('act.previous'), run: previous },
      { code: 'KeyW', label: say('act.why'), run: () => reasons.current?.focus() },
      { code: 'KeyO', label: say('act.open'), run: acts.open },
    ],
    [say, acts, onEdit, next, previous],
  );
  const formKeys = useMemo<readonly KeyBinding[]>(
    () => [{ code: 'Escape', label: sayForm('form.cancel'), run: onLeave }],
    [sayForm, onLeave],
  );
  useKeys(editing ? formKeys : keys);

  if (editing) return null;
  return (
    <footer className={classes.decide}>
      <TextInput
        ref={reasons}
        aria-label={say('act.whyLabel')}
        placeholder={say('act.whyLabel')}
        rightSection={<Kbd code="KeyW" />}
        value={why}
        dir="auto"
        onChange={({ currentTarget: { value } }) => setWhy(value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter' || key === 'Escape') currentTarget.blur();
        }}
        className={classes.why}
      />
      <Group gap="xs" role="group" aria-label={say('act.label')}>
        {DECISIONS.map(({ decision, code, state }) => (
          <Button
            key={decision}
            size="sm"
            variant={decision === 'accept' ? 'filled' : 'default'}
            aria-pressed={record.review === state}
            onClick={acts[decision]}
            rightSection={<Kbd code={code} />}
          >
            {say(`act.${decision}`)}
          </Button>
        ))}
        <Button size="sm" variant="default" onClick={onEdit} rightSection={<Kbd code="KeyE" />}>
          {say('act.edit')}
        </Button>
        <span className={classes.gap} />
        <Button size="sm" variant="subtle" onClick={acts.undo} rightSection={<Kbd code="KeyZ" />}>
          {say('act.undo')}
        </Button>
        <Button size="sm" variant="subtle" onClick={previous} rightSection={<Kbd code="KeyP" />}>
          {say('act.previous')}
        </Button>
        <Button size="sm" variant="subtle" onClick={next} rightSection={<Kbd code="KeyN" />}>
          {say('act.next')}
        </Button>
      </Group>
    </footer>
  );
}
