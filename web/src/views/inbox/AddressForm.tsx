import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../parts/FormProblem.tsx';
import { useAct } from '../../state/queries.ts';
import { inboxWords } from '../../words/inbox.ts';
import { useWords } from '../../words/useWords.ts';
import { GivenFields, useGiven } from './Given.tsx';
import classes from './Inbox.module.css';

export function AddressForm() {
  const say = useWords(inboxWords);
  const [url, setUrl] = useState('');
  const { given, fields } = useGiven();
  const add = useAct('post', '/jobs/url');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate({ body: { url: url.trim(), ...given } }, { onSuccess: () => setUrl('') });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        type="url"
        inputMode="url"
        dir="ltr"
        placeholder="https://"
        label={say('add.address')}
        description={say('add.addressHelp')}
        value={url}
        onChange={({ currentTarget }) => setUrl(currentTarget.value)}
      />
      <GivenFields {...fields} />
      <FormProblem error={add.error} />
      <Button type="submit" disabled={url.trim() === ''} loading={add.isPending} className={classes.go ?? ''}>
        {say('add.read')}
      </Button>
    </form>
  );
}
