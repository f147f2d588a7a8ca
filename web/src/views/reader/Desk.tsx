import { useCallback, useMemo, useRef, useState } from 'react';
import type { Span } from '../../../../src/core/types.ts';
import { directionOfText } from '../../parts/text/plain.ts';
import type { ReportPage } from '../../state/records.ts';
import { useMe } from '../../state/session.ts';
import { readerWords } from '../../words/reader.ts';
import { useWords } from '../../words/useWords.ts';
import { Article } from './article/Article.tsx';
import type { Marked } from './article/highlights.ts';
import { Brief } from './Brief.tsx';
import { SelectedProvider } from './form/Selected.ts';
import { Legend } from './Legend.tsx';
import { claimAt, marksOf, marksOfChosen } from './marked.ts';
import classes from './Reader.module.css';
import { ReportFacts, ReportNotes } from './ReportFacts.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { type Doing, Side } from './Side.tsx';
import { useActs } from './useActs.ts';
import { usePrinting } from './usePrinting.ts';
import { useReaderKeys } from './useReaderKeys.ts';
import type { useReport } from './useReport.ts';
import { useScrollTo } from './useScrollTo.ts';
import { useSelectedSpan } from './useSelectedSpan.ts';

export type Report = ReturnType<typeof useReport> & { readonly page: ReportPage };

/** The text and, beside it, its claims. */
export function Desk({ report: { sent, page, chosen, doing, patch } }: { readonly report: Report }) {
  const say = useWords(readerWords);
  const { may } = useMe();
  const { text, claims, document: told } = page;
  const article = useRef<HTMLElement>(null);
  const [span, forget] = useSelectedSpan(article, text);
  const [now, setNow] = useState<Doing>(null);
  const choose = useCallback(
    (claim: string | undefined) => {
      setNow((held) => (held?.kind === 'add' ? held : null));
      patch({ claim, doing: undefined }, { replace: true });
    },
    [patch],
  );
  const acts = useActs(sent, choose);

  const base = useMemo(() => marksOf(claims), [claims]);
  const marked = useMemo<Marked>(
    () => ({ ...base, ...(chosen && marksOfChosen(chosen)), ...(span && { picked: [span] }) }),
    [base, chosen, span],
  );
  useScrollTo(article, chosen?.claim.trigger, text);
  const ids = useMemo(() => claims.map(({ id }) => id), [claims]);

  const onEdit = useCallback(() => patch({ doing: 'edit' }, { replace: true }), [patch]);
  const onAdd = useCallback(() => span && setNow({ kind: 'add', span }), [span]);
  const about: Span | undefined = span ?? chosen?.claim.evidence;
  const onWhy = useCallback(() => about && setNow({ kind: 'why', span: about }), [about]);
  const onClose = useCallback(() => {
    if (now || doing) {
      setNow(null);
      patch({ doing: undefined }, { replace: true });
    } else choose(undefined);
  }, [now, doing, patch, choose]);
  useReaderKeys({
    claims: ids,
    chosen: chosen?.id,
    choose,
    mayReview: may('review'),
    judge: acts.judge,
    onEdit,
    onAdd,
    onWhy,
    onClose,
  });

  const onAdded = (): void => {
    setNow(null);
    forget();
  };
  const onPlace = (offset: number): void => {
    const found = claimAt(claims, offset, chosen?.id);
    if (found !== undefined) choose(found);
  };
  const printing = usePrinting();
  const selected = span && { ...span, text: text.slice(span.start, span.end) };
  return (
    <SelectedProvider value={selected}>
      <ReportNotes page={page} onRestricted={() => patch({ restricted: 'true' })} />
      <div className={classes.desk}>
        <div className={classes.text}>
          <Legend />
          <Article element={article} {...{ text, marked, onPlace }} lang={told.lang} title={told.title} label={say('article')} />
          {selected && !now && !doing && (
            <SelectionBar words={selected.text} onAdd={may('review') ? onAdd : undefined} onWhy={onWhy} />
          )}
        </div>
        <Side {...{ page, chosen, choose, acts, now, onEdit }} editing={doing === 'edit'} onDone={onClose} onAdded={onAdded} />
        <ReportFacts page={page} />
      </div>
      {printing && <Brief page={page} direction={directionOfText(told.lang)} />}
    </SelectedProvider>
  );
}
