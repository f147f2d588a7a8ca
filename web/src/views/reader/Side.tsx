import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { Span } from '../../../../src/core/types.ts';
import { Empty } from '../../parts/page/Empty.tsx';
import type { ClaimRecord, ReportPage } from '../../state/records.ts';
import { useSearchState } from '../../state/url.ts';
import { readerWords } from '../../words/reader.ts';
import { useWords } from '../../words/useWords.ts';
import { ClaimCard } from './card/ClaimCard.tsx';
import { ClaimForm } from './form/ClaimForm.tsx';
import { draftOf, newDraft } from './form/draft.ts';
import { ClaimList } from './list/ClaimList.tsx';
import classes from './Reader.module.css';
import { readerSearch } from './reader-search.ts';
import type { Acts } from './useActs.ts';
import { WhyNot } from './WhyNot.tsx';

/** What is being done besides reading. */
export type Doing = { readonly kind: 'add' | 'why'; readonly span: Span } | null;

interface SideProps {
  readonly page: ReportPage;
  readonly chosen: ClaimRecord | undefined;
  readonly choose: (claim: string | undefined) => void;
  readonly acts: Acts;
  readonly now: Doing;
  readonly editing: boolean;
  readonly onEdit: () => void;
  /** the form or the explanation is closed */
  readonly onDone: () => void;
  /** a new claim is on record: its form and its words are done with */
  readonly onAdded: () => void;
}

/** The claims of the report, and of one of them all there is. */
export function Side(props: SideProps) {
  const { page, chosen, choose } = props;
  const say = useWords(readerWords);
  const [{ claim: asked }] = useSearchState(readerSearch);
  return (
    <aside className={`${classes.side} no-print`} aria-label={say('claims.title')}>
      <Title order={2} size="h3">
        {say('claims.count', { count: page.claims.length })}
      </Title>
      {page.claims.length === 0 ? (
        <Empty title={say('none')}>{say('noneHelp')}</Empty>
      ) : (
        <ClaimList claims={page.claims} names={page.names} chosen={chosen?.id} onChoose={choose} />
      )}
      {asked !== undefined && !chosen && <Text size="sm">{say('doesNotExist', { id: asked })}</Text>}
      <Below {...props} />
    </aside>
  );
}

function Below({ page, chosen, choose, acts, now, editing, onEdit, onDone, onAdded }: SideProps) {
  const say = useWords(readerWords);
  const before = useMemo(() => chosen && draftOf(chosen.claim), [chosen]);
  const number = chosen ? page.claims.indexOf(chosen) + 1 : 0;
  if (now?.kind === 'why') return <WhyNot id={page.document.id} span={now.span} onClose={onDone} />;
  if (now?.kind === 'add') {
    return (
      <ClaimForm
        key={`${now.span.start} ${now.span.end}`}
        title={say('form.add')}
        before={newDraft(now.span, page.text)}
        isNew
        busy={acts.add.isPending}
        saves={[
          {
            name: say('form.saveAdd'),
            save: ({ trigger: _, evidence: __, ...patch }, ___, { trigger: { start, end } }) =>
              acts.add.mutate({ trigger: { start, end }, patch }, { onSuccess: onAdded }),
          },
        ]}
        onCancel={onDone}
      />
    );
  }
  if (!chosen || !before) return page.claims.length > 0 && <Text c="dimmed">{say('chooseHelp')}</Text>;
  if (!editing)
    return (
      <ClaimCard
        page={page}
        record={chosen}
        number={number}
        judge={acts.judge}
        onEdit={onEdit}
        onClose={() => choose(undefined)}
      />
    );
  const save = (accept: boolean) => (patch: object, why: string) =>
    acts.edit.mutate({ claim: chosen.id, patch: { ...patch }, why, accept });
  return (
    <ClaimForm
      key={chosen.id}
      title={say('form.edit', { number })}
      before={before}
      isNew={false}
      busy={acts.edit.isPending}
      saves={[
        { name: say('form.saveAccept'), save: save(true) },
        { name: say('form.save'), save: save(false) },
      ]}
      onCancel={onDone}
    />
  );
}
