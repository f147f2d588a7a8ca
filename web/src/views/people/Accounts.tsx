import { Table, VisuallyHidden } from '@mantine/core';
import { Empty } from '../../parts/page/Empty.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { useGet } from '../../state/queries.ts';
import { peopleWords } from '../../words/people.ts';
import { useWords } from '../../words/useWords.ts';
import { AccountRow } from './AccountRow.tsx';
import { NewAccount } from './NewAccount.tsx';

/** Every account, and a form for one more. */
export function Accounts() {
  const say = useWords(peopleWords);
  const { data, error, refetch } = useGet('/accounts');
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.items.length === 0)
    return (
      <>
        <Empty title={say('first.title')}>{say('first.help')}</Empty>
        <NewAccount first />
      </>
    );
  return (
    <>
      <Table.ScrollContainer minWidth={640} mb="xl">
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              {(['name', 'role', 'state'] as const).map((column) => (
                <Table.Th key={column}>{say(`columns.${column}`)}</Table.Th>
              ))}
              <Table.Th>
                <VisuallyHidden>{say('columns.acts')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.items.map((account) => (
              <AccountRow key={account.name} account={account} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <NewAccount />
    </>
  );
}
