import { Button, FileButton, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useSendFiles } from '../../actions/useSendFiles.ts';
import { FormProblem } from '../../parts/FormProblem.tsx';
import { inboxWords } from '../../words/inbox.ts';
import { useWords } from '../../words/useWords.ts';
import { GivenFields, useGiven } from './Given.tsx';
import classes from './Inbox.module.css';

/** Files dropped or chosen; each becomes a job of its own. */
export function FilesForm() {
  const say = useWords(inboxWords);
  const [over, setOver] = useState(false);
  const { given, fields } = useGiven();
  const { mutate, sending, isPending, error } = useSendFiles();
  const send = (files: readonly File[]): void => {
    if (files.length > 0) mutate({ files, ...given });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    send([...event.dataTransfer.files]);
  };
  const hover = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div className={classes.form}>
      <GivenFields {...fields} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for the keyboard */}
      <div className={classes.drop} data-over={over} onDragOver={hover} onDragLeave={() => setOver(false)} onDrop={drop}>
        <IconUpload size={26} stroke={1.5} aria-hidden />
        <Text fw={600}>{say('add.drop')}</Text>
        <Text size="sm" c="dimmed" maw="60ch">
          {say('add.dropHelp')}
        </Text>
        <FileButton multiple onChange={send}>
          {(props) => (
            <Button variant="default" loading={isPending} {...props}>
              {say('add.choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" role="status">
          {sending === null ? '' : say('add.sending', { name: sending })}
        </Text>
      </div>
      <FormProblem error={error} />
    </div>
  );
}
