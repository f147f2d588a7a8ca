import { Button, Group, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Said } from '../../../parts/text/Said.tsx';
import { readerWords } from '../../../words/reader.ts';
import { useWords } from '../../../words/useWords.ts';
import type { Patch } from '../useActs.ts';
import { CertaintyPart } from './CertaintyPart.tsx';
import { ChainPart } from './ChainPart.tsx';
import { type Change, type Draft, patchOf } from './draft.ts';
import classes from './Form.module.css';
import { Part, Taken } from './Part.tsx';
import { QuantitiesPart } from './QuantitiesPart.tsx';
import { RefsPart } from './RefsPart.tsx';
import { useSelected } from './Selected.ts';
import { TakeWords } from './TakeWords.tsx';
import { TimePart } from './TimePart.tsx';
import { TypePart } from './TypePart.tsx';

interface ClaimFormProps {
  readonly title: string;
  readonly before: Draft;
  /** in words, what saving does; the first is what Enter does */
  readonly saves: readonly { readonly name: string; readonly save: (patch: Patch, why: string, draft: Draft) => void }[];
  readonly busy: boolean;
  /** a claim that is new has no reasons on record, and its first words are the selected ones */
  readonly isNew: boolean;
  readonly onCancel: () => void;
}

/** Every part of a claim, to be mended: codes in words, names from the register, words by selecting them in the report. */
export function ClaimForm({ title, before, saves, busy, isNew, onCancel }: ClaimFormProps) {
  const say = useWords(readerWords);
  const [draft, setDraft] = useState(before);
  const [why, setWhy] = useState('');
  const change: Change = (parts) => setDraft((held) => ({ ...held, ...parts }));
  const patch = patchOf(draft, before);
  const problem = problemOf(draft, patch);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!problem) saves[0]?.save(patch, why, draft);
  };
  return (
    <form className={classes.form} onSubmit={save} aria-label={title}>
      <Title order={2}>{title}</Title>
      <SelectedWords />
      <TypePart draft={draft} change={change} />
      <Part name={say('form.trigger')}>
        <Taken words={draft.trigger.text} />
        <TakeWords part={say('form.trigger')} onTake={(trigger) => change({ trigger })} />
      </Part>
      <RefsPart part="actor" list={draft.actor} change={change} />
      <RefsPart part="recipient" list={draft.recipient} change={change} />
      <RefsPart part="place" list={draft.place} change={change} />
      <TimePart time={draft.time} change={change} />
      <QuantitiesPart list={draft.quantities} change={change} />
      <ChainPart list={draft.attribution} change={change} />
      <CertaintyPart draft={draft} change={change} />
      {!isNew && (
        <Textarea label={say('form.why')} value={why} autosize onChange={({ currentTarget }) => setWhy(currentTarget.value)} />
      )}
      <Group gap="xs" className={classes.foot}>
        {saves.map(({ name, save: act }, i) => (
          <Button
            key={name}
            type={i === 0 ? 'submit' : 'button'}
            variant={i === 0 ? 'filled' : 'default'}
            disabled={problem !== null}
            loading={busy}
            onClick={i === 0 ? undefined : () => act(patch, why, draft)}
          >
            {name}
          </Button>
        ))}
        <Button variant="subtle" onClick={onCancel}>
          {say('form.cancel')}
        </Button>
        {problem && (
          <Text size="sm" c="dimmed" role="status">
            {say(problem)}
          </Text>
        )}
      </Group>
    </form>
  );
}

const problemOf = (draft: Draft, patch: Patch): 'form.needsType' | 'form.unchanged' | null => {
  if (draft.type === '') return 'form.needsType';
  return Object.keys(patch).length === 0 ? 'form.unchanged' : null;
};

function SelectedWords() {
  const say = useWords(readerWords);
  const selected = useSelected();
  return (
    <Text size="sm" role="status">
      {selected ? (
        <>
          {say('form.selected')} «<Said>{selected.text}</Said>»
        </>
      ) : (
        say('form.selectHelp')
      )}
    </Text>
  );
}
