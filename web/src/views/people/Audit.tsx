import { Group, NativeSelect, Table, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Empty } from '../../parts/page/Empty.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { More } from '../../parts/page/More.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import type { Answer } from '../../state/api.ts';
import { usePages } from '../../state/queries.ts';
import { useSearchState } from '../../state/url.ts';
import { people } from '../../words/en/people.ts';
import { peopleWords } from '../../words/people.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import { peopleSearch } from './people-search.ts';

type Line = Answer<'get', '/audit'>['items'][number];
type Act = keyof typeof people.acts;
const isAct = (act: string): act is Act => Object.hasOwn(people.acts, act);
const isRole = (part: string): part is keyof typeof people.roles => Object.hasOwn(people.roles, part);
const ACTS = Object.keys(people.acts).filter(isAct);
const COLUMNS = ['at', 'act', 'subject', 'by', 'from', 'detail'] as const;

/** What was done about accounts, newest first. */
export function Audit() {
  const say = useWords(peopleWords);
  const [{ person, act }, patch] = useSearchState(peopleSearch);
  const find = useDebouncedCallback((name: string) => patch({ person: name || undefined }, { replace: true }), 400);
  const lines = usePages('/audit', { query: { ...(person && { person }), ...(act && { act }) } });
  const acts = [{ value: '', label: say('audit.any') }, ...ACTS.map((value) => ({ value, label: say(`acts.${value}`) }))];
  return (
    <>
      <Group gap="xs" align="flex-end" mb="md">
        <TextInput
          label={say('audit.person')}
          defaultValue={person ?? ''}
          onChange={(event) => find(event.currentTarget.value)}
          dir="auto"
        />
        <NativeSelect
          label={say('audit.act')}
          data={acts}
          value={act ?? ''}
          onChange={(event) => patch({ act: event.currentTarget.value || undefined })}
        />
      </Group>
      {lines.error && <Problem error={lines.error} retry={lines.retry} />}
      {lines.loading && <Loading />}
      {!lines.loading && !lines.error && lines.items.length === 0 && <Empty title={say('audit.empty')} />}
      {lines.items.length > 0 && (
        <Table.ScrollContainer minWidth={640}>
          <Table verticalSpacing={6} aria-busy={lines.stale}>
            <Table.Thead>
              <Table.Tr>
                {COLUMNS.map((column) => (
                  <Table.Th key={column}>{say(`audit.columns.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.items.map((line) => (
                <AuditLine key={line.id} line={line} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <More pages={lines} />
    </>
  );
}

function AuditLine({ line: { at, by, act, subject, address, detail } }: { readonly line: Line }) {
  const say = useWords(peopleWords);
  const format = useFormat();
  const inWords = (part: string): string => (isRole(part) ? say(`roles.${part}`) : part);
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{format.instant(at)}</Table.Td>
      <Table.Td>{isAct(act) ? say(`acts.${act}`) : act}</Table.Td>
      <Table.Td>
        <bdi>{subject}</bdi>
      </Table.Td>
      <Table.Td>{by === null ? say('audit.stranger') : <bdi>{by}</bdi>}</Table.Td>
      <Table.Td>{address === null ? say('audit.machine') : <bdi>{address}</bdi>}</Table.Td>
      <Table.Td>
        <bdi>{detail?.split(' → ').map(inWords).join(' → ')}</bdi>
      </Table.Td>
    </Table.Tr>
  );
}
