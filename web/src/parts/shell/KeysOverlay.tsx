import { ActionIcon, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyboard } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type KeyBinding, useKeys, useRegisteredKeys } from '../../state/keys.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import { Kbd } from '../Kbd.tsx';
import classes from './Keys.module.css';

/** `?` lists the keys of the page, `/` goes to search. */
export function KeysOverlay() {
  const say = useWords(shellWords);
  const navigate = useNavigate();
  const [open, { open: show, close }] = useDisclosure(false);
  const own = useMemo<readonly KeyBinding[]>(
    () => [
      { code: 'Slash', shift: true, label: say('keys.help'), run: show },
      { code: 'Slash', label: say('keys.search'), run: () => void navigate({ to: '/search' }) },
    ],
    [say, show, navigate],
  );
  useKeys(own);
  const others = useRegisteredKeys().filter((key) => !own.includes(key));
  return (
    <>
      <ActionIcon aria-label={say('keys.open')} onClick={show} visibleFrom="sm">
        <IconKeyboard size={19} stroke={1.6} />
      </ActionIcon>
      <Modal opened={open} onClose={close} title={say('keys.title')} closeButtonProps={{ 'aria-label': say('keys.close') }}>
        {others.length > 0 && <KeyList title={say('keys.page')} keys={others} />}
        <KeyList title={say('keys.everywhere')} keys={own} />
      </Modal>
    </>
  );
}

function KeyList({ title, keys }: { readonly title: string; readonly keys: readonly KeyBinding[] }) {
  return (
    <section className={classes.list}>
      <Text fw={600} size="sm" component="h3">
        {title}
      </Text>
      <dl>
        {keys.map(({ code, shift = false, label }) => (
          <div key={`${code} ${shift}`}>
            <dt>
              <Kbd code={code} shift={shift} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
