import { NativeSelect, Switch } from '@mantine/core';
import sides from '../../parts/evidence/Sides.module.css';
import { Empty } from '../../parts/page/Empty.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { More } from '../../parts/page/More.tsx';
import { Page } from '../../parts/page/Page.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { FilterBar } from '../../parts/question/FilterBar.tsx';
import { useNaming } from '../../state/naming.ts';
import { usePages } from '../../state/queries.ts';
import { useAsOf, useSearchState } from '../../state/url.ts';
import { eventsWords } from '../../words/events.ts';
import { evidenceWords } from '../../words/evidence.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import { EventLine } from './EventLine.tsx';
import { eventsSearch, NUMBER_VIEWS } from './events-search.ts';

const LEAST = ['', '2', '3', '4', '5', '8'];

/** What is claimed to have happened, by whom, and how often independently. */
export function Events() {
  const say = useWords(eventsWords);
  const sayShell = useWords(shellWords);
  const sayEvidence = useWords(evidenceWords);
  const [{ numbers = 'conservative', ...question }, patch] = useSearchState(eventsSearch);
  const [asOf] = useAsOf();
  const pages = usePages('/events', { query: { ...question, ...asOf, limit: '20' } });
  const nameOf = useNaming(pages.names);
  return (
    <Page title={sayShell('pages.events')} help={say('help')}>
      <FilterBar value={question} onChange={patch} />
      <div className={`${sides.filters} no-print`}>
        <NativeSelect
          label={say('minChains')}
          value={question.minChains ?? ''}
          onChange={({ currentTarget }) => patch({ minChains: currentTarget.value || undefined })}
          data={LEAST.map((value) => ({ value, label: value || '1' }))}
        />
        <NativeSelect
          label={sayEvidence('numbersIn')}
          value={numbers}
          onChange={({ currentTarget }) => patch({ numbers: NUMBER_VIEWS.find((view) => view === currentTarget.value) })}
          data={NUMBER_VIEWS.map((value) => ({ value, label: sayEvidence(`views.${value}`) }))}
        />
        <Switch
          label={say('contradicted')}
          checked={question.contradicted === 'true'}
          onChange={({ currentTarget }) => patch({ contradicted: currentTarget.checked ? 'true' : undefined })}
          mb={6}
        />
      </div>
      {pages.loading ? (
        <Loading lines={10} height={28} />
      ) : pages.error ? (
        <Problem error={pages.error} retry={pages.retry} />
      ) : pages.items.length === 0 ? (
        <Empty title={say('none')}>{say('noneHelp')}</Empty>
      ) : (
        <>
          <p className={sides.note}>{say('marks')}</p>
          <ol className={sides.list} aria-busy={pages.stale} data-events>
            {pages.items.map((item) => (
              <EventLine key={item.event.id} item={item} nameOf={nameOf} view={numbers} />
            ))}
          </ol>
          <More pages={pages} />
        </>
      )}
    </Page>
  );
}
