import type { Claim, Reference } from '../../core/types.ts';
import { Refusal } from '../refusal.ts';
import { isDay } from './check-claim.ts';
import type { ClaimPatch } from './patch.ts';
import { kindOfType, modesOf } from './vocabulary.ts';

/**
 * `--set PART=VALUE`, for the parts that are mended most; the rest is for a patch in JSON.
 *
 * - `type=TYPE` or `TYPE/mode`, `mode`, `change`, `factuality`, `outletFactuality`, `tense`: a code; nothing after the = takes it away
 * - `actor`, `recipient`, `place`: `WORDS` or `WORDS@ID`, the words as they stand in the report; may be given several times
 * - `time`: `DAY`, `DAY..DAY`, or `WORDS@DAY..DAY` where the claim tells no time yet
 */
export const SETTABLE: readonly string[] = [
  ...['type', 'mode', 'change', 'factuality', 'outletFactuality', 'tense', 'actor', 'recipient', 'place', 'time'],
];

/** Throws `Refusal` `edit-unknown-part`, `edit-wrong-value`, `edit-words-absent`. */
export function patchOfSettings(id: string, settings: readonly string[], claim: Claim, text: string): ClaimPatch {
  const patch: Record<string, unknown> = {};
  for (const setting of settings) {
    const at = setting.indexOf('=');
    const part = at < 0 ? setting : setting.slice(0, at);
    if (!SETTABLE.includes(part))
      throw new Refusal(id, { code: 'edit-unknown-part', detail: part }, { given: part, among: SETTABLE });
    if (at < 0) throw new Refusal(id, { code: 'edit-wrong-value', detail: `${part}=…` });
    Object.assign(patch, partOf(id, part, setting.slice(at + 1), { claim, text, patch }));
  }
  return patch;
}

interface Context {
  readonly claim: Claim;
  readonly text: string;
  /** what the settings before this one make */
  readonly patch: ClaimPatch;
}

function partOf(id: string, part: string, value: string, context: Context): ClaimPatch {
  const { claim, text, patch } = context;
  switch (part) {
    case 'type':
      return typed(value, claim);
    case 'mode':
    case 'change':
      return { [part]: value === '' ? null : value };
    case 'factuality':
      // the outlet's own value is another one only where a source stands between
      return { factuality: value, ...(claim.outletFactuality === claim.factuality && { outletFactuality: value }) };
    case 'actor':
    case 'recipient':
    case 'place': {
      const before = Array.isArray(patch[part]) ? patch[part] : [];
      return { [part]: value === '' ? [] : [...before, named(id, value, claim, text)] };
    }
    case 'time':
      return { time: value === '' ? null : timed(id, value, claim, text) };
    default:
      return { [part]: value };
  }
}

/** The kind goes with the type; a mode that the new type does not have is dropped. */
function typed(value: string, { kind, mode }: Claim): ClaimPatch {
  const [type = '', given] = value.split('/');
  const kept = given ?? (mode !== undefined && modesOf(type).includes(mode) ? mode : null);
  return { kind: kindOfType(type) ?? kind, type, mode: kept };
}

/** `WORDS@ID`; the @ of an address in the words would be taken for it, so the last one counts. */
function named(id: string, value: string, claim: Claim, text: string): Reference {
  const at = value.lastIndexOf('@');
  const words = at < 0 ? value : value.slice(0, at);
  const ref = at < 0 ? '' : value.slice(at + 1);
  return { ...wordsIn(id, words, claim, text), ...(ref !== '' && { ref }) };
}

/** Looked for in the sentence first, then in the whole report. */
function wordsIn(id: string, words: string, { evidence }: Claim, text: string): Reference {
  const inside = text.slice(evidence.start, evidence.end).indexOf(words);
  const start = inside < 0 ? text.indexOf(words) : evidence.start + inside;
  if (words === '' || start < 0) throw new Refusal(id, { code: 'edit-words-absent', detail: words });
  return { start, end: start + words.length, text: words };
}

function timed(id: string, value: string, claim: Claim, text: string): unknown {
  const at = value.lastIndexOf('@');
  const days = value.slice(at + 1).split('..');
  const [from = '', to = from] = days;
  if (days.length > 2 || !isDay(from) || !isDay(to))
    throw new Refusal(id, { code: 'edit-wrong-value', detail: `time=${value} (YYYY-MM-DD, YYYY-MM-DD..YYYY-MM-DD)` });
  const where = at < 0 ? claim.time : wordsIn(id, value.slice(0, at), claim, text);
  if (!where) throw new Refusal(id, { code: 'edit-wrong-value', detail: 'time=WORDS@YYYY-MM-DD' });
  return { start: where.start, end: where.end, text: where.text, from, to, precision: from === to ? 'day' : 'days' };
}
