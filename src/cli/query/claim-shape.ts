import type { Session } from '../../app/query/session.ts';
import type { ClaimRecord } from '../../core/ledger/records.ts';
import type { Reference, Span } from '../../core/types.ts';
import { holderInWords, typeCode } from '../../export/claim-words.ts';
import { CLAIM_COLUMNS } from '../../export/ledger/claim-columns.ts';
import type { GradedClaim } from '../../export/ledger/types.ts';
import { painter } from '../../export/paint.ts';
import { quoteLine } from '../../export/quote.ts';
import { type Language, wordsOf } from '../../export/words/all.ts';
import { colours } from '../terminal.ts';
import type { Shape } from './show.ts';

/** A claim with what of its evidence answers to the words that were searched. */
export type ShownClaim = GradedClaim & { readonly highlights?: readonly Span[] };

export function claimShape({ registry }: Session, language: Language): Shape<ShownClaim> {
  const words = wordsOf(language);
  const inLanguage = (record: { readonly name: string; readonly nameEn: string } | undefined): string | undefined =>
    record && (language === 'ar' ? record.name : record.nameEn || record.name);
  const names = (roles: readonly Reference[]): string =>
    roles.map(({ ref, text }) => inLanguage(ref === undefined ? undefined : registry.actor(ref)) ?? text).join(', ');
  const source = ({ claim, document }: ClaimRecord): string => {
    const link = claim.attribution.at(-1);
    if (!link) return document.outlet ?? '';
    return inLanguage(link.ref === undefined ? undefined : registry.actor(link.ref)) ?? (link.text || holderInWords(link, words));
  };
  const column = HEADS[language];
  return {
    columns: [
      { name: column.day, value: ({ day, told }) => (day === null ? '' : told ? day : `~${day}`), most: 11 },
      { name: column.type, value: ({ claim }) => typeCode(claim), most: 24 },
      { name: column.who, value: ({ claim }) => names(claim.actor), most: 26 },
      { name: column.whom, value: ({ claim }) => names(claim.recipient), most: 26 },
      {
        name: column.where,
        value: ({ claim }) =>
          claim.place.map(({ ref, text }) => inLanguage(ref === undefined ? undefined : registry.place(ref)) ?? text).join(', '),
        most: 18,
      },
      { name: column.source, value: source, most: 20 },
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
