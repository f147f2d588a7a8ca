import { dayOf, isoOf } from '../../core/ledger/days.ts';
import type { Claim, Reference, Span } from '../../core/types.ts';
import { Refusal } from '../refusal.ts';
import { CODES, modesOf, typesOf } from './vocabulary.ts';

/** Checks of a claim made by hand that its shape does not tell. Each throws `Refusal`. */

/** Every span lies in the text, and its words are what stands there. Code `edit-span`. */
export function checkSpans(id: string, claim: Claim, text: string): void {
  const { start, end } = claim.evidence;
  if (start >= end || end > text.length) throw wrongSpan(id, claim.evidence, '');
  for (const reference of referencesOf(claim)) {
    const words = text.slice(reference.start, reference.end);
    const inside = reference.start <= reference.end && reference.end <= text.length;
    if (!inside || reference.text !== words) throw wrongSpan(id, reference, words);
  }
}

const wrongSpan = (id: string, { start, end }: Span, words: string): Refusal =>
  new Refusal(id, { code: 'edit-span', detail: `${start}–${end}: ${words}` });

function referencesOf(claim: Claim): readonly Reference[] {
  const { trigger, also, actor, recipient, place, time, quantities, attribution, hedges } = claim;
  const links = attribution.flatMap((link) => [link, link.cue]);
  return [trigger, ...also, ...actor, ...recipient, ...place, ...(time ? [time] : []), ...quantities, ...links, ...hedges];
}

/** Type, mode and change are those of the codebook. Code `edit-unknown-code`. */
export function checkCodes(id: string, { kind, type, mode, change }: Claim): void {
  if (!typesOf(kind).includes(type)) throw unknownCode(id, type, [...CODES.event, ...CODES.relation, ...CODES.assessment], kind);
  if (mode !== undefined && !modesOf(type).includes(mode)) throw unknownCode(id, mode, modesOf(type), type);
  if (change !== undefined && !CODES.change.includes(change)) throw unknownCode(id, change, CODES.change, 'change');
}

const unknownCode = (id: string, given: string, among: readonly string[], under: string): Refusal =>
  new Refusal(id, { code: 'edit-unknown-code', detail: `${under}: ${given}` }, { given, among });

/** Told days are days of the calendar, in order. Code `edit-wrong-value`. */
export function checkTime(id: string, { time }: Claim): void {
  for (const day of [time?.from, time?.to]) {
    if (day !== undefined && !isDay(day)) throw wrongTime(id, day);
  }
  if (time?.to !== undefined && (time.from === undefined || time.from > time.to))
    throw wrongTime(id, `${time.from ?? ''}..${time.to}`);
}

const wrongTime = (id: string, detail: string): Refusal =>
  new Refusal(id, { code: 'edit-wrong-value', detail: `time: ${detail}` });

export function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayOf(text) : null;
  return day !== null && isoOf(day) === text;
}
