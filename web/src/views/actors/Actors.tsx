import { Button, NativeSelect, Switch, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Actor } from '../../parts/evidence/Entity.tsx';
import sides from '../../parts/evidence/Sides.module.css';
import { Empty } from '../../parts/page/Empty.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { More } from '../../parts/page/More.tsx';
import { Page } from '../../parts/page/Page.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { useNaming } from '../../state/naming.ts';
import { usePages } from '../../state/queries.ts';
import { useSearchState } from '../../state/url.ts';
import { actorsWords } from '../../words/actors.ts';
import { searchWords } from '../../words/search.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import { ACTOR_KINDS, useActorKind } from './actor-kind.ts';
import { actorsSearch } from './actors-search.ts';

/** Groups, states and bodies of whom claims speak. */
export function Actors() {
  const say = useWords(actorsWords);
  const sayShell = useWords(shellWords);
  const kindOf = useActorKind();
  const [search, patch] = useSearchState(actorsSearch);
  const country = search.country?.toUpperCase();
  const asked = { ...search, country: country && /^[A-Z]{2}$/.test(country) ? country : undefined };
  const pages = usePages('/actors', { query: { ...asked, limit: '50' } });
  const nameOf = useNaming(pages.names);
  return (
    <Page title={sayShell('pages.actors')} help={say('help')}>
      <div className={`${sides.filters} no-print`}>
        <Words key={search.words ?? ''} words={search.words ?? ''} look={(words) => patch({ words: words || undefined })} />
        <NativeSelect
          label={say('kind')}
          value={search.kind ?? ''}
          onChange={({ currentTarget }) => patch({ kind: currentTarget.value || undefined })}
          data={[{ value: '', label: say('allKinds') }, ...ACTOR_KINDS.map((kind) => ({ value: kind, label: kindOf(kind) }))]}
        />
        <Switch
          label={say('all')}
          mb={6}
          checked={search.all === 'true'}
          onChange={({ currentTarget }) => patch({ all: currentTarget.checked ? 'true' : undefined })}
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
              {pages.items.map(({ id, kind, country: land, claims, lineage }) => (
                <Table.Tr key={id}>
                  <Table.Td>
                    <Actor id={id} nameOf={nameOf} />
                    {lineage.length > 1 && (
                      <Text size="xs" c="dimmed">
                        <bdi>
                          {lineage
                            .filter((other) => other !== id)
                            .map(nameOf)
                            .join(' · ')}
                        </bdi>
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td ta="end">
                    <Text size="sm">{say('claims', { count: claims })}</Text>
                    <Text size="xs" c="dimmed">
                      {kindOf(kind)}
                      {land !== undefined && ` · ${land}`}
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

/** Part of a name, looked for on Enter. */
function Words({ words, look }: { readonly words: string; readonly look: (words: string) => void }) {
  const say = useWords(actorsWords);
  const saySearch = useWords(searchWords);
  const [typed, setTyped] = useState(words);
  return (
    <form
      className={sides.filters}
      style={{ marginBlockEnd: 0 }}
      onSubmit={(event) => {
        event.preventDefault();
        look(typed.trim());
      }}
    >
      <TextInput
        label={say('words')}
        type="search"
        dir="auto"
        maxLength={200}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {saySearch('go')}
      </Button>
    </form>
  );
}
