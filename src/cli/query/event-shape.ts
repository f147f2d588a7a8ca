import type { FoundEvent } from '../../app/query/events.ts';
import type { Session } from '../../app/query/session.ts';
import type { EventView, Numbers } from '../../core/ledger/views.ts';
import { painter } from '../../export/paint.ts';
import { quoteLine } from '../../export/quote.ts';
import { type Language, wordsOf } from '../../export/words/all.ts';
import { colours } from '../terminal.ts';
import { namesIn } from './names-of.ts';
import type { Shape } from './show.ts';

const HEADS = {
  en: { day: 'DAY', type: 'TYPE', who: 'WHO', whom: 'WHOM', where: 'WHERE', chains: 'CHAINS', numbers: 'NUMBERS', odds: 'ODDS' },
  ar: { day: 'اليوم', type: 'النوع', who: 'من', whom: 'بمن', where: 'أين', chains: 'الشهود', numbers: 'الأعداد', odds: 'تعارض' },
} as const satisfies Record<Language, unknown>;

const NOTHING: Readonly<Record<Language, string>> = { en: 'isnad: no event answers to this', ar: 'isnad: لا حدث يطابق هذا' };

export function eventShape({ registry }: Session, language: Language): Shape<FoundEvent> {
  const names = namesIn(registry, language);
  const head = HEADS[language];
  const list = (ids: readonly string[], nameOf: (id: string) => string): string => ids.map(nameOf).join(', ');
  return {
    columns: [
      { name: head.day, value: ({ event }) => daysOf(event), most: 22 },
      { name: head.type, value: ({ event }) => codeOf(event), most: 22 },
      { name: head.who, value: ({ event }) => list(event.actors, names.actor), most: 24 },
      { name: head.whom, value: ({ event }) => list(event.recipients, names.actor), most: 24 },
      { name: head.where, value: ({ event }) => list(event.places, names.place), most: 18 },
      { name: head.chains, value: ({ event }) => chainsOf(event), right: true },
      { name: head.numbers, value: ({ event }) => event.numbers.map((n) => numberOf(n, language)).join(', '), most: 24 },
      { name: head.odds, value: ({ event }) => event.contradictions.map(({ kind }) => kind).join(', '), most: 12 },
    ],
    note: (found, width) => note(found, width),
    csv: csvColumns(names),
    json: ({ event, claims }) => ({
      ...event,
      outlets: [...new Set(claims.flatMap((claim) => claim.document.outlet ?? []))].sort(),
    }),
    empty: NOTHING[language],
  };
}

const codeOf = ({ type, mode }: Pick<EventView, 'type' | 'mode'>): string => (mode === undefined ? type : `${type}/${mode}`);

/** `~` where publication stands for the day. */
export function daysOf({ from, to, told }: Pick<EventView, 'from' | 'to' | 'told'>): string {
  if (from === null) return '';
  const days = to === null || to === from ? from : `${from}…${to}`;
  return told ? days : `~${days}`;
}

/** `3` who say it, `3−1` where one says it was not so. */
const chainsOf = ({ for: yes, against }: EventView): string =>
  against.length === 0 ? String(yes.length) : `${yes.length}−${against.length}`;

/** `5 (4–7) killed` by the triple view. */
export function numberOf({ unit, triple }: Numbers, language: Language): string {
  const name = wordsOf(language).units[unit] ?? unit;
  if (triple === null) return name;
  const { low, best, high } = triple;
  return low === high ? `${best} ${name}` : `${best} (${low}–${high}) ${name}`;
}

function note({ event, claims }: FoundEvent, width: number): string {
  const head = `  ${event.id} ×${claims.length}  `;
  const first = claims[0]!;
  const { trigger, evidence } = first.claim;
  const span = { start: trigger.start - evidence.start, end: trigger.end - evidence.start };
  const spans = span.start >= 0 ? [span] : [];
  return head + quoteLine(first.evidence, spans, Math.max(20, width - head.length), painter(colours(process.stdout)).bold);
}

function csvColumns(names: ReturnType<typeof namesIn>): Shape<FoundEvent>['csv'] {
  const joined = (values: readonly string[]): string => values.join('; ');
  const killed = ({ event }: FoundEvent): Numbers['triple'] =>
    event.numbers.find(({ unit }) => unit === 'killed')?.triple ?? null;
  return [
    { name: 'event_id', value: ({ event }) => event.id },
    { name: 'type', value: ({ event }) => event.type },
    { name: 'mode', value: ({ event }) => event.mode ?? null },
    { name: 'from', value: ({ event }) => event.from },
    { name: 'to', value: ({ event }) => event.to },
    { name: 'told', value: ({ event }) => event.told },
    { name: 'actors', value: ({ event }) => joined(event.actors.map(names.actor)) },
    { name: 'actor_ids', value: ({ event }) => joined(event.actors) },
    { name: 'recipients', value: ({ event }) => joined(event.recipients.map(names.actor)) },
    { name: 'recipient_ids', value: ({ event }) => joined(event.recipients) },
    { name: 'places', value: ({ event }) => joined(event.places.map(names.place)) },
    { name: 'place_ids', value: ({ event }) => joined(event.places) },
    { name: 'chains_for', value: ({ event }) => event.for.length },
    { name: 'chains_against', value: ({ event }) => event.against.length },
    { name: 'killed_low', value: (found) => killed(found)?.low ?? null },
    { name: 'killed_best', value: (found) => killed(found)?.best ?? null },
    { name: 'killed_high', value: (found) => killed(found)?.high ?? null },
    { name: 'contradictions', value: ({ event }) => event.contradictions.length },
    { name: 'claims', value: ({ event }) => joined(event.claims) },
  ];
}
