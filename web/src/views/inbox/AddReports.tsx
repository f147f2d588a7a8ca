import { CloseButton, Tabs } from '@mantine/core';
import { inboxWords } from '../../words/inbox.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import { AddressForm } from './AddressForm.tsx';
import { FilesForm } from './FilesForm.tsx';
import classes from './Inbox.module.css';
import { PasteForm } from './PasteForm.tsx';

const WAYS = ['paste', 'files', 'url'] as const;
type Way = (typeof WAYS)[number];
const FORMS = { paste: PasteForm, files: FilesForm, url: AddressForm } as const;

interface AddReportsProps {
  readonly how: Way;
  readonly onHow: (how: Way) => void;
  readonly onClose?: () => void;
}

/** The three ways to bring reports in. */
export function AddReports({ how, onHow, onClose }: AddReportsProps) {
  const say = useWords(inboxWords);
  const shell = useWords(shellWords);
  const choose = (value: string | null): void => {
    const way = WAYS.find((one) => one === value);
    if (way) onHow(way);
  };
  return (
    <section className={`${classes.add} no-print`} aria-label={say('add.title')}>
      <Tabs value={how} onChange={choose} keepMounted={false}>
        <div className={classes.ways}>
          <Tabs.List flex={1}>
            {WAYS.map((way) => (
              <Tabs.Tab key={way} value={way}>
                {say(`add.${way}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {onClose && <CloseButton onClick={onClose} aria-label={shell('keys.close')} />}
        </div>
        {WAYS.map((way) => {
          const Form = FORMS[way];
          return (
            <Tabs.Panel key={way} value={way} pt="sm">
              <Form />
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </section>
  );
}
