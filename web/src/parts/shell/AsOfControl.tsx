import { Button, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useAsOf } from '../../state/url.ts';
import { shellWords } from '../../words/shell.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import classes from './AsOf.module.css';

/** The two days as of which every page shows the ledger. They stand in the address and go along from page to page. */
export function AsOfControl() {
  const say = useWords(shellWords);
  const format = useFormat();
  const [{ knownBy, trueOn }, patch] = useAsOf();
  const told = [
    ...(knownBy ? [say('asOf.known', { day: format.shortDay(knownBy) })] : []),
    ...(trueOn ? [say('asOf.held', { day: format.shortDay(trueOn) })] : []),
  ];
  const set = told.length > 0;
  return (
    <Popover position="bottom-end" withArrow trapFocus shadow="md" width={290}>
      <Popover.Target>
        <Button
          variant={set ? 'filled' : 'subtle'}
          color={set ? 'sea' : 'gray'}
          px="xs"
          leftSection={<IconHistory size={16} stroke={1.6} aria-hidden />}
          classNames={{ label: classes.label ?? '', section: classes.section ?? '' }}
          aria-label={`${say('asOf.label')}: ${set ? format.list(told) : say('asOf.now')}`}
        >
          {set ? format.list(told) : say('asOf.now')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('asOf.title')}>
        <Stack gap="sm">
          <Text size="sm" fw={600}>
            {say('asOf.title')}
          </Text>
          <TextInput
            type="date"
            label={say('asOf.knownBy')}
            description={say('asOf.knownByHelp')}
            value={knownBy ?? ''}
            onChange={({ currentTarget: { value } }) => patch({ knownBy: value || undefined }, { replace: true })}
          />
          <TextInput
            type="date"
            label={say('asOf.trueOn')}
            description={say('asOf.trueOnHelp')}
            value={trueOn ?? ''}
            onChange={({ currentTarget: { value } }) => patch({ trueOn: value || undefined }, { replace: true })}
          />
          <Button variant="default" disabled={!set} onClick={() => patch({ knownBy: undefined, trueOn: undefined })}>
            {say('asOf.clear')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
