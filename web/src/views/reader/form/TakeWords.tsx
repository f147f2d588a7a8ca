import { Button } from '@mantine/core';
import { IconTextPlus } from '@tabler/icons-react';
import { readerWords } from '../../../words/reader.ts';
import { useWords } from '../../../words/useWords.ts';
import { type Selected, useSelected } from './Selected.ts';

interface TakeWordsProps {
  /** the part that they are put into, in words */
  readonly part: string;
  readonly onTake: (selected: Selected) => void;
}

/** Puts the words that are selected in the report into a part of the claim. */
export function TakeWords({ part, onTake }: TakeWordsProps) {
  const say = useWords(readerWords);
  const selected = useSelected();
  return (
    <Button
      variant="default"
      disabled={!selected}
      leftSection={<IconTextPlus size={15} aria-hidden />}
      aria-label={say('form.takeFor', { part })}
      onClick={() => selected && onTake(selected)}
    >
      {say('form.take')}
    </Button>
  );
}
