import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApi } from '../../src/api/app.ts';
import { createDoor } from '../../src/api/auth/door.ts';
import type { AnswerOf, Operation } from '../../src/api/contract/operation.ts';
import { OPERATIONS } from '../../src/api/contract/operations.ts';
import { createLedger } from '../../src/api/ledger.ts';
import { openRegistry } from '../../src/app/registry.ts';
import type { Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { FORETOLD } from '../app/foretold.ts';
import { readInto, reports } from '../app/small-ledger.ts';
import { BUILT, builtReader } from '../helpers/reader.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

type Ids = Readonly<Record<'claim' | 'document' | 'event', string>>;
type Asked = readonly [path: string, query?: string];

describe.skipIf(!BUILT)('what the API answers to questions', () => {
  let store: Store;
  let api: ReturnType<typeof createApi>;
  let ids: Ids;

  beforeAll(async () => {
    store = await openStore(join(mkdtempSync(join(tmpdir(), 'isnad-api-')), 'isnad.db'));
    await readInto(store, [...reports, ...FORETOLD], '2024-04-01T08:00:00.000Z');
    const now = () => new Date('2024-06-01T08:00:00Z');
    const door = createDoor({ store, now, random: randomBytes, local: 'salma', proxied: false });
    const ledger = createLedger({ store, registry: openRegistry(), openReader: async () => builtReader() });
    api = createApi({ ledger, now, door });
    const [claim] = (await get(OPERATIONS.listClaims, '/claims', 'type=ASSAULT')).items;
    const [event] = (await get(OPERATIONS.listEvents, '/events', 'contradicted=true')).items;
    ids = { claim: claim!.id, document: claim!.document.id, event: event!.event.id };
  });
  afterAll(() => store.close());

  const ask = (path: string, { headers, ...init }: RequestInit = {}) =>
    api.request(`http://127.0.0.1/api${path}`, { ...init, headers: { ...headers, host: '127.0.0.1', 'X-Isnad-CSRF': '1' } });
  async function get<O extends Operation>({ response }: O, path: string, query = ''): Promise<AnswerOf<O>> {
    const answer = await ask(`${path}?${query}`);
    const body: unknown = await answer.json();
    expect(answer.status, JSON.stringify(body)).toBe(200);
    const read = response.safeParse(body);
    expect(read.error, path).toBeUndefined();
    return body as AnswerOf<O>;
  }
  async function post<O extends Operation>({ response, status }: O, path: string, said: object): Promise<AnswerOf<O>> {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await ask(path, { method: 'POST', headers, body: JSON.stringify(said) });
    const body: unknown = await answer.json();
    expect(answer.status, JSON.stringify(body)).toBe(status ?? 200);
    expect(response.safeParse(body).error, path).toBeUndefined();
    return body as AnswerOf<O>;
  }

  /** Every operation that reads the ledger, with addresses to ask it at. */
  const QUESTIONS: Readonly<Record<string, (ids: Ids) => readonly Asked[]>> = {
    getLedger: () => [['/ledger']],
    getCodebook: () => [['/codebook']],
    suggest: () => [
      ['/suggest', 'kind=actor&words=isl'],
      ['/suggest', 'kind=type'],
    ],
    listDocuments: () => [
      ['/documents', 'limit=3'],
      ['/documents', `text=${encodeURIComponent('إدلب')}`],
    ],
    getDocument: ({ document }) => [[`/documents/${document}`]],
    listClaims: () => [
      ['/claims', 'limit=5'],
      ['/claims', `text=${encodeURIComponent('قصف')}`],
      ['/claims', 'restricted=true&knownBy=2024-05-01'],
    ],
    getClaim: ({ claim }) => [[`/claims/${claim}`]],
    claimHistory: ({ claim }) => [[`/claims/${claim}/history`]],
    listEvents: () => [
      ['/events', 'limit=5'],
      ['/events', 'minChains=2'],
    ],
    getEvent: ({ event }) => [[`/events/${event}`]],
    listContradictions: () => [['/contradictions'], ['/contradictions', 'about=toll&about=polarity']],
    listPartners: () => [['/relations/islamic-state']],
    getTimeline: () => [['/relations/islamic-state/al-nusra-front']],
    getNetwork: () => [['/network']],
    listSources: () => [['/sources'], ['/sources', 'kind=outlet']],
    getSource: () => [[`/sources/${encodeURIComponent('outlet:صحيفة الميناء')}`]],
    listActors: () => [['/actors'], ['/actors', 'words=islamic']],
    getActor: () => [['/actors/islamic-state']],
    listPredictions: () => [['/predictions']],
    listAdjudications: () => [['/adjudications']],
    getAgreement: () => [['/agreement']],
  };

  it('each read fits its own schema and names every id that it shows', async () => {
    for (const operation of Object.values<Operation>(OPERATIONS).filter(({ method }) => method === 'get')) {
      const questions = QUESTIONS[operation.id];
      if (!questions) continue;
      for (const [path, query] of questions(ids)) {
        const body: unknown = await get(operation, path, query);
        expect(unnamed(body), `${operation.id} ${query ?? ''}`).toEqual([]);
      }
    }
  });

  it('shows an event with its chains, its grades and what the machine proposes', async () => {
    const { event, claims, proposed } = await get(OPERATIONS.getEvent, `/events/${ids.event}`);
    expect(event.contradictions.length).toBeGreaterThan(0);
    expect(claims.map(({ id }) => id).sort()).toEqual([...event.claims].sort());
    expect(new Set(claims.map(({ grades }) => `${grades.reliability}${grades.credibility}`))).toEqual(new Set(['F6']));
    const told = event.for.length > 1 ? event.for.flatMap((chain) => chain.claims) : [];
    expect(Object.keys(proposed).filter((id) => told.includes(id))).toHaveLength(told.length);
  });

  it('takes a claim out of an event, and back', async () => {
    const { items } = await get(OPERATIONS.listEvents, '/events', 'minChains=2');
    const [a, b] = items[0]!.event.claims;
    const ofA = async () => (await get(OPERATIONS.getEvent, `/events/${a}`)).event.claims.includes(b!);
    expect(await ofA()).toBe(true);
    await post(OPERATIONS.sayWhetherSame, '/same-as', { a, b, verdict: 'apart' });
    expect(await ofA()).toBe(false);
    await post(OPERATIONS.sayWhetherSame, '/same-as', { a, b, verdict: 'open' });
    expect(await ofA()).toBe(true);
  });

  it('tells who graded a source, through whom it is heard and whom it passes on', async () => {
    const path = `/sources/${encodeURIComponent('outlet:صحيفة الميناء')}`;
    await post(OPERATIONS.gradeSource, `${path}/grades`, { grade: 'B', why: 'دقيقة' });
    await post(OPERATIONS.gradeSource, `${path}/grades`, { grade: 'C' });
    const { source, grades, chains } = await get(OPERATIONS.getSource, path);
    expect(source.reliability).toMatchObject({ grade: 'C', by: 'person' });
    expect(grades.map(({ grade, by, why }) => ({ grade, by, why }))).toEqual([
      { grade: 'C', by: 'salma', why: undefined },
      { grade: 'B', by: 'salma', why: 'دقيقة' },
    ]);
    expect(chains.through).toEqual([]);
    expect(chains.relays.length).toBeGreaterThan(0);
    const relayed = await get(OPERATIONS.getSource, `/sources/${encodeURIComponent(chains.relays[0]!.id)}`);
    expect(relayed.chains.through.map(({ id }) => id)).toContain('outlet:صحيفة الميناء');
  });

  it('takes names that people gave an actor back again', async () => {
    const path = '/actors/islamic-state';
    const given = async () => (await get(OPERATIONS.getActor, path)).given;
    await post(OPERATIONS.sayOfActor, `${path}/notes`, { aliases: ['دولة التجربة', 'Trial State'] });
    expect(await given()).toEqual(['دولة التجربة', 'Trial State']);
    await post(OPERATIONS.sayOfActor, `${path}/notes`, { withdrawn: ['Trial State'] });
    expect(await given()).toEqual(['دولة التجربة']);
    await post(OPERATIONS.sayOfActor, `${path}/notes`, { withdrawn: ['دولة التجربة'] });
    expect((await get(OPERATIONS.getActor, path)).aliases).not.toContain('دولة التجربة');
  });

  it('lists no private persons', async () => {
    const { items } = await get(OPERATIONS.listActors, '/actors', 'all=true&limit=200');
    expect(items.filter(({ id }) => id.startsWith('person:'))).toEqual([]);
  });

  it('marks in reports what was searched', async () => {
    const { items, excerpts } = await get(OPERATIONS.listDocuments, '/documents', `text=${encodeURIComponent('سوق')}`);
    expect(items.length).toBeGreaterThan(0);
    for (const { id } of items) {
      const { text, highlights } = excerpts[id]!;
      expect(highlights.length).toBeGreaterThan(0);
      for (const { start, end } of highlights) expect(text.slice(start, end)).toMatch(/سو.?ق/);
    }
    expect((await get(OPERATIONS.listDocuments, '/documents')).excerpts).toEqual({});
  });
});

const PARTS = new Set(['actors', 'recipients', 'places', 'ref', 'source', 'parent', 'successor', 'lineage', 'pair', 'asked']);

/** Ids of actors, places and sources in an answer that its `names` do not hold. */
function unnamed(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null || !('names' in body)) return [];
  const names = new Set(Object.keys(body.names as object));
  const found = new Set<string>();
  const look = (value: unknown, part: string): void => {
    if (typeof value === 'string') {
      if (PARTS.has(part) && !names.has(value)) found.add(value);
    } else if (Array.isArray(value)) for (const one of value) look(one, part);
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) if (key !== 'names') look(one, key);
  };
  look(body, '');
  return [...found];
}
