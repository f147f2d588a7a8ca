import { AppLink } from '../../parts/AppLink.tsx';
import { ClaimQuote } from '../../parts/evidence/ClaimQuote.tsx';
import { Empty } from '../../parts/page/Empty.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { useNaming } from '../../state/naming.ts';
import { usePages } from '../../state/queries.ts';
import { type Question, useAsOf } from '../../state/url.ts';
import { timelineWords } from '../../words/timeline.ts';
import { useWords } from '../../words/useWords.ts';
import { Rows } from './Rows.tsx';
import classes from './Timeline.module.css';

/** Events on the days chosen, the newest first. */
export function EventRows({ question }: { readonly question: Question }) {
  const say = useWords(timelineWords);
  const [asOf] = useAsOf();
  const pages = usePages('/events', { query: { ...question, ...asOf, limit: '30' } });
  const nameOf = useNaming(pages.names);
  if (pages.loading) return <Loading lines={8} />;
  if (pages.error) return <Problem error={pages.error} retry={pages.retry} />;
  if (pages.items.length === 0) return <Empty title={say('none')}>{say('noneHelp')}</Empty>;
  return (
    <Rows
      items={pages.items}
      keyOf={({ event }) => event.id}
      label={say('events')}
      onEnd={() => pages.hasMore && !pages.loadingMore && pages.more()}
      render={({ event, first }) => (
        <article className={classes.row}>
          <ClaimQuote record={first} nameOf={nameOf} />
          <AppLink to="/events/$id" params={{ id: event.id }} size="sm">
            {say('toEvent', { count: event.claims.length })}
          </AppLink>
        </article>
      )}
    />
  );
}
