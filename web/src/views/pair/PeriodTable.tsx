import { Button, Table } from '@mantine/core';
import { useCodes } from '../../state/codes.ts';
import { relationWords } from '../../words/relations.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import { levelText } from '../relations/network/EdgePanel.tsx';
import { RelationLine } from '../relations/network/RelationLine.tsx';
import { type Period, periodKey } from './pair-scale.ts';
import { usePeriodWords } from './usePeriodWords.ts';

interface TableProps {
  readonly periods: readonly Period[];
  readonly nameOf: (id: string) => string;
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}

/** The timeline in words. */
export function PeriodTable({ periods, nameOf, chosen, onChoose }: TableProps) {
  const say = useWords(relationWords);
  const codes = useCodes();
  const format = useFormat();
  const { boundsOf, reasonOf } = usePeriodWords();
  const heads = [
    say('columns.type'),
    say('columns.level'),
    say('pair.start'),
    say('pair.end'),
    say('pair.seen'),
    say('pair.why'),
    say('columns.how'),
    say('columns.claims'),
  ];
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table verticalSpacing={4} aria-label={say('pair.periods')}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head}>{head}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {periods.map((period) => {
            const [start, end] = boundsOf(period);
            const { type, level, directed, inferred, seen, reasons, counts, pair } = period;
            const open = chosen === periodKey(period);
            return (
              <Table.Tr key={periodKey(period)} bg={open ? 'var(--isnad-relation-soft)' : ''}>
                <Table.Th scope="row" fw={400}>
                  <RelationLine {...{ type, level, inferred }} /> {codes('relations', type)}
                  {directed && (
                    <>
                      {' '}
                      (<bdi>{nameOf(pair[0])}</bdi>)
                    </>
                  )}
                </Table.Th>
                <Table.Td>{levelText(level)}</Table.Td>
                <Table.Td>{start}</Table.Td>
                <Table.Td>{end}</Table.Td>
                <Table.Td>{format.days(seen.earliest, seen.latest)}</Table.Td>
                <Table.Td>{format.list(reasons.map(reasonOf))}</Table.Td>
                <Table.Td>{say(inferred ? 'how.inferred' : 'how.worded')}</Table.Td>
                <Table.Td>
                  <Button variant={open ? 'filled' : 'default'} aria-pressed={open} onClick={() => onChoose(periodKey(period))}>
                    {say('claims', { count: counts.for + counts.against })}
                  </Button>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
