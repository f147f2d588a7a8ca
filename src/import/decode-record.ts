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

/** The fields of a line as they stand there; absent where they are absent or null. `id` is the number of the line where there is none. */
export interface RecordFields {
  readonly id: string;
  /** whether `id` stands in the line */
  readonly named: boolean;
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly lang?: string;
  readonly url?: string;
  readonly issues: readonly Issue[];
}

/** `{id, text, published?, outlet?, title?, lang?}`; null counts as absent, other fields are let be. `number` counts lines from 1. */
export async function decodeRecord(bytes: Uint8Array, number: number, encoding?: string): Promise<DecodedRecord> {
  const fields = await recordFields(bytes, `line:${number}`, encoding);
  if ('refused' in fields) return { id: fields.id, input: null, issues: [fields.refused] };
  const { id, title, outlet, published } = fields;
  const text = withTitle(fields.text, title);
  const checked = textIssues(text);
  const date = published ? dateOf(published) : null;
  const issues = [...fields.issues, ...checked.issues];
  if (published && !date) issues.push({ code: 'bad-published', detail: short(published) });
  const input: Input = { id, text, ...(date && { published: date }), ...(outlet && { outlet }), ...(title && { title }) };
  return { id, input: checked.readable ? input : null, issues };
}

/** What a line says, before it is asked whether it can be read; or why it is no record. `fallback` is its name where it has none. */
export async function recordFields(
  bytes: Uint8Array,
  fallback: string,
  encoding?: string,
): Promise<RecordFields | { readonly id: string; readonly refused: Issue }> {
  const { text: line, issues: byteIssues } =
    encoding === undefined ? decodeUtf8(bytes) : { text: await decodeNamed(bytes, encoding), issues: [] };
  const refuse = (id: string, code: string, detail: string) => ({ id, refused: { code, detail } });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return refuse(fallback, 'bad-json', error instanceof Error ? short(error.message) : '');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(fallback, 'not-an-object', Array.isArray(value) ? 'array' : String(value === null ? null : typeof value));
  }
  const record = value as Readonly<Record<string, unknown>>;
  const id = idOf(record.id);
  if (id === undefined) return refuse(fallback, 'bad-field', 'id');
  const name = id ?? fallback;
  if (record.text === undefined || record.text === null) return refuse(name, 'no-text', '');
  const wrong = ['text', ...FIELDS].find(
    (field) => record[field] !== undefined && record[field] !== null && typeof record[field] !== 'string',
  );
  if (wrong) return refuse(name, 'bad-field', wrong);
  const issues = id === null ? [...byteIssues, { code: 'no-id', detail: fallback }] : byteIssues;
  return { ...stated(record), id: name, named: id !== null, text: record.text as string, issues };
}

/** The optional fields; `url` is taken where it is one and let be where it is anything else. */
function stated(record: Readonly<Record<string, unknown>>): Partial<Record<(typeof FIELDS)[number] | 'url', string>> {
  const fields: Partial<Record<(typeof FIELDS)[number] | 'url', string>> = {};
  for (const field of [...FIELDS, 'url'] as const) {
    const value = record[field];
    if (typeof value === 'string' && value !== '') fields[field] = value;
  }
  return fields;
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

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
