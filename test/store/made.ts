import { createHash } from 'node:crypto';
import type { DocumentEntry, ReadingEntry } from '../../src/core/ledger/entries.ts';
import type { ProjectedClaim, Projection } from '../../src/core/ledger/project.ts';
import type { Reading } from '../../src/core/types.ts';
import type { AppendItem, RawItem } from '../../src/store/contract.ts';

/** Invented reports for the store's tests: numbered, each the same every time. */

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

export const madeId = (n: number): string => sha(`report ${n}`).slice(0, 16);

export function madeRaw(n: number): RawItem {
  const bytes = Buffer.from(`<p>report ${n}</p>`.repeat(5));
  return { sha: createHash('sha256').update(bytes).digest('hex'), bytes };
}

export function madeDocument(n: number, more: Partial<DocumentEntry> = {}): AppendItem {
  const entry: DocumentEntry = {
    kind: 'document',
    id: madeId(n),
    text: `تقرير رقم ${n}\n\nقال مصدر إن شيئا وقع في اليوم ${n}.`,
    externalId: `x${n}`,
    outlet: `outlet ${n % 5}`,
    published: '2014-09-26',
    acquisition: { raw: madeRaw(n).sha, format: 'text', locator: `reports/${n}.txt` },
    issues: [],
    ...more,
  };
  const projection: Projection = {
    document: {
      id: entry.id,
      externalId: entry.externalId ?? null,
      outlet: entry.outlet ?? null,
      byline: null,
      published: 16_339,
      title: entry.title ?? null,
      url: entry.url ?? null,
      lang: 'ar',
      length: entry.text.length,
      sketch: { hashes: Array.from({ length: 16 }, (_, i) => n * 1000 + i), words: 40 },
      terms: ['تقرير', `n${n}`, n % 2 ? 'odd' : 'even'],
    },
  };
  return { entry, projection };
}

export function madeReading(n: number, claims = 3, version = '1'): AppendItem {
  const reading: Reading = {
    schema: 'isnad/reading@1',
    id: madeId(n),
    document: { id: `sha256:${sha(`${n}`)}`, lang: 'ar', length: 40 } as Reading['document'],
    coder: { kind: 'rules', version, lexicon: 'sha256:0' },
    mentions: [],
    claims: [],
    issues: [],
  };
  const entry: ReadingEntry = { kind: 'reading', document: madeId(n), reading };
  const made = Array.from({ length: claims }, (_, i) => madeClaim(n, i));
  return { entry, projection: { claims: { document: madeId(n), state: claims ? 'read' : 'silent', claims: made } } };
}

export function madeClaim(n: number, i: number): ProjectedClaim {
  const doer = `actor:group-${n % 7}`;
  const other = `actor:group-${(n + 1 + i) % 7}`;
  return {
    name: `c${i + 1}`,
    kind: 'event',
    type: i % 2 ? 'ASSAULT' : 'RETREAT',
    mode: i % 3 ? 'aerial' : null,
    factuality: 'CT+',
    tense: 'past',
    day: 16_000 + (n % 300),
    told: true,
    from: 16_000 + (n % 300),
    to: 16_000 + (n % 300),
    restricted: i === 2,
    body: JSON.stringify({ n, i }),
    tags: [
      { id: doer, name: `group ${n % 7}`, roles: 1 },
      { id: other, name: `group ${(n + 1 + i) % 7}`, roles: 2 },
      { id: i % 2 ? 'type:ASSAULT' : 'type:RETREAT', name: 'type', roles: 0 },
      { id: `outlet:outlet ${n % 5}`, name: `outlet ${n % 5}`, roles: 0 },
    ],
    dyads: doer === other ? [] : [{ a: doer, b: other, code: 'ASSAULT', change: null, sign: -1, direction: 1, precision: 'day' }],
    terms: ['قصف', `n${n}`, i % 2 ? 'odd' : 'even'],
  };
}

/** Documents `from` to `to` (exclusive) with their readings. */
export function madeItems(from: number, to: number): AppendItem[] {
  return Array.from({ length: to - from }, (_, i) => [madeDocument(from + i), madeReading(from + i)]).flat();
}
