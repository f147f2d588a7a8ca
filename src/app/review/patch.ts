import type { Claim } from '../../core/types.ts';
import { claimSchema } from '../../import/ledger-entry-schema.ts';
import { Refusal } from '../refusal.ts';
import { checkCodes, checkSpans, checkTime } from './check-claim.ts';

/** What an edit changes: parts of a claim by name, as in `isnad claims --format json`; null takes an optional part away. */
export type ClaimPatch = Readonly<Record<string, unknown>>;

/** All parts but the coder's own id, which an edit does not touch. */
export const PARTS: readonly string[] = [
  ...['kind', 'type', 'mode', 'change', 'trigger', 'also', 'evidence', 'actor', 'recipient', 'place', 'time', 'quantities'],
  ...['attribution', 'factuality', 'outletFactuality', 'hedges', 'tense', 'about', 'rules'],
];
const OPTIONAL: ReadonlySet<string> = new Set(['mode', 'change']);

/**
 * The claim with the parts of the patch in place of its own, checked as strictly as what a reader finds: known parts and codes only, spans
 * inside the text, words equal to their slice (words left out are filled in). Throws `Refusal` `edit-unknown-part`, `edit-wrong-value`,
 * `edit-span`, `edit-unknown-code`.
 */
export function patched(id: string, claim: Claim, patch: ClaimPatch, text: string): Claim {
  const merged: Record<string, unknown> = { ...claim };
  for (const [part, value] of Object.entries(patch)) {
    if (!PARTS.includes(part)) throw unknownPart(id, part, PARTS);
    if (value === null && OPTIONAL.has(part)) delete merged[part];
    else merged[part] = part === 'evidence' ? value : withWords(value, text);
  }
  const read = claimSchema.safeParse(merged);
  if (!read.success) throw wrongShape(id, read.error.issues[0], merged);
  // Checked whole; what zod gives back has its keys in another order, and would be another entry of the log.
  const checked = merged as unknown as Claim;
  checkSpans(id, checked, text);
  checkCodes(id, checked);
  checkTime(id, checked);
  return checked;
}

const unknownPart = (id: string, part: string, among: readonly string[]): Refusal =>
  new Refusal(id, { code: 'edit-unknown-part', detail: part }, { given: part, among });

type ZodIssue = NonNullable<ReturnType<typeof claimSchema.safeParse>['error']>['issues'][number];

function wrongShape(id: string, issue: ZodIssue | undefined, merged: Readonly<Record<string, unknown>>): Refusal {
  const path = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') return unknownPart(id, `${path}.${issue.keys.join(', ')}`, []);
  const value = issue?.path.length === 1 ? merged[String(issue.path[0])] : undefined;
  const told = typeof value === 'string' ? `${path}=${value}` : `${path}: ${issue?.message ?? ''}`;
  const among = issue?.code === 'invalid_value' ? issue.values.map(String) : [];
  const detail = among.length > 0 ? `${told} (${among.join(', ')})` : told;
  return new Refusal(id, { code: 'edit-wrong-value', detail }, { given: String(value), among });
}

/** References that leave their words out get them from the text. */
function withWords(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((part) => withWords(part, text));
  if (typeof value !== 'object' || value === null) return value;
  const out: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) out[key] = withWords(part, text);
  const { start, end } = out;
  if (typeof start === 'number' && typeof end === 'number' && !('text' in out)) out.text = text.slice(start, end);
  return out;
}
