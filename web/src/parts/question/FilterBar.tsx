import { Button, Collapse, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch, IconX } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import type { Patch, Question } from '../../state/url.ts';
import { questionWords } from '../../words/question.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import { Fields } from './Fields.tsx';
import classes from './FilterBar.module.css';

export type FilterPart = Exclude<keyof Question, 'text' | 'exact'>;

/** What most lists are filtered by. */
export const USUAL: readonly FilterPart[] = [
  ...(['actor', 'recipient', 'party', 'parts', 'type', 'place', 'country', 'from', 'to'] as const),
  ...(['source', 'outlet', 'factuality', 'review', 'restricted'] as const),
];

/** Where the days are chosen on a histogram. */
export const BUT_DAYS: readonly FilterPart[] = USUAL.filter((part) => part !== 'from' && part !== 'to');

interface FilterBarProps {
  readonly value: Question;
  readonly onChange: Patch<Question>;
  /** in this order; `USUAL` where left out */
  readonly parts?: readonly FilterPart[];
  /** false: no words to search for */
  readonly words?: boolean;
  /** what the words are searched in, where it is not claims */
  readonly wordsLabel?: string;
  /** further filters of the page, beside the button */
  readonly children?: ReactNode;
}

/** The question that a list answers: words to search for, and filters behind a button that tells how many are set. All of it stands in the address. */
export function FilterBar({ value, onChange, parts = USUAL, words = true, wordsLabel, children }: FilterBarProps) {
  const say = useWords(questionWords);
  const format = useFormat();
  const id = useId();
  const set = parts.filter((part) => value[part] !== undefined);
  const [opened, { toggle }] = useDisclosure(set.length > 0);
  const clear = () => onChange(Object.fromEntries([...parts, 'text', 'exact'].map((part) => [part, undefined])));
  return (
    <section className={`${classes.bar} no-print`} aria-label={say('filters')}>
      <div className={classes.line}>
        {words && <Words value={value} onChange={onChange} label={wordsLabel} />}
        <Button
          variant={set.length > 0 ? 'light' : 'default'}
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
          onClick={toggle}
          aria-expanded={opened}
          aria-controls={id}
        >
          {set.length > 0 ? `${say('filters')} (${format.number(set.length)})` : say('filters')}
        </Button>
        {(set.length > 0 || value.text !== undefined) && (
          <Button variant="subtle" color="gray" leftSection={<IconX size={14} aria-hidden />} onClick={clear}>
            {say('clear')}
          </Button>
        )}
        {children}
      </div>
      <Collapse expanded={opened} id={id}>
        <Fields value={value} onChange={onChange} parts={parts} />
      </Collapse>
    </section>
  );
}

type WordsProps = Pick<FilterBarProps, 'value' | 'onChange'> & { readonly label: string | undefined };

/** Asked on Enter: every keystroke would be a question of its own, and a step of the history. */
function Words({ value, onChange, label }: WordsProps) {
  const say = useWords(questionWords);
  const told = label ?? say('text');
  const [typed, setTyped] = useState(value.text ?? '');
  useEffect(() => setTyped(value.text ?? ''), [value.text]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange({ text: typed.trim() || undefined });
  };
  return (
    <search className={classes.text}>
      <form onSubmit={submit}>
        <TextInput
          type="search"
          aria-label={told}
          placeholder={told}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          dir="auto"
        />
      </form>
    </search>
  );
}
