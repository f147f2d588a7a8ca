import type { Input, Issue } from '../core/types.ts';
import { decodeNamed } from './decode-legacy.ts';
import { textIssues } from './decode-text.ts';
import { decodeUtf8 } from './decode-utf8.ts';

/** One JSON line made ready to be read; `input` is null where it cannot be. */
export interface DecodedRecord {
  readonly id: string;
  readonly input: Input | null;
  readonly issues: readonly Issue[];
}

const FIELDS = ['title', 'outlet', 'published', 'lang'] as const;

/** `{id, text, published?, outlet?, title?, lang?}`; null counts as absent, other fields are let be. `number` counts lines from 1. */
export async function decodeRecord(bytes: Uint8Array, number: number, encoding?: string): Promise<DecodedRecord> {
  const fallback = `line:${number}`;
  const { text: line, issues: byteIssues } =
    encoding === undefined ? decodeUtf8(bytes) : { text: await decodeNamed(bytes, encoding), issues: [] };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return bad(fallback, 'bad-json', error instanceof Error ? short(error.message) : '');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return bad(fallback, 'not-an-object', Array.isArray(value) ? 'array' : String(value === null ? null : typeof value));
  }
  const record = value as Readonly<Record<string, unknown>>;
  return decodeFields(record, fallback, byteIssues);
}

function decodeFields(record: Readonly<Record<string, unknown>>, fallback: string, byteIssues: readonly Issue[]): DecodedRecord {
  const id = idOf(record.id);
  if (id === undefined) return bad(fallback, 'bad-field', 'id');
  const name = id ?? fallback;
  if (record.text === undefined || record.text === null) return bad(name, 'no-text', '');
  const wrong = ['text', ...FIELDS].find(
    (field) => record[field] !== undefined && record[field] !== null && typeof record[field] !== 'string',
  );
  if (wrong) return bad(name, 'bad-field', wrong);
  const { title, outlet, published } = record as { title?: string; outlet?: string; published?: string };
  const text = withTitle(record.text as string, title);
  const checked = textIssues(text);
  const date = published ? dateOf(published) : null;
  const issues = [...byteIssues, ...(id === null ? [{ code: 'no-id', detail: fallback }] : []), ...checked.issues];
  if (published && !date) issues.push({ code: 'bad-published', detail: short(published) });
  const input: Input = { id: name, text, ...(date && { published: date }), ...(outlet && { outlet }), ...(title && { title }) };
  return { id: name, input: checked.readable ? input : null, issues };
}

/** null: there is none. undefined: it is no name. */
function idOf(value: unknown): string | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}

/** The document is the title, a blank line, then the body, unless the text starts with the title already. */
export function withTitle(text: string, title: string | null | undefined): string {
  return title && !text.trimStart().startsWith(title.trim()) ? `${title}\n\n${text}` : text;
}

/** An ISO date, or the date of an ISO time stamp; null for anything else, and for days that no calendar has. */
export function dateOf(value: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(value.trim())?.[1];
  if (!day) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day;
}

const bad = (id: string, code: string, detail: string): DecodedRecord => ({ id, input: null, issues: [{ code, detail }] });
const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
