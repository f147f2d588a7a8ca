import type { Session } from '../../app/query/session.ts';
import type { Said } from '../../app/review/history.ts';
import { historyOf } from '../../app/review/history.ts';
import { ACT_WORDS } from '../../export/words/acts.ts';
import type { Language } from '../../export/words/all.ts';
import type { RunOptions } from './claims-run.ts';
import { type Shape, show } from './show.ts';

/** What people said of one claim, all of it. */
export async function runReviews(session: Session, claim: string, { given, language, typed }: RunOptions): Promise<number> {
  const items = await historyOf(session, claim);
  return show(given, historyShape(language), async () => ({ items, next: null }), typed);
}

const HEADS = {
  en: { entry: 'ENTRY', at: 'WHEN', by: 'BY', what: 'SAID', why: 'WHY' },
  ar: { entry: 'القيد', at: 'متى', by: 'من', what: 'القول', why: 'السبب' },
} as const satisfies Record<Language, unknown>;

const NOTHING: Readonly<Record<Language, string>> = {
  en: 'isnad: nobody said anything of this claim',
  ar: 'isnad: لم يقل أحد شيئا في هذا الخبر',
};

function historyShape(language: Language): Shape<Said> {
  const head = HEADS[language];
  const what = (said: Said): string => inWords(said, language);
  return {
    columns: [
      { name: head.entry, value: ({ recorded }) => String(recorded.seq), right: true },
      { name: head.at, value: ({ recorded }) => recorded.at.slice(0, 16).replace('T', ' ') },
      { name: head.by, value: ({ recorded }) => recorded.by, most: 20 },
      { name: head.what, value: what, most: 60 },
      { name: head.why, value: ({ recorded }) => recorded.entry.why ?? '' },
    ],
    csv: [
      { name: 'seq', value: ({ recorded }) => recorded.seq },
      { name: 'at', value: ({ recorded }) => recorded.at },
      { name: 'by', value: ({ recorded }) => recorded.by },
      { name: 'claim', value: ({ claim }) => claim },
      { name: 'kind', value: ({ recorded }) => recorded.entry.kind },
      { name: 'said', value: (said) => codeOf(said) },
      { name: 'why', value: ({ recorded }) => recorded.entry.why ?? null },
      { name: 'made', value: ({ made }) => made ?? null },
    ],
    json: ({ claim, recorded: { entry, ...header }, made }) => ({ ...header, claim, ...entry, ...(made && { made }) }),
    limit: () => Number.POSITIVE_INFINITY,
    empty: NOTHING[language],
  };
}

/** The decision, verdict, grade or outcome as the data has it. */
function codeOf({ recorded: { entry } }: Said): string {
  switch (entry.kind) {
    case 'review':
      return entry.decision;
    case 'same-as':
      return entry.verdict;
    case 'grade':
      return entry.grade;
    case 'outcome':
      return entry.outcome;
  }
}

function inWords(said: Said, language: Language): string {
  const { entry } = said.recorded;
  const words = ACT_WORDS[language];
  if (entry.kind === 'grade') return `${words.grade} ${entry.grade}`;
  if (entry.kind === 'outcome') return [words.outcomes[entry.outcome], ...entry.evidence].join(' ');
  if (entry.kind === 'same-as') return `${words.verdicts[entry.verdict]}: ${said.claim === entry.a ? entry.b : entry.a}`;
  const decision = words.decisions[entry.decision]!;
  return said.made === undefined ? decision : `${decision} → ${said.made}`;
}
