import { Table, Text, Title } from '@mantine/core';
import { exportWords } from '../../words/export.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import classes from './Export.module.css';
import type { ExportPreview } from './usePreview.ts';

const KINDS = ['documents', 'claims', 'events', 'relations', 'entries'] as const;
const REASONS = ['restricted', 'recent', 'part', 'person', 'place', 'time', 'quote'] as const;
const VIEWS = ['conservative', 'triple', 'majority', 'by-source'] as const;

/** The files that would go out with their records, and what is kept in and why. */
export function Preview({ preview }: { readonly preview: ExportPreview }) {
  const say = useWords(exportWords);
  const format = useFormat();
  const view = VIEWS.find((one) => one === preview.numbers);
  const skipped = Object.entries(preview.skipped).map(([reason, count]) => ({ label: reason, count }));
  return (
    <section aria-labelledby="result" className={classes.preview}>
      <Title order={2} id="result">
        {say('result')}
      </Title>
      <div className={classes.scroll}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('files.name')}</Table.Th>
              <Table.Th>{say('files.records')}</Table.Th>
              <Table.Th>{say('files.bytes')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.files.map(({ name, records, bytes }) => (
              <Table.Tr key={name}>
                <Table.Td>
                  <bdi>{name}</bdi>
                </Table.Td>
                <Table.Td>{format.number(records)}</Table.Td>
                <Table.Td>
                  <bdi>{format.number(Math.ceil(bytes / 1024), { style: 'unit', unit: 'kilobyte' })}</bdi>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {view && <Text size="sm">{say('numbers', { view: say(`views.${view}`) })}</Text>}
      <Counts title={say('withheld')} counts={useByReason(preview.withheld)} />
      <Counts title={say('changed')} counts={useByReason(preview.changed)} />
      {skipped.length > 0 && <Counts title={say('skipped')} counts={skipped} />}
    </section>
  );
}

interface Count {
  readonly label: string;
  readonly count: number;
}

/** `{ claims: { recent: 4 } }` in words; what has none keeps its code. */
function useByReason(counted: ExportPreview['withheld']): readonly Count[] {
  const say = useWords(exportWords);
  return Object.entries(counted).flatMap(([kind, reasons]) =>
    Object.entries(reasons).map(([reason, count]) => {
      const [knownKind, knownReason] = [KINDS.find((one) => one === kind), REASONS.find((one) => one === reason)];
      return {
        label: `${knownKind ? say(`kinds.${knownKind}`) : kind} · ${knownReason ? say(`reasons.${knownReason}`) : reason}`,
        count,
      };
    }),
  );
}

function Counts({ title, counts }: { readonly title: string; readonly counts: readonly Count[] }) {
  const say = useWords(exportWords);
  const format = useFormat();
  return (
    <div>
      <Title order={3}>{title}</Title>
      {counts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {say('none')}
        </Text>
      ) : (
        <dl className={classes.counts}>
          {counts.map(({ label, count }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{format.number(count)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
