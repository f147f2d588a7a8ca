import { Button, Switch, TextInput } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { searchWords } from '../../words/search.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Search.module.css';

interface SearchBoxProps {
  readonly box: RefObject<HTMLInputElement | null>;
  /** as they were searched last */
  readonly words: string;
  readonly exact: boolean;
  readonly search: (words: string) => void;
  readonly setExact: (on: boolean) => void;
}

/** The box for words, searched on Enter, and the switch between words as written and their family. */
export function SearchBox({ box, words, exact, search, setExact }: SearchBoxProps) {
  const say = useWords(searchWords);
  const [typed, setTyped] = useState(words);
  return (
    <search>
      <form
        className={classes.box}
        onSubmit={(event) => {
          event.preventDefault();
          search(typed.trim());
        }}
      >
        <TextInput
          ref={box}
          className={classes.words}
          size="md"
          type="search"
          dir="auto"
          label={say('label')}
          placeholder={say('placeholder')}
          maxLength={500}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button type="submit" size="sm">
          {say('go')}
        </Button>
        <Switch
          className={classes.exact}
          label={say('exact')}
          description={say(exact ? 'exactOn' : 'exactOff')}
          checked={exact}
          onChange={({ currentTarget }) => setExact(currentTarget.checked)}
        />
      </form>
    </search>
  );
}
