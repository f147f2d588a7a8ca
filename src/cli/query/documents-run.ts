import { type DocumentQuestion, documentFilterOf } from '../../app/query/document-question.ts';
import { documentsPage } from '../../app/query/documents.ts';
import type { DocumentRecord } from '../../core/ledger/records.ts';
import type { Language } from '../../export/words/all.ts';
import type { RunOptions } from './claims-run.ts';
import type { Given } from './given.ts';
import { type Shape, show } from './show.ts';
import { withSession } from './with-session.ts';

export const runDocuments = ({ given, language, typed }: RunOptions): Promise<number> =>
  withSession(given, async (session) => {
    const filter = await documentFilterOf(session, questionOf(given));
    return show(given, documentShape(language), (options) => documentsPage(session, filter, options), typed);
  });

const questionOf = (given: Given): DocumentQuestion => ({
  text: given.one('text'),
  exact: given.has('exact'),
  outlet: given.many('outlet'),
  from: given.date('from'),
  to: given.date('to'),
  state: given.many('state'),
  group: given.one('group'),
  id: given.one('id'),
});

const HEADS = {
  en: { id: 'ID', published: 'PUBLISHED', outlet: 'OUTLET', state: 'STATE', claims: 'CLAIMS', title: 'TITLE' },
  ar: { id: 'المعرّف', published: 'النشر', outlet: 'الوسيلة', state: 'الحال', claims: 'الأخبار', title: 'العنوان' },
} as const satisfies Record<Language, unknown>;

const NOTHING: Readonly<Record<Language, string>> = { en: 'isnad: no report answers to this', ar: 'isnad: لا تقرير يطابق هذا' };

function documentShape(language: Language): Shape<DocumentRecord> {
  const head = HEADS[language];
  const nullable = (value: string | undefined): string | null => value ?? null;
  return {
    columns: [
      { name: head.id, value: ({ id }) => id, whole: true },
      { name: head.published, value: ({ published }) => published ?? '', most: 10 },
      { name: head.outlet, value: ({ outlet }) => outlet ?? '', most: 20 },
      { name: head.state, value: ({ state, id, group }) => (group === id ? state : `${state} =${group.slice(0, 6)}`), most: 18 },
      { name: head.claims, value: ({ claims }) => String(claims), right: true },
      { name: head.title, value: ({ title }) => title ?? '' },
    ],
    csv: [
      { name: 'id', value: ({ id }) => id },
      { name: 'external_id', value: ({ externalId }) => nullable(externalId) },
      { name: 'group', value: ({ group }) => group },
      { name: 'outlet', value: ({ outlet }) => nullable(outlet) },
      { name: 'published', value: ({ published }) => nullable(published) },
      { name: 'title', value: ({ title }) => nullable(title) },
      { name: 'url', value: ({ url }) => nullable(url) },
      { name: 'state', value: ({ state }) => state },
      { name: 'claims', value: ({ claims }) => claims },
      { name: 'known', value: ({ known }) => known },
    ],
    json: ({ id, externalId, group, outlet, published, title, url, state, claims, known }) => ({
      id,
      external_id: externalId ?? null,
      group,
      outlet: outlet ?? null,
      published: published ?? null,
      title: title ?? null,
      url: url ?? null,
      state,
      claims,
      known,
    }),
    // lists for other programs are whole
    limit: (format) => (format === 'jsonl' || format === 'csv' ? Number.POSITIVE_INFINITY : undefined),
    empty: NOTHING[language],
  };
}
