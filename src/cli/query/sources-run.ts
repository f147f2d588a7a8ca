import { sourceNamed } from '../../app/judge/grade.ts';
import type { PageOptions } from '../../app/query/claims.ts';
import type { Session } from '../../app/query/session.ts';
import { type SourceLine, sourcesPage } from '../../app/sources/list.ts';
import { type RecordOptions, sourceRecord } from '../../app/sources/record.ts';
import type { SourceView } from '../../core/ledger/views.ts';
import type { Language } from '../../export/words/all.ts';
import { entryProgress } from '../entry-progress.ts';
import { Misuse } from '../failure.ts';
import type { RunOptions } from './claims-run.ts';
import type { Given } from './given.ts';
import { type Shape, show } from './show.ts';
import { withSession } from './with-session.ts';

/** A source, with its record where one was asked for. `looked`: claims that the record is made from. */
type Shown = SourceLine & Partial<SourceView> & { readonly looked?: number };

export const runSources = (name: string, { given, language, typed }: RunOptions): Promise<number> =>
  withSession(given, async (session) => {
    const kinds = given.many('kind');
    const withRecords = name !== '' || given.has('records');
    const record = recorder(session, given);
    const list =
      name === '' ? (page: PageOptions) => sourcesPage(session, kinds ? { kinds } : {}, page) : await only(session, name);
    const ask = async (page: PageOptions) => {
      const { items, next } = await list(page);
      const shown: Shown[] = [];
      for (const item of items) shown.push(withRecords ? await record(item) : item);
      return { items: shown, next };
    };
    return show(given, sourceShape(language, withRecords), ask, typed);
  });

/** A list of one. */
async function only(session: Session, name: string) {
  const id = await sourceNamed(session.store, name);
  return async () => {
    for (let after: string | undefined; ; ) {
      const { items, next } = await sourcesPage(session, {}, { limit: 10_000, after });
      const found = items.find((item) => item.id === id);
      if (found || next === null) return { items: found ? [found] : [], next: null };
      after = next;
    }
  };
}

const LOOK = 2000;

function recorder(session: Session, given: Given): (line: SourceLine) => Promise<Shown> {
  const look = given.one('look') ?? String(LOOK);
  if (look !== 'all' && !/^[1-9]\d{0,8}$/.test(look))
    throw new Misuse(`--look "${look}" is not a number. Give one from 1 on, or: all`);
  const options = {
    most: look === 'all' ? Number.POSITIVE_INFINITY : Number(look),
    restricted: given.has('include-restricted'),
    today: session.knownBy ?? new Date().toISOString().slice(0, 10),
  };
  return async (line) => {
    const progress = entryProgress(line.name);
    const found = await sourceRecord(session, line.id, { ...options, onProgress: progress.at } satisfies RecordOptions).finally(
      progress.close,
    );
    // the figures are of what was looked at; `claims` stays the number on record
    return found
      ? { ...line, ...found.view, name: line.name, claims: line.claims, looked: found.view.claims }
      : { ...line, looked: 0 };
  };
}

const HEADS = {
  en: {
    ...{ id: 'ID', name: 'NAME', kind: 'KIND', grade: 'GRADE', claims: 'CLAIMS', looked: 'OF THESE', events: 'EVENTS' },
    ...{ confirmed: 'CONFIRMED', contradicted: 'GAINSAID', reviewed: 'ACC/REJ', predictions: 'FORETOLD', borne: 'TRUE/NOT' },
  },
  ar: {
    ...{ id: 'المعرّف', name: 'الاسم', kind: 'الصنف', grade: 'الدرجة', claims: 'الأخبار', looked: 'منها', events: 'الوقائع' },
    ...{ confirmed: 'مؤيَّد', contradicted: 'معارَض', reviewed: 'قبل/رفض', predictions: 'توقعات', borne: 'صدق/لا' },
  },
} as const satisfies Record<Language, unknown>;

const NOTHING: Readonly<Record<Language, string>> = { en: 'isnad: no source answers to this', ar: 'isnad: لا مصدر يطابق هذا' };

/** The grade in force, and what the machine would propose where it differs: `F`, `B`, `F (C?)`. */
const gradeOf = ({ reliability: { grade, proposed } }: Shown): string =>
  proposed === undefined || proposed === grade ? grade : `${grade} (${proposed}?)`;

function sourceShape(language: Language, withRecords: boolean): Shape<Shown> {
  const head = HEADS[language];
  const number = (value: number | undefined): string => (value === undefined ? '' : String(value));
  const count = (name: string, value: (row: Shown) => number | undefined) =>
    ({ name, value: (row: Shown) => number(value(row)), right: true }) as const;
  const record = [
    count(head.looked, ({ looked }) => looked),
    count(head.events, ({ events }) => events),
    count(head.confirmed, ({ confirmed }) => confirmed),
    count(head.contradicted, ({ contradicted }) => contradicted),
    { name: head.reviewed, value: ({ reviewed: r }: Shown) => (r ? `${r.accepted}/${r.rejected}` : ''), right: true },
    count(head.predictions, ({ predictions }) => predictions?.total),
    { name: head.borne, value: ({ predictions: p }: Shown) => (p ? `${p.borneOut}/${p.notBorneOut}` : ''), right: true },
  ];
  return {
    columns: [
      { name: head.name, value: ({ name }) => name, most: 30 },
      { name: head.kind, value: ({ kind }) => kind, most: 14 },
      { name: head.grade, value: gradeOf },
      count(head.claims, ({ claims }) => claims),
      ...(withRecords ? record : [{ name: head.id, value: ({ id }: Shown) => id, most: 44 }]),
    ],
    ...(withRecords && { note: ({ id, reliability: { why } }: Shown) => `  ${id}${why ? `  ${why}` : ''}` }),
    csv: [
      { name: 'id', value: ({ id }) => id },
      { name: 'name', value: ({ name }) => name },
      { name: 'kind', value: ({ kind }) => kind },
      { name: 'grade', value: ({ reliability }) => reliability.grade },
      { name: 'graded_by', value: ({ reliability }) => reliability.by },
      { name: 'proposed', value: ({ reliability }) => reliability.proposed ?? null },
      { name: 'claims', value: ({ claims }) => claims },
      { name: 'looked', value: ({ looked }) => looked ?? null },
      { name: 'events', value: ({ events }) => events ?? null },
      { name: 'confirmed', value: ({ confirmed }) => confirmed ?? null },
      { name: 'contradicted', value: ({ contradicted }) => contradicted ?? null },
      { name: 'accepted', value: ({ reviewed }) => reviewed?.accepted ?? null },
      { name: 'rejected', value: ({ reviewed }) => reviewed?.rejected ?? null },
      { name: 'predictions', value: ({ predictions }) => predictions?.total ?? null },
      { name: 'due', value: ({ predictions }) => predictions?.due ?? null },
      { name: 'borne_out', value: ({ predictions }) => predictions?.borneOut ?? null },
      { name: 'not_borne_out', value: ({ predictions }) => predictions?.notBorneOut ?? null },
    ],
    empty: NOTHING[language],
  };
}
