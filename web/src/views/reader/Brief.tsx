import { Fragment } from 'react';
import { plain } from '../../parts/text/plain.ts';
import { Said } from '../../parts/text/Said.tsx';
import { typeInWords, useCodes } from '../../state/codes.ts';
import type { Names } from '../../state/queries.ts';
import type { ClaimRecord, ReportPage } from '../../state/records.ts';
import { readerWords } from '../../words/reader.ts';
import { useFormat, useLanguage, useWords } from '../../words/useWords.ts';
import classes from './Brief.module.css';

/** The brief on paper: the report with a number at each claim, then the claims with their chains. It is made when somebody prints. */
export function Brief({ page, direction }: { readonly page: ReportPage; readonly direction: 'rtl' | 'ltr' | 'auto' }) {
  const say = useWords(readerWords);
  const { text, claims, names, document: report } = page;
  return (
    <div className={classes.brief}>
      <div className={classes.text} dir={direction} lang={report.lang}>
        <Numbered text={text} claims={claims} />
      </div>
      <h2>{say('brief.title')}</h2>
      <ol>
        {claims.map((record) => (
          <li key={record.id}>
            <BriefClaim record={record} names={names} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The text, with the number of each claim behind the words that name it. */
function Numbered({ text, claims }: { readonly text: string; readonly claims: readonly ClaimRecord[] }) {
  const { number } = useFormat();
  const ends = claims
    .map(({ id, claim }, i) => ({ id, at: claim.trigger.end, n: i + 1 }))
    .sort((a, b) => a.at - b.at || a.n - b.n);
  let from = 0;
  const parts = ends.map(({ id, at, n }) => {
    const words = plain(text.slice(from, at));
    from = at;
    return (
      <Fragment key={id}>
        {words}
        <sup>
          <bdi>[{number(n)}]</bdi>
        </sup>
      </Fragment>
    );
  });
  return (
    <>
      {parts}
      {plain(text.slice(from))}
    </>
  );
}

function BriefClaim({ record, names }: { readonly record: ClaimRecord; readonly names: Names }) {
  const say = useWords(readerWords);
  const codes = useCodes();
  const format = useFormat();
  const language = useLanguage();
  const { claim, review, document: report, evidence } = record;
  const nameOf = ({ ref, text }: { readonly ref?: string | undefined; readonly text: string }): string =>
    (ref !== undefined && names[ref]?.[language]) || text;
  const chain = [
    report.outlet ?? say('card.outlet'),
    ...claim.attribution.map((link) => nameOf(link) || codes('holders', link.holder)),
  ];
  const day = claim.time?.from === undefined ? [] : [format.days(claim.time.from, claim.time.to ?? claim.time.from)];
  const roles = [...claim.actor.map(nameOf), ...claim.recipient.map(nameOf), ...claim.place.map(nameOf), ...day];
  return (
    <>
      <strong>{typeInWords(codes, claim).join(' · ')}</strong>{' '}
      {roles.map((one, i) => (
        <Fragment key={one}>
          {i > 0 && ' · '}
          <Said>{one}</Said>
        </Fragment>
      ))}
      <div>
        {say('brief.says')}:{' '}
        {chain.map((one, i) => (
          <Fragment key={one}>
            {i > 0 && (language === 'ar' ? ' ← ' : ' → ')}
            <Said>{one}</Said>
          </Fragment>
        ))}{' '}
        — {codes('factuality', claim.factuality)} — {say(`states.${review}`)}
      </div>
      <blockquote>
        <Said>{evidence}</Said>
      </blockquote>
    </>
  );
}
