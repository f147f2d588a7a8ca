import { Table } from '@mantine/core';
import { Section } from '../../parts/evidence/Section.tsx';
import { Kbd } from '../../parts/Kbd.tsx';
import { helpWords } from '../../words/help.ts';
import { useWords } from '../../words/useWords.ts';

const EVERYWHERE = [
  { code: 'Slash', shift: true, does: 'list' },
  { code: 'Slash', shift: false, does: 'search' },
] as const;
/** The same in the report and in the queue of reviews. */
const JUDGING = [
  { code: 'KeyA', shift: false, does: 'accept' },
  { code: 'KeyR', shift: false, does: 'reject' },
  { code: 'KeyU', shift: false, does: 'unsure' },
  { code: 'KeyE', shift: false, does: 'edit' },
  { code: 'KeyZ', shift: false, does: 'undo' },
] as const;
const GROUPS = [
  { name: 'everywhere', keys: EVERYWHERE },
  { name: 'judging', keys: JUDGING },
] as const;

/** The keys worth learning first. */
export function KeyTable() {
  const say = useWords(helpWords);
  return (
    <Section title={say('keys.title')} help={say('keys.help')}>
      {GROUPS.map(({ name, keys }) => (
        <Table key={name} captionSide="top" verticalSpacing={4} maw="26rem">
          <Table.Caption ta="start">{say(`keys.${name}`)}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="6rem">{say('keys.key')}</Table.Th>
              <Table.Th>{say('keys.does')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {keys.map(({ code, shift, does }) => (
              <Table.Tr key={does}>
                <Table.Td>
                  <Kbd code={code} shift={shift} />
                </Table.Td>
                <Table.Td>{say(`keys.${does}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ))}
    </Section>
  );
}
