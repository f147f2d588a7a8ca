import { Loading } from '../../parts/page/Loading.tsx';
import { More } from '../../parts/page/More.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { usePages } from '../../state/queries.ts';
import { useAsOf } from '../../state/url.ts';
import classes from './Inbox.module.css';
import { type Line, ReportHead } from './ReportLine.tsx';

/** The other reports in the same words. */
export function Copies({ report }: { readonly report: Line }) {
  const [{ knownBy }] = useAsOf();
  const { items, error, loading, retry, ...pages } = usePages('/documents', { query: { group: report.id, knownBy } });
  if (error) return <Problem error={error} retry={retry} />;
  if (loading) return <Loading lines={report.copies} />;
  return (
    <>
      <ul className={`${classes.plain} ${classes.copies}`}>
        {items
          .filter(({ id }) => id !== report.id)
          .map((copy) => (
            <li key={copy.id}>
              <ReportHead report={copy} />
            </li>
          ))}
      </ul>
      <More pages={pages} />
    </>
  );
}
