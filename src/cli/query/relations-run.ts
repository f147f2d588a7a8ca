import type { Page } from '../../app/query/claims.ts';
import { typeTag } from '../../app/query/names.ts';
import { type Partner, partnersOf } from '../../app/query/partners.ts';
import { timelineOf } from '../../app/query/relations.ts';
import type { TimelinePeriod } from '../../core/ledger/relations/periods.ts';
import type { DateRange } from '../../core/ledger/views.ts';
import { timelineText } from '../../export/relations-text.ts';
import type { Language } from '../../export/words/all.ts';
import { Misuse } from '../failure.ts';
import { openOutput } from '../output.ts';
import { widthOf } from '../terminal.ts';
import type { RunOptions } from './claims-run.ts';
import { type Names, namesIn } from './names-of.ts';
import { type Ask, type Shape, show } from './show.ts';
import { withSession } from './with-session.ts';

const NOTHING: Readonly<Record<Language, string>> = {
  en: 'isnad: the ledger tells of nothing between these',
  ar: 'isnad: ليس في السجل ما بين هؤلاء',
};

export const runTimeline = (one: string, other: string, { given, language, typed }: RunOptions): Promise<number> =>
  withSession(given, async (session) => {
    const restricted = given.has('include-restricted');
    const { pair, asked, periods } = await timelineOf(session, one, other, { parts: given.has('parts'), restricted });
    const types = given.many('type')?.map((type) => typeTag(type).replace(/^type:/, ''));
    const wanted = types ? periods.filter(({ type }) => types.includes(type)) : periods;
    const names = namesIn(session.registry, language);
    if ((given.one('format') ?? 'table') !== 'table') return show(given, periodShape(names, language), listed(wanted), typed);
    const output = await openOutput(undefined);
    await output.write(
      timelineText(pair, wanted, {
        language,
        width: widthOf(process.stdout),
        nameOf: (id) => names.actor(asked[pair.indexOf(id)] ?? id),
      }),
    );
    return 0;
  });

export const runPartners = (one: string, { given, language, typed }: RunOptions): Promise<number> =>
  withSession(given, async (session) => {
    const restricted = given.has('include-restricted');
    const partners = await partnersOf(session, one, { parts: given.has('parts'), restricted });
    return show(given, partnerShape(namesIn(session.registry, language), language), listed(partners), typed);
  });

/** Pages of a list that is at hand whole; `after` counts what was shown. */
function listed<T>(all: readonly T[]): Ask<T> {
  return async ({ limit, after = '0' }): Promise<Page<T>> => {
    if (!/^\d{1,9}$/.test(after)) throw new Misuse(`--after "${after}" is no place in this list. Take what the page before told`);
    const from = Number(after);
    const items = all.slice(from, from + limit);
    return { items, next: from + items.length < all.length ? String(from + items.length) : null };
  };
}

function partnerShape(names: Names, language: Language): Shape<Partner> {
  const head = { en: ['PARTNER', 'CLAIMS', 'FIRST', 'LAST', 'ID'], ar: ['الطرف', 'الأخبار', 'أولها', 'آخرها', 'المعرّف'] }[
    language
  ];
  return {
    columns: [
      { name: head[0]!, value: ({ id }) => names.actor(id), most: 40 },
      { name: head[1]!, value: ({ claims }) => String(claims), right: true },
      { name: head[2]!, value: ({ first }) => first ?? '', most: 10 },
      { name: head[3]!, value: ({ last }) => last ?? '', most: 10 },
      { name: head[4]!, value: ({ id }) => id, whole: true },
    ],
    csv: [
      { name: 'id', value: ({ id }) => id },
      { name: 'name', value: ({ id }) => names.actor(id) },
      { name: 'claims', value: ({ claims }) => claims },
      { name: 'first', value: ({ first }) => first },
      { name: 'last', value: ({ last }) => last },
    ],
    empty: NOTHING[language],
  };
}

function periodShape(names: Names, language: Language): Shape<TimelinePeriod> {
  const dates = (name: string, of: (row: TimelinePeriod) => DateRange | null): Shape<TimelinePeriod>['csv'] => [
    { name: `${name}_earliest`, value: (row) => of(row)?.earliest ?? null },
    { name: `${name}_latest`, value: (row) => of(row)?.latest ?? null },
  ];
  return {
    columns: [],
    csv: [
      { name: 'a', value: ({ pair }) => pair[0] },
      { name: 'a_name', value: ({ pair }) => names.actor(pair[0]) },
      { name: 'b', value: ({ pair }) => pair[1] },
      { name: 'b_name', value: ({ pair }) => names.actor(pair[1]) },
      { name: 'type', value: ({ type }) => type },
      { name: 'directed', value: ({ directed }) => directed },
      { name: 'level', value: ({ level }) => level },
      ...dates('start', ({ start }) => start),
      ...dates('end', ({ end }) => end),
      ...dates('seen', ({ seen }) => seen),
      { name: 'inferred', value: ({ inferred }) => inferred },
      { name: 'claims_for', value: ({ counts }) => counts.for },
      { name: 'claims_against', value: ({ counts }) => counts.against },
      { name: 'domains', value: ({ domains }) => domains.join('; ') },
      { name: 'reasons', value: ({ reasons }) => reasons.join('; ') },
    ],
    empty: NOTHING[language],
  };
}
