import { Badge, Group, Tabs, Text } from '@mantine/core';
import { IconEqualNot } from '@tabler/icons-react';
import { AppLink } from '../../parts/AppLink.tsx';
import { eventInWords } from '../../parts/evidence/event-words.ts';
import { QuotePair } from '../../parts/evidence/QuotePair.tsx';
import sides from '../../parts/evidence/Sides.module.css';
import { Empty } from '../../parts/page/Empty.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { More } from '../../parts/page/More.tsx';
import { Page } from '../../parts/page/Page.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { FilterBar } from '../../parts/question/FilterBar.tsx';
import type { Answer } from '../../state/api.ts';
import { useCodes } from '../../state/codes.ts';
import { type NameOf, useNaming } from '../../state/naming.ts';
import { usePages } from '../../state/queries.ts';
import { useAsOf, useSearchState } from '../../state/url.ts';
import { contradictionsWords } from '../../words/contradictions.ts';
import { evidenceWords } from '../../words/evidence.ts';
import { shellWords } from '../../words/shell.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import { contradictionsSearch, KINDS } from './contradictions-search.ts';

const ALL = 'all';

/** The queue of claims that cannot both hold, by what they differ in. */
export function Contradictions() {
  const say = useWords(contradictionsWords);
  const sayShell = useWords(shellWords);
  const sayEvidence = useWords(evidenceWords);
  const [search, patch] = useSearchState(contradictionsSearch);
  const [asOf] = useAsOf();
  const pages = usePages('/contradictions', { query: { ...search, ...asOf, limit: '20' } });
  const nameOf = useNaming(pages.names);
  return (
    <Page title={sayShell('pages.contradictions')} help={say('help')}>
      <FilterBar value={search} onChange={patch} />
      <Tabs
        value={search.about ?? ALL}
        onChange={(value) => patch({ about: KINDS.find((kind) => kind === value) })}
        keepMounted={false}
      >
        <Tabs.List mb="sm">
          <Tabs.Tab value={ALL}>{say('all')}</Tabs.Tab>
          {KINDS.map((kind) => (
            <Tabs.Tab key={kind} value={kind}>
              {sayEvidence(`kinds.${kind}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={search.about ?? ALL}>
          {pages.loading ? (
            <Loading lines={10} height={28} />
          ) : pages.error ? (
            <Problem error={pages.error} retry={pages.retry} />
          ) : pages.items.length === 0 ? (
            <Empty title={say('none')}>{say('noneHelp')}</Empty>
          ) : (
            <>
              <ol className={sides.list} aria-busy={pages.stale}>
                {pages.items.map((item) => (
                  <Pair key={`${item.event} ${item.id}`} item={item} nameOf={nameOf} />
                ))}
              </ol>
              <More pages={pages} />
            </>
          )}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

interface PairProps {
  readonly item: Answer<'get', '/contradictions'>['items'][number];
  readonly nameOf: NameOf;
}

function Pair({ item: { kind, event, type, first, second }, nameOf }: PairProps) {
  const say = useWords(contradictionsWords);
  const sayEvidence = useWords(evidenceWords);
  const codes = useCodes();
  const format = useFormat();
  return (
    <li className={sides.card}>
      <Group gap="xs" mb="xs">
        <Badge variant="outline">
          <IconEqualNot size={13} aria-hidden style={{ verticalAlign: 'middle' }} /> {sayEvidence(`kinds.${kind}`)}
        </Badge>
        <AppLink to="/events/$id" params={{ id: event }} fw={600}>
          {eventInWords(codes, { type })}
          {first.day !== null && ` · ${format.shortDay(first.day)}`}
        </AppLink>
        {first.document.id === second.document.id && (
          <Text size="xs" c="dimmed">
            {say('sameReport')}
          </Text>
        )}
      </Group>
      <QuotePair kind={kind} first={first} second={second} nameOf={nameOf} />
    </li>
  );
}
