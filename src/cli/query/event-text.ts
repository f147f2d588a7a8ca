import type { FoundEvent } from '../../app/query/events.ts';
import type { ClaimRecord, Registry } from '../../core/ledger/records.ts';
import type { Chain, Contradiction, Numbers } from '../../core/ledger/views.ts';
import { isolate } from '../../export/bidi.ts';
import { typeInWords } from '../../export/claim-words.ts';
import { quoteLine } from '../../export/quote.ts';
import { type Language, wordsOf } from '../../export/words/all.ts';
import { daysOf } from './event-shape.ts';
import { namesIn } from './names-of.ts';

const WORDS = {
  en: {
    said: (n: number) => `Said by ${n} independent chain${n === 1 ? '' : 's'}`,
    denied: (n: number) => `Denied by ${n}`,
    other: 'Told without certainty',
    numbers: 'Numbers',
    odds: 'At odds',
    why: 'Why these claims are held to be one event',
    links: 'joined by',
    views: { conservative: 'conservative', triple: 'low–best–high', majority: 'most chains' },
  },
  ar: {
    said: (n: number) => `تقوله سلاسل مستقلة عددها ${n}`,
    denied: (n: number) => `تنفيه ${n}`,
    other: 'ما قيل بلا جزم',
    numbers: 'الأعداد',
    odds: 'المتعارض',
    why: 'لماذا عُدّت هذه الأخبار حدثا واحدا',
    links: 'يجمعها',
    views: { conservative: 'الأدنى المؤكد', triple: 'أدنى–أرجح–أعلى', majority: 'أكثر السلاسل' },
  },
} as const satisfies Record<Language, unknown>;

export interface EventTextStyle {
  readonly language: Language;
  readonly width: number;
  readonly mark: (words: string) => string;
}

/** One event for a terminal: what is claimed, by whom, independently how often, in which numbers, and where they are at odds. */
export function eventText({ event, claims }: FoundEvent, registry: Registry, style: EventTextStyle): string {
  const { language } = style;
  const words = WORDS[language];
  const names = namesIn(registry, language);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const parties = [event.actors, event.recipients].map((ids) => ids.map((id) => isolate(names.actor(id))).join(', '));
  const title = typeInWords(
    { kind: 'event', type: event.type, ...(event.mode !== undefined && { mode: event.mode }) },
    wordsOf(language),
  );
  const head = [
    title,
    parties.filter(Boolean).join(' → '),
    event.places.map((id) => isolate(names.place(id))).join(', '),
    daysOf(event),
  ];
  const quoted = (ids: readonly string[]): string[] => ids.flatMap((id) => (byId.has(id) ? quote(byId.get(id)!, style) : []));
  const chains = (list: readonly Chain[]): string[] =>
    list.flatMap((chain, i) => [
      `  ${i + 1}.${chain.links.length > 0 ? ` ${words.links}: ${chain.links.map(isolate).join(', ')}` : ''}`,
      ...quoted(chain.claims),
    ]);
  const heard = new Set([...event.for, ...event.against].flatMap((chain) => chain.claims));
  const rest = event.claims.filter((id) => !heard.has(id));
  const lines = [
    `${event.id}  ${head.filter(Boolean).join(' · ')}`,
    '',
    words.said(event.for.length),
    ...chains(event.for),
    ...(event.against.length > 0 ? ['', words.denied(event.against.length), ...chains(event.against)] : []),
    ...(rest.length > 0 ? ['', words.other, ...quoted(rest)] : []),
    ...(event.numbers.length > 0 ? ['', words.numbers, ...event.numbers.map((numbers) => numbersLine(numbers, language))] : []),
    ...(event.contradictions.length > 0 ? ['', words.odds, ...event.contradictions.map(odds)] : []),
    ...(event.reasons.length > 0
      ? ['', words.why, ...event.reasons.map((r) => `  ${r.rule}: ${isolate(r.detail)}  (${r.a}, ${r.b})`)]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

function quote(claim: ClaimRecord, { width, mark }: EventTextStyle): string[] {
  const { outlet, published } = claim.document;
  const { trigger, evidence, factuality } = claim.claim;
  const span = { start: trigger.start - evidence.start, end: trigger.end - evidence.start };
  const told = [claim.id, outlet === undefined ? '' : isolate(outlet), published ?? '', factuality].filter(Boolean).join('  ');
  return [`     ${told}`, `       ${quoteLine(claim.evidence, span.start >= 0 ? [span] : [], width - 8, mark)}`];
}

function numbersLine({ unit, conservative, triple, majority, bySource }: Numbers, language: Language): string {
  const { views } = WORDS[language];
  const shown = [
    conservative === null ? '' : `${views.conservative} ${conservative}`,
    triple === null ? '' : `${views.triple} ${triple.low}–${triple.best}–${triple.high}`,
    majority === null ? '' : `${views.majority} ${majority}`,
    ...bySource.map(({ source, low, point, high }) => `${isolate(source)} ${point ?? `${low ?? '?'}–${high ?? '?'}`}`),
  ];
  return `  ${wordsOf(language).units[unit] ?? unit}: ${shown.filter(Boolean).join(' · ')}`;
}

const odds = ({ kind, detail, a, b }: Contradiction): string => `  ${kind}: ${isolate(detail)}  (${a} ≠ ${b})`;
