import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { inboxWords } from '../../words/inbox.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Inbox.module.css';

interface Given {
  readonly outlet: string | undefined;
  readonly published: string | undefined;
}

/** What reports may not say of themselves: their outlet and day. */
export function useGiven() {
  const [outlet, setOutlet] = useState('');
  const [published, setPublished] = useState('');
  const given: Given = { outlet: outlet.trim() || undefined, published: published || undefined };
  return { given, fields: { outlet, setOutlet, published, setPublished } };
}

export function GivenFields({ outlet, setOutlet, published, setPublished }: ReturnType<typeof useGiven>['fields']) {
  const say = useWords(inboxWords);
  return (
    <div className={classes.given}>
      <TextInput
        label={say('add.outlet')}
        description={say('add.outletHelp')}
        value={outlet}
        maxLength={300}
        dir="auto"
        onChange={({ currentTarget }) => setOutlet(currentTarget.value)}
      />
      <TextInput
        type="date"
        label={say('add.published')}
        description={say('add.publishedHelp')}
        value={published}
        onChange={({ currentTarget }) => setPublished(currentTarget.value)}
      />
    </div>
  );
}
