import { Title } from '@mantine/core';
import { Empty } from '../../parts/page/Empty.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { More } from '../../parts/page/More.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { CodeFilter } from '../../parts/question/CodeFilter.tsx';
import { FilterBar } from '../../parts/question/FilterBar.tsx';
import { usePages } from '../../state/queries.ts';
import { type Patch, useAsOf } from '../../state/url.ts';
import { inboxWords } from '../../words/inbox.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Inbox.module.css';
import type { InboxSearch } from './inbox-search.ts';
import { ReportLine } from './ReportLine.tsx';
import { STATES } from './states.ts';

interface ReportListProps {
  readonly search: InboxSearch;
  readonly patch: Patch<InboxSearch>;
  readonly mayAdd: boolean;
}

/** All reports, newest recorded first; of those in the same words one line. */
export function ReportList({ search, patch, mayAdd }: ReportListProps) {
  const say = useWords(inboxWords);
  const [{ knownBy }] = useAsOf();
  const { group, add: _, ...filters } = search;
  const { items, error, loading, retry, ...pages } = usePages('/documents', { query: { ...filters, once: 'true', knownBy } });
  const filtered = Object.values(filters).some((value) => value !== undefined);
  return (
    <section aria-labelledby="reports">
      <Title order={2} id="reports" mb="xs">
        {say('list.title')}
      </Title>
      <FilterBar value={search} onChange={patch} parts={['outlet', 'from', 'to']} wordsLabel={say('list.search')}>
        <div className={classes.state}>
          <CodeFilter
            label={say('state.label')}
            options={STATES.map((state) => ({ value: state, label: say(`state.${state}`) }))}
            value={search.state ?? []}
            onChange={(state) => patch({ state: state.length > 0 ? state : undefined })}
          />
        </div>
      </FilterBar>
      {loading && <Loading />}
      {error && <Problem error={error} retry={retry} />}
      {!loading && !error && items.length === 0 && (
        <Empty title={say(filtered ? 'list.none' : 'list.empty')}>
          {!filtered && say(mayAdd ? 'list.emptyHelp' : 'list.emptyReader')}
        </Empty>
      )}
      <ul className={classes.plain}>
        {items.map((report) => (
          <ReportLine
            key={report.id}
            report={report}
            opened={group === report.group}
            onToggle={() => patch({ group: group === report.group ? undefined : report.group })}
          />
        ))}
      </ul>
      <More pages={pages} />
    </section>
  );
}
