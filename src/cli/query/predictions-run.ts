import { type Foretold, PREDICTION_STATES, predictionsPage } from '../../app/predictions/list.ts';
import type { Question } from '../../app/query/question.ts';
import { filterOf } from '../../app/query/question.ts';
import type { Session } from '../../app/query/session.ts';
import { typeCode } from '../../export/claim-words.ts';
import { painter } from '../../export/paint.ts';
import { quoteLine } from '../../export/quote.ts';
import { ACT_WORDS } from '../../export/words/acts.ts';
import type { Language } from '../../export/words/all.ts';
import { oneOf } from '../acting.ts';
import { colours } from '../terminal.ts';
import type { RunOptions } from './claims-run.ts';
import { type Shape, show } from './show.ts';

export async function runPredictions(
  session: Session,
  question: Question,
  { given, language, typed }: RunOptions,
): Promise<number> {
  const states = given.many('state')?.map((state) => oneOf(state, PREDICTION_STATES, 'the state of a prediction'));
  const dueBy = given.date('due-by');
  const filter = {
    claims: await filterOf(session, question),
    ...(states && { states }),
    ...(dueBy !== undefined && { dueBy }),
    today: session.knownBy ?? new Date().toISOString().slice(0, 10),
  };
  return show(given, predictionShape(session, language), (page) => predictionsPage(session, filter, page), typed);
}

const HEADS = {
  en: { day: 'PUBLISHED', horizon: 'BY', state: 'STATE', source: 'WHO SAYS SO', type: 'TYPE', how: 'HOW', open: '(not told)' },
  ar: { day: 'النشر', horizon: 'الأجل', state: 'الحال', source: 'القائل', type: 'النوع', how: 'ثقة', open: '(لم يُذكر)' },
} as const satisfies Record<Language, unknown>;

const NOTHING: Readonly<Record<Language, string>> = {
  en: 'isnad: no prediction answers to this',
  ar: 'isnad: لا توقع يطابق هذا',
};

function predictionShape({ registry, actors }: Session, language: Language): Shape<Foretold> {
  const head = HEADS[language];
  const words = ACT_WORDS[language];
  const sourceName = (id: string): string => {
    const actor = actors.get(id) ?? registry.actor(id);
    return actor ? (language === 'ar' ? actor.name : actor.nameEn || actor.name) : id.slice(id.indexOf(':') + 1);
  };
  return {
    columns: [
      { name: head.day, value: ({ record }) => record.document.published ?? '', most: 10 },
      { name: head.horizon, value: ({ view }) => view.horizon?.latest ?? head.open, most: 12 },
      { name: head.state, value: ({ view }) => words.outlook[view.state] ?? view.state, most: 20 },
      { name: head.source, value: ({ view }) => sourceName(view.source), most: 24 },
      { name: head.type, value: ({ record }) => typeCode(record.claim), most: 24 },
      { name: head.how, value: ({ record }) => record.claim.factuality, most: 5 },
    ],
    note: (found, width) => note(found, width, words.proposed),
    csv: [
      { name: 'claim', value: ({ view }) => view.claim },
      { name: 'published', value: ({ record }) => record.document.published ?? null },
      { name: 'horizon_from', value: ({ view }) => view.horizon?.earliest ?? null },
      { name: 'horizon_to', value: ({ view }) => view.horizon?.latest ?? null },
      { name: 'state', value: ({ view }) => view.state },
      { name: 'source', value: ({ view }) => view.source },
      { name: 'type', value: ({ record }) => typeCode(record.claim) },
      { name: 'factuality', value: ({ record }) => record.claim.factuality },
      { name: 'proposed', value: ({ view }) => view.proposals.map((p) => `${p.outcome} ${p.claim}`).join(' · ') },
      { name: 'verdict_by', value: ({ view }) => view.verdict?.by ?? null },
      { name: 'evidence', value: ({ record }) => record.evidence },
    ],
    empty: NOTHING[language],
  };
}

/** Proposals shown under a prediction; JSON has them all. */
const SHOWN = 3;

/** The words of the prediction, then of what may have come of it. */
function note({ view, record, others }: Foretold, width: number, proposed: string): string {
  const { bold } = painter(colours(process.stdout));
  const head = `  ${view.claim}  `;
  const lines = [head + quoteLine(record.evidence, [], Math.max(20, width - head.length), bold)];
  for (const { claim, outcome } of view.proposals.slice(0, SHOWN)) {
    const other = others.find(({ id }) => id === claim);
    const start = `    ${proposed} ${outcome}: ${claim} ${other?.day ?? ''}  `;
    lines.push(start + quoteLine(other?.evidence ?? '', [], Math.max(20, width - start.length), bold));
  }
  if (view.verdict)
    lines.push(`    ${view.verdict.by}, ${view.verdict.at.slice(0, 10)}${view.verdict.why ? `: ${view.verdict.why}` : ''}`);
  return lines.join('\n');
}
