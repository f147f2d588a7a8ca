import { Button, Group } from '@mantine/core';
import { Kbd } from '../../parts/Kbd.tsx';
import { Said } from '../../parts/text/Said.tsx';
import { readerWords } from '../../words/reader.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Reader.module.css';

interface SelectionBarProps {
  readonly words: string;
  /** left out where one may not add */
  readonly onAdd: (() => void) | undefined;
  readonly onWhy: () => void;
}

/** What can be done with the words that are selected in the report. */
export function SelectionBar({ words, onAdd, onWhy }: SelectionBarProps) {
  const say = useWords(readerWords);
  // a press on a button would let go of the selection before it is used
  const keep = (event: { preventDefault: () => void }): void => event.preventDefault();
  return (
    <Group
      className={`${classes.selection} no-print`}
      gap="xs"
      role="group"
      aria-label={say('selection.label')}
      onMouseDown={keep}
    >
      <span className={classes.selected}>
        «<Said>{words}</Said>»
      </span>
      {onAdd && (
        <Button onClick={onAdd} rightSection={<Kbd code="KeyN" />}>
          {say('selection.add')}
        </Button>
      )}
      <Button variant="default" onClick={onWhy} rightSection={<Kbd code="KeyW" />}>
        {say('selection.why')}
      </Button>
    </Group>
  );
}
