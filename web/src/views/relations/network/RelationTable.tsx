import { Button, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { AppLink } from '../../../parts/AppLink.tsx';
import { SortableTh } from '../../../parts/SortableTh.tsx';
import { useCodes } from '../../../state/codes.ts';
import type { Patch } from '../../../state/url.ts';
import { partWords } from '../../../words/parts.ts';
import { relationWords } from '../../../words/relations.ts';
import { useFormat, useLanguage, useWords } from '../../../words/useWords.ts';
import { COLUMNS, type Column, type RelationsSearch } from '../relations-search.ts';
import { levelText } from './EdgePanel.tsx';
import type { Edge, Held, Network } from './network-model.ts';
import { RelationLine } from './RelationLine.tsx';

interface TableProps {
  readonly network: Network;
  readonly held: ReadonlyMap<number, Held>;
  readonly nameOf: (id: string) => string;
  readonly caption: string;
  readonly search: RelationsSearch;
  readonly patch: Patch<RelationsSearch>;
}
const STEP = 100;

/** The network as a table, for whoever would rather read, and for screen readers. */
export function RelationTable({ network, held, nameOf, caption, search, patch }: TableProps) {
  const say = useWords(relationWords);
  const sayPart = useWords(partWords);
  const codes = useCodes();
  const format = useFormat();
  const language = useLanguage();
  const [shown, setShown] = useState(STEP);
  const { sort = 'claims', down } = search;
  const falling = down === 'true' || search.sort === undefined;
  const rows = useMemo(() => {
    const collator = new Intl.Collator(language);
    const values: Readonly<Record<Column, (edge: Edge) => string | number>> = {
      from: ({ a }) => nameOf(a),
      type: ({ type }) => codes('relations', type),
      to: ({ b }) => nameOf(b),
      level: ({ level }) => level,
      since: ({ mayFrom }) => mayFrom ?? '',
      until: ({ mayTo }) => mayTo ?? '~',
      claims: ({ claims }) => claims,
    };
    const compare = (x: string | number, y: string | number): number =>
      typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    const all = [...held].map(([i, how]) => ({ key: i, edge: network.edges[i]!, how, value: values[sort](network.edges[i]!) }));
    return all.sort((x, y) => (falling ? -1 : 1) * compare(x.value, y.value));
  }, [held, network, nameOf, codes, language, sort, falling]);
  return (
    <>
      <Table.ScrollContainer minWidth={640}>
        <Table captionSide="top" highlightOnHover verticalSpacing={4}>
          <Table.Caption>{caption}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {COLUMNS.map((column) => (
                <SortableTh
                  key={column}
                  label={say(`columns.${column}`)}
                  sorted={sort === column ? (falling ? 'descending' : 'ascending') : 'none'}
                  onSort={() =>
                    patch({ sort: column, down: sort === column && !falling ? 'true' : undefined }, { replace: true })
                  }
                />
              ))}
              <Table.Th>{say('columns.held')}</Table.Th>
              <Table.Th>{say('columns.how')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, shown).map(({ key, edge, how }) => (
              <Table.Tr key={key}>
                <Table.Th scope="row" fw={400}>
                  <AppLink to="/relations/$a/$b" params={{ a: edge.a, b: edge.b }} size="sm">
                    <bdi>{nameOf(edge.a)}</bdi>
                  </AppLink>
                </Table.Th>
                <Table.Td>
                  <RelationLine type={edge.type} level={edge.level} inferred={edge.inferred} /> {codes('relations', edge.type)}
                </Table.Td>
                <Table.Td>
                  <bdi>{nameOf(edge.b)}</bdi>
                </Table.Td>
                <Table.Td>{levelText(edge.level)}</Table.Td>
                <Table.Td>{edge.mayFrom === null ? say('unknownStart') : format.shortDay(edge.mayFrom)}</Table.Td>
                <Table.Td>{edge.mayTo === null ? say('openEnd') : format.shortDay(edge.mayTo)}</Table.Td>
                <Table.Td>{format.number(edge.claims)}</Table.Td>
                <Table.Td>{say(`held.${how}`)}</Table.Td>
                <Table.Td>{say(edge.inferred ? 'how.inferred' : 'how.worded')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length > shown && (
        <Button variant="default" fullWidth onClick={() => setShown(shown + STEP)}>
          {sayPart('more')}
        </Button>
      )}
      <Text size="xs" c="dimmed" role="status">
        {say('edges', { count: rows.length })}
      </Text>
    </>
  );
}
