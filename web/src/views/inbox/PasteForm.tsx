import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../parts/FormProblem.tsx';
import { useAct } from '../../state/queries.ts';
import { inboxWords } from '../../words/inbox.ts';
import { useWords } from '../../words/useWords.ts';
import { GivenFields, useGiven } from './Given.tsx';
import classes from './Inbox.module.css';

export function PasteForm() {
  const say = useWords(inboxWords);
  const [text, setText] = useState('');
  const { given, fields } = useGiven();
  const add = useAct('post', '/jobs');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate({ body: { text, ...given } }, { onSuccess: () => setText('') });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <Textarea
        label={say('add.text')}
        description={say('add.textHelp')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        autosize
        minRows={6}
        maxRows={18}
        dir="auto"
        classNames={{ input: classes.text ?? '' }}
      />
      <GivenFields {...fields} />
      <FormProblem error={add.error} />
      <Button type="submit" disabled={text.trim() === ''} loading={add.isPending} className={classes.go ?? ''}>
        {say('add.read')}
      </Button>
    </form>
  );
}
