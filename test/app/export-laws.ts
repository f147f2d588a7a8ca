import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportSource } from '../../src/app/export/export-source.ts';
import { loadLedger } from '../../src/app/export/load-ledger.ts';
import { entryLookup, projectEntry } from '../../src/app/project-entry.ts';
import { allClaims } from '../../src/app/query/claims.ts';
import { filterOf, type Question } from '../../src/app/query/question.ts';
import { review } from '../../src/app/review/decide.ts';
import { edit } from '../../src/app/review/edit.ts';
import { sayWhetherSame } from '../../src/app/review/same.ts';
import { POLICIES } from '../../src/core/ledger/policy/policies.ts';
import type { PolicyName } from '../../src/core/ledger/policy/types.ts';
import { exportLedger } from '../../src/export/ledger/export-ledger.ts';
import { EXPORTERS } from '../../src/export/ledger/exporters.ts';
import type { Store } from '../../src/store/contract.ts';
import { openStore } from '../../src/store/open.ts';
import { verifyLog } from '../../src/store/verify.ts';
import { FORETOLD } from './foretold.ts';
import { readInto, sessionOf, tools } from './small-ledger.ts';

const AT = '2024-04-01T08:00:00.000Z';
const folder = (): string => mkdtempSync(join(tmpdir(), 'isnad-export-'));

/** What holds of exports made from a ledger. */
export function exportLaws(engine: string, place: () => Promise<string>): void {
  describe(`exports of a ledger on ${engine}`, () => {
    let store: Store;
    let edited: string;
    beforeEach(async () => {
      store = await openStore(await place());
      await readInto(store, FORETOLD, AT);
      const session = await sessionOf(store);
      const ids: string[] = [];
      for await (const { id } of allClaims(session, await filterOf(session, { type: ['ASSAULT'] }))) ids.push(id);
      const acting = { store, by: 'salma', now: () => new Date('2024-04-02T09:00:00Z') };
      await sayWhetherSame(acting, ids[0]!, ids[1]!, 'apart');
      await review(acting, ids[0]!, 'accept', 'clear');
      edited = (
        await edit(
          acting,
          ids[1]!,
          () => ({ tense: 'ongoing' }),
          async () => tools(),
        )
      ).replacedBy!;
      await review({ ...acting, by: 'nadia' }, edited, 'accept');
    });
    afterEach(() => store.close());

    const exported = async (
      from: Store,
      format: string,
      policy: PolicyName,
      question: Question = {},
      more: { readonly now?: string; readonly signal?: AbortSignal; readonly knownBy?: string } = {},
    ) => {
      const { now = '2024-05-01T00:00:00.000Z', signal, knownBy } = more;
      const session = await sessionOf(from, knownBy === undefined ? {} : { knownBy });
      const source = exportSource(session, await filterOf(session, question), tools().isRestricted);
      const out = folder();
      const method = { version: '0.0.0', lexicon: 'sha256:0' };
      const context = { now, policy: POLICIES[policy], filters: {}, asOf: {}, method, ...(signal && { signal }) };
      const manifest = await exportLedger({ format, source, context, out, permissions: ['restricted', 'publish'] });
      return { out, manifest, text: (name: string) => readFileSync(join(out, name), 'utf8') };
    };

    it('every format is written, the same bytes every time', async () => {
      for (const format of EXPORTERS.keys()) {
        const [one, two] = [await exported(store, format, 'restricted'), await exported(store, format, 'restricted')];
        for (const file of readdirSync(one.out)) {
          if (!file.endsWith('.parquet')) expect(two.text(file), `${format} ${file}`).toBe(one.text(file));
        }
        expect(
          one.manifest.files.some(({ records }) => records > 0),
          format,
        ).toBe(true);
      }
    });

    it('the whole log loads into an equal ledger, and goes out again as it came', async () => {
      const { out, text } = await exported(store, 'jsonl', 'restricted');
      const other = await openStore(await place());
      const load = () =>
        loadLedger({ store: other, file: join(out, 'ledger.jsonl'), raw: join(out, 'raw.jsonl'), tools: tools() });
      const done = await load();
      expect(done).toMatchObject({ equal: true, leftOut: 0, head: await store.head() });
      expect(await verifyLog(other)).toMatchObject({ broken: null, head: await store.head() });
      const again = await exported(other, 'jsonl', 'restricted');
      expect(again.text('ledger.jsonl')).toBe(text('ledger.jsonl'));
      expect(again.text('raw.jsonl')).toBe(text('raw.jsonl'));
      expect((await exported(other, 'csv', 'restricted')).text('claims.csv')).toBe(
        (await exported(store, 'csv', 'restricted')).text('claims.csv'),
      );
      // loading it again finds all of it there
      expect(await load()).toMatchObject({ equal: true, head: done.head });
      await other.close();
    });

    it('a loading that was broken off is gone on with; another ledger is left alone', async () => {
      const { out } = await exported(store, 'jsonl', 'restricted');
      const file = join(out, 'ledger.jsonl');
      const part = await openStore(await place());
      const entries = [];
      for await (const { by, at, entry } of store.entries()) if (entries.length < 6) entries.push({ by, at, entry });
      for (const { by, at, entry } of entries) {
        const projection = await projectEntry(entry, entryLookup(part), tools());
        await part.append({ by, at, items: [{ entry, projection }] });
      }
      expect(await loadLedger({ store: part, file, tools: tools() })).toMatchObject({ equal: true, head: await store.head() });
      await part.close();
      const other = await openStore(await place());
      await readInto(other, FORETOLD.slice(2, 4), AT);
      const before = await other.head();
      await expect(loadLedger({ store: other, file, tools: tools() })).rejects.toMatchObject({ issue: { code: 'not-empty' } });
      expect(await other.head()).toEqual(before);
      await other.close();
    });

    it('nothing is taken from a file that is not whole', async () => {
      const { out, text } = await exported(store, 'jsonl', 'restricted');
      const lines = text('ledger.jsonl').trimEnd().split('\n');
      const other = await openStore(await place());
      const broken: readonly (readonly [string, readonly string[]])[] = [
        ['ledger-truncated', lines.slice(0, -1)],
        ['ledger-changed', lines.map((line) => line.replace('"why":"clear"', '"why":"clearly"'))],
        ['ledger-line', lines.with(3, '{}')],
        ['ledger-header', lines.slice(1)],
      ];
      for (const [code, wrong] of broken) {
        writeFileSync(join(out, 'broken.jsonl'), `${wrong.join('\n')}\n`);
        await expect(loadLedger({ store: other, file: join(out, 'broken.jsonl'), tools: tools() })).rejects.toMatchObject({
          issue: { code },
        });
        expect((await other.head()).seq).toBe(0);
      }
      await other.close();
    });

    it('without restricted claims, the rest loads, edits and all', async () => {
      const { out, manifest } = await exported(store, 'jsonl', 'internal');
      expect(manifest.withheld).toMatchObject({ entries: { restricted: expect.any(Number) } });
      const other = await openStore(await place());
      const done = await loadLedger({ store: other, file: join(out, 'ledger.jsonl'), tools: tools() });
      expect(done).toMatchObject({ policy: 'internal', leftOut: 0 });
      expect(done.head.hash).not.toBe((await store.head()).hash);
      const rows = async (from: Store) => (await exported(from, 'csv', 'internal')).text('claims.csv');
      expect(await rows(other)).toBe(await rows(store));
      await other.close();
    });

    it('restricted claims stay in unless they are asked for; a public export is coarse', async () => {
      expect((await exported(store, 'csv', 'restricted')).text('claims.csv')).toContain('sexual');
      const internal = await exported(store, 'csv', 'internal');
      expect(internal.text('claims.csv')).not.toContain('sexual');
      expect(internal.text('claims.csv')).toContain('sy-idlib');
      const open = await exported(store, 'csv', 'public');
      expect(open.text('claims.csv')).not.toContain('sexual');
      expect(open.text('claims.csv')).not.toContain('قصف الجيش');
      expect(open.manifest.changed.claims).toMatchObject({ quote: expect.any(Number) });
      const early = await exported(store, 'csv', 'public', {}, { now: '2024-03-16T12:00:00.000Z' });
      expect(early.manifest.withheld.claims).toMatchObject({ recent: expect.any(Number) });
    });

    it('a filter leaves in what answers: claims, their reports, events and relations', async () => {
      const all = await exported(store, 'csv', 'restricted');
      const part = await exported(store, 'csv', 'restricted', { outlet: ['صحيفة النهر'] });
      const lines = (text: string): string[] => text.trimEnd().split('\n');
      const kept = lines(all.text('claims.csv')).filter((line, i) => i === 0 || line.includes('صحيفة النهر'));
      expect(lines(part.text('claims.csv'))).toEqual(kept);
      expect(part.manifest.files.find(({ name }) => name === 'documents.csv')?.records).toBe(2);
      const events = await exported(store, 'geojson', 'restricted', { outlet: ['وكالة المرج'] });
      expect(events.text('events.geojson')).not.toContain('ASSAULT');
      const edges = async (question: Question) =>
        (await exported(store, 'gexf', 'restricted', question)).manifest.files[0]!.records;
      expect(await edges({ type: ['ALLIANCE'] })).toBe(1);
      expect(await edges({ outlet: ['صحيفة النهر'] })).toBe(0);
    });

    it('as of an earlier day, the export is the one that was made then', async () => {
      const now = await exported(store, 'csv', 'restricted');
      const then = await exported(store, 'csv', 'restricted', {}, { knownBy: '2024-04-01' });
      expect(now.text('claims.csv')).toContain(edited);
      expect(then.text('claims.csv')).not.toContain(edited);
      const fresh = await openStore(await place());
      await readInto(fresh, FORETOLD, AT);
      expect(then.text('claims.csv')).toBe((await exported(fresh, 'csv', 'restricted')).text('claims.csv'));
      await fresh.close();
    });

    it('one that is stopped leaves nothing', async () => {
      const controller = new AbortController();
      controller.abort();
      await expect(exported(store, 'csv', 'internal', {}, { signal: controller.signal })).rejects.toThrow();
    });
  });
}
