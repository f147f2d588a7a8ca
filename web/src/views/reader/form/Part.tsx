import { ActionIcon, Group, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Said } from '../../../parts/text/Said.tsx';
import { readerWords } from '../../../words/reader.ts';
import { useWords } from '../../../words/useWords.ts';
import classes from './Form.module.css';

/** One part of the claim with its fields. */
export function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <fieldset className={classes.part}>
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}

interface TakenProps {
  readonly words: string;
  readonly onRemove?: () => void;
  readonly children?: ReactNode;
}

/** Words of the report that stand in a part, with what else is told of them, and a way to take them out. */
export function Taken({ words, onRemove, children }: TakenProps) {
  const say = useWords(readerWords);
  return (
    <Group gap="xs" align="end" className={classes.taken}>
      <Text component="span" className={classes.words}>
        «<Said>{words}</Said>»
      </Text>
      {children}
      {onRemove && (
        <ActionIcon onClick={onRemove} aria-label={say('form.removeOf', { part: words })}>
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </Group>
  );
}
