import { useNaming } from '../../state/naming.ts';
import { usePages } from '../../state/queries.ts';
import { type Question, useAsOf } from '../../state/url.ts';
import { Loading } from '../page/Loading.tsx';
import { More } from '../page/More.tsx';
import { Problem } from '../page/Problem.tsx';
import { ClaimQuote } from './ClaimQuote.tsx';
import sides from './Sides.module.css';

/** Claims that answer to a question, the newest first, a few at a time. */
export function LatestClaims({ question }: { readonly question: Question }) {
  const [asOf] = useAsOf();
  const pages = usePages('/claims', { query: { ...question, ...asOf, limit: '8' } });
  const nameOf = useNaming(pages.names);
  if (pages.loading) return <Loading />;
  if (pages.error) return <Problem error={pages.error} retry={pages.retry} />;
  return (
    <>
      <ol className={sides.list}>
        {pages.items.map((record) => (
          <li key={record.id} className={sides.card}>
            <ClaimQuote record={record} nameOf={nameOf} />
          </li>
        ))}
      </ol>
      <More pages={pages} />
    </>
  );
}
