import type { Session } from '../../app/query/session.ts';
import { adjudications, type Disagreement } from '../../app/review/coding.ts';
import { typeCode } from '../../export/claim-words.ts';
import { painter } from '../../export/paint.ts';
import { quoteLine } from '../../export/quote.ts';
import { ACT_WORDS } from '../../export/words/acts.ts';
import type { Language } from '../../export/words/all.ts';
import { colours } from '../terminal.ts';
import type { RunOptions } from './claims-run.ts';
import { type Shape, show } from './show.ts';

/** Claims on which people differ, with what each of them says. */
export async function runAdjudication(session: Session, { given, language, typed }: RunOptions): Promise<number> {
  const restricted = given.has('include-restricted');
  return show(given, disagreementShape(language), (page) => adjudications(session, { restricted }, page), typed);
}

const HEADS = {
  en: { claim: 'CLAIM', type: 'TYPE', said: 'SAID' },
  ar: { claim: 'الخبر', type: 'النوع', said: 'الأقوال' },
} as const satisfies Record<Language, unknown>;

const NOTHING: Readonly<Record<Language, string>> = {
  en: 'isnad: people differ on no claim',
  ar: 'isnad: لا خلاف في أي خبر',
};

function disagreementShape(language: Language): Shape<Disagreement> {
  const head = HEADS[language];
  const decision = (code: string): string => ACT_WORDS[language].decisions[code] ?? code;
  return {
    columns: [
      { name: head.claim, value: ({ claim }) => claim, most: 30 },
      { name: head.type, value: ({ record }) => typeCode(record.claim), most: 24 },
      { name: head.said, value: ({ decisions }) => decisions.map((s) => `${s.by}: ${decision(s.decision)}`).join(' · ') },
    ],
    note({ record: { claim, evidence }, decisions }, width) {
      const trigger = { start: claim.trigger.start - claim.evidence.start, end: claim.trigger.end - claim.evidence.start };
      const quote = quoteLine(evidence, trigger.start >= 0 ? [trigger] : [], width - 2, painter(colours(process.stdout)).bold);
      const reasons = decisions.filter(({ why }) => why).map(({ by, why }) => `  ${by}: ${why}`);
      return [`  ${quote}`, ...reasons].join('\n');
    },
    csv: [
      { name: 'claim', value: ({ claim }) => claim },
      { name: 'type', value: ({ record }) => typeCode(record.claim) },
      { name: 'people', value: ({ decisions }) => decisions.map(({ by }) => by).join(' · ') },
      { name: 'decisions', value: ({ decisions }) => decisions.map((said) => said.decision).join(' · ') },
      { name: 'evidence', value: ({ record }) => record.evidence },
    ],
    empty: NOTHING[language],
  };
}
