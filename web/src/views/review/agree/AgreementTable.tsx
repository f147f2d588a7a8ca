import { Table, Title, VisuallyHidden } from '@mantine/core';
import { reviewWords } from '../../../words/review.ts';
import { useFormat, useWords } from '../../../words/useWords.ts';
import classes from './Agree.module.css';

export interface Row {
  readonly name: string;
  readonly claims: number;
  /** 0 … 1 */
  readonly share: number | null;
  /** −1 … 1; null where it cannot be told */
  readonly figure: number | null;
}

interface AgreementTableProps {
  readonly title: string;
  /** over the first column */
  readonly first: string;
  /** what the figure is called */
  readonly figure: string;
  readonly rows: readonly Row[];
}

/** Figures of agreement, each with its place on the scale from −1 to 1. */
export function AgreementTable({ title, first, figure, rows }: AgreementTableProps) {
  const say = useWords(reviewWords);
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <section className={classes.table}>
      <Title order={2}>{title}</Title>
      <Table.ScrollContainer minWidth={420} type="native">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{first}</Table.Th>
              <Table.Th className={classes.number}>{say('agree.compared')}</Table.Th>
              <Table.Th className={classes.number}>{say('agree.same')}</Table.Th>
              <Table.Th className={classes.number}>{figure}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{say('agree.chart')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.name}>
                <Table.Th scope="row">
                  <bdi>{row.name}</bdi>
                </Table.Th>
                <Table.Td className={classes.number}>{format.number(row.claims)}</Table.Td>
                <Table.Td className={classes.number}>{row.share === null ? '—' : format.share(row.share)}</Table.Td>
                <Table.Td className={classes.number}>
                  {row.figure === null ? '—' : format.number(row.figure, { maximumFractionDigits: 2 })}
                </Table.Td>
                <Table.Td className={classes.scale}>
                  <Scale value={row.figure} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

const WIDTH = 160;
const MIDDLE = WIDTH / 2;

/** A line from −1 to 1 with a bar from 0 to the value; drawn from the left in either direction, as numbers are. */
function Scale({ value }: { readonly value: number | null }) {
  const at = MIDDLE + (value ?? 0) * MIDDLE;
  return (
    <svg viewBox={`0 0 ${WIDTH} 14`} className={classes.line} aria-hidden focusable="false">
      <line x1="0" x2={WIDTH} y1="7" y2="7" className={classes.axis} />
      {[0.67, 0.8].map((mark) => (
        <line key={mark} x1={MIDDLE + mark * MIDDLE} x2={MIDDLE + mark * MIDDLE} y1="2" y2="12" className={classes.axis} />
      ))}
      <line x1={MIDDLE} x2={MIDDLE} y1="1" y2="13" className={classes.zero} />
      {value !== null && (
        <rect x={Math.min(at, MIDDLE)} y="4" width={Math.max(Math.abs(at - MIDDLE), 1.5)} height="6" className={classes.bar} />
      )}
    </svg>
  );
}
