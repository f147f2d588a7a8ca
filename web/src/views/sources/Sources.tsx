import { Badge, NativeSelect, Table, Text } from '@mantine/core';
import { Source } from '../../parts/evidence/Entity.tsx';
import sides from '../../parts/evidence/Sides.module.css';
import { Empty } from '../../parts/page/Empty.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { More } from '../../parts/page/More.tsx';
import { Page } from '../../parts/page/Page.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { useNaming } from '../../state/naming.ts';
import { usePages } from '../../state/queries.ts';
import { useAsOf, useSearchState } from '../../state/url.ts';
import { shellWords } from '../../words/shell.ts';
import { sourcesWords } from '../../words/sources.ts';
import { useWords } from '../../words/useWords.ts';
import { SOURCE_KINDS, useSourceKind } from './source-kind.ts';
import { sourcesSearch } from './sources-search.ts';

/** Whoever is said to have said something, with the grade and how much is on record. */
export function Sources() {
  const say = useWords(sourcesWords);
  const sayShell = useWords(shellWords);
  const kindOf = useSourceKind();
  const [search, patch] = useSearchState(sourcesSearch);
  const [{ knownBy }] = useAsOf();
  const pages = usePages('/sources', { query: { ...search, knownBy, limit: '50' } });
  const nameOf = useNaming(pages.names);
  return (
    <Page title={sayShell('pages.sources')} help={say('help')}>
      <div className={`${sides.filters} no-print`}>
        <NativeSelect
          label={say('kind')}
          value={search.kind?.[0] ?? ''}
          onChange={({ currentTarget }) => patch({ kind: currentTarget.value === '' ? undefined : [currentTarget.value] })}
          data={[{ value: '', label: say('all') }, ...SOURCE_KINDS.map((kind) => ({ value: kind, label: kindOf(kind) }))]}
        />
      </div>
      {pages.loading ? (
        <Loading lines={12} />
      ) : pages.error ? (
        <Problem error={pages.error} retry={pages.retry} />
      ) : pages.items.length === 0 ? (
        <Empty title={say('none')}>{say('noneHelp')}</Empty>
      ) : (
        <div className={sides.card} aria-busy={pages.stale}>
          <Table verticalSpacing={6} highlightOnHover>
            <Table.Tbody>
              {pages.items.map(({ id, kind, reliability, claims }) => (
                <Table.Tr key={id}>
                  <Table.Td>
                    <Source id={id} nameOf={nameOf} />
                    <Text size="xs" c="dimmed">
                      {kindOf(kind)} · {say('claims', { count: claims })}
                    </Text>
                  </Table.Td>
                  <Table.Td ta="end" w="12rem">
                    <Badge variant={reliability.by === 'person' ? 'filled' : 'default'}>{reliability.grade}</Badge>
                    <Text size="xs" c="dimmed">
                      {reliability.by === 'person' ? say(`grades.${reliability.grade}`) : say('byDefault')}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <More pages={pages} />
    </Page>
  );
}
