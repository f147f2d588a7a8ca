import type { Session } from '../../app/query/session.ts';
import type { Span } from '../../core/types.ts';
import { typeCode } from '../../export/claim-words.ts';
import { CLAIM_COLUMNS } from '../../export/ledger/claim-columns.ts';
import type { GradedClaim } from '../../export/ledger/types.ts';
import { painter } from '../../export/paint.ts';
import { quoteLine } from '../../export/quote.ts';
import type { Language } from '../../export/words/all.ts';
import { colours } from '../terminal.ts';
import { namesIn } from './names-of.ts';
import type { Shape } from './show.ts';

/** A claim with what of its evidence answers to the words that were searched. */
export type ShownClaim = GradedClaim & { readonly highlights?: readonly Span[] };

export function claimShape({ registry }: Session, language: Language): Shape<ShownClaim> {
  const names = namesIn(registry, language);
  const column = HEADS[language];
  return {
    columns: [
      { name: column.day, value: ({ day, told }) => (day === null ? '' : told ? day : `~${day}`), most: 11 },
      { name: column.type, value: ({ claim }) => typeCode(claim), most: 24 },
      { name: column.who, value: ({ claim }) => names.roles(claim.actor), most: 26 },
      { name: column.whom, value: ({ claim }) => names.roles(claim.recipient), most: 26 },
      { name: column.where, value: ({ claim }) => names.places(claim.place), most: 18 },
      { name: column.source, value: names.source, most: 20 },
      { name: column.certainty, value: ({ claim }) => claim.factuality, most: 5 },
    ],
    note,
    csv: [...CLAIM_COLUMNS.map(({ name, value }) => ({ name, value: (row: ShownClaim) => value(row, registry) }))],
    empty: NOTHING[language],
  };
}

const HEADS = {
  en: { day: 'DAY', type: 'TYPE', who: 'WHO', whom: 'WHOM', where: 'WHERE', source: 'SAID BY', certainty: 'HOW' },
  ar: { day: 'اليوم', type: 'النوع', who: 'من', whom: 'بمن', where: 'أين', source: 'عن', certainty: 'ثقة' },
} as const satisfies Record<Language, unknown>;

const NOTHING: Readonly<Record<Language, string>> = { en: 'isnad: no claim answers to this', ar: 'isnad: لا خبر يطابق هذا' };

/** Its id, what people decided if they did, and as much of the quote as goes on the line. */
function note({ id, review, restricted, evidence, highlights, claim }: ShownClaim, width: number): string {
  const marks = [...(review === 'unreviewed' ? [] : [review]), ...(restricted ? ['restricted'] : [])];
  const head = `  ${id}${marks.length > 0 ? ` [${marks.join(', ')}]` : ''}  `;
  const trigger = { start: claim.trigger.start - claim.evidence.start, end: claim.trigger.end - claim.evidence.start };
  const spans = highlights ?? (trigger.start >= 0 ? [trigger] : []);
  return head + quoteLine(evidence, spans, Math.max(20, width - head.length), painter(colours(process.stdout)).bold);
}
