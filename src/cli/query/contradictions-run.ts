import { CONTRADICTION_KINDS } from '../../app/query/contradiction-kinds.ts';
import { contradictionsPage, type FoundContradiction } from '../../app/query/contradictions.ts';
import { filterOf, type Question } from '../../app/query/question.ts';
import { isoOf } from '../../core/ledger/days.ts';
import { NO_DAY } from '../../core/ledger/project.ts';
import type { ClaimRecord } from '../../core/ledger/records.ts';
import { isolate } from '../../export/bidi.ts';
import { painter } from '../../export/paint.ts';
import { quoteLine } from '../../export/quote.ts';
import type { Language } from '../../export/words/all.ts';
import { colours } from '../terminal.ts';
import type { RunOptions } from './claims-run.ts';
import { type Shape, show } from './show.ts';
import { withSession } from './with-session.ts';

export const runContradictions = ({
  given,
  language,
  typed,
  question,
}: RunOptions & { readonly question: Question }): Promise<number> =>
  withSession(given, async (session) => {
    const about = given.many('about');
    const kinds = about && CONTRADICTION_KINDS.filter((kind) => about.includes(kind));
    const filter = { ...(await filterOf(session, question)), ...(kinds && { kinds }) };
    return show(given, shape(language), (options) => contradictionsPage(session, filter, options), typed);
  });

const HEADS = {
  en: { day: 'DAY', type: 'TYPE', about: 'ABOUT', detail: 'AT ODDS', event: 'EVENT' },
  ar: { day: 'اليوم', type: 'النوع', about: 'في', detail: 'التعارض', event: 'الحدث' },
} as const satisfies Record<Language, unknown>;

const NOTHING: Readonly<Record<Language, string>> = {
  en: 'isnad: no contradiction answers to this',
  ar: 'isnad: لا تعارض يطابق هذا',
};

const dayIn = ({ day }: Pick<FoundContradiction, 'day'>): string => (day === NO_DAY ? '' : isoOf(day));

function shape(language: Language): Shape<FoundContradiction> {
  const head = HEADS[language];
  const quoted = (claim: ClaimRecord, width: number): string => {
    const told = `  ${claim.id}  ${isolate(claim.document.outlet ?? '')}`;
    const mark = painter(colours(process.stdout)).bold;
    const { trigger, evidence } = claim.claim;
    const span = { start: trigger.start - evidence.start, end: trigger.end - evidence.start };
    return `${told}\n    ${quoteLine(claim.evidence, span.start >= 0 ? [span] : [], width - 6, mark)}`;
  };
  const side = (name: string, of: (row: FoundContradiction) => ClaimRecord): Shape<FoundContradiction>['csv'] => [
    { name: `${name}_id`, value: (row) => of(row).id },
    { name: `${name}_outlet`, value: (row) => of(row).document.outlet ?? null },
    { name: `${name}_published`, value: (row) => of(row).document.published ?? null },
    { name: `${name}_quote`, value: (row) => of(row).evidence },
  ];
  return {
    columns: [
      { name: head.day, value: dayIn, most: 10 },
      { name: head.type, value: ({ type }) => type, most: 10 },
      { name: head.about, value: ({ kind }) => kind, most: 8 },
      { name: head.detail, value: ({ detail }) => detail, most: 40 },
      { name: head.event, value: ({ event }) => event, whole: true },
    ],
    note: ({ first, second }, width) => `${quoted(first, width)}\n${quoted(second, width)}`,
    csv: [
      { name: 'id', value: ({ id }) => id },
      { name: 'kind', value: ({ kind }) => kind },
      { name: 'event', value: ({ event }) => event },
      { name: 'day', value: (row) => dayIn(row) || null },
      { name: 'detail', value: ({ detail }) => detail },
      ...side('a', ({ first }) => first),
      ...side('b', ({ second }) => second),
    ],
    json: ({ first, second, ...row }) => ({ ...row, day: dayIn(row) || null, first, second }),
    empty: NOTHING[language],
  };
}
