import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Job } from '../../../src/app/jobs/job.ts';
import { NOTHING_YET } from '../../../src/app/jobs/job.ts';
import type { JobListener } from '../../../src/app/jobs/jobs.ts';
import { withTimedAppends } from '../../../src/app/metrics/appends.ts';
import { GrowingCounts } from '../../../src/app/metrics/growing-counts.ts';
import { addJobMetrics } from '../../../src/app/metrics/jobs.ts';
import { addLedgerMetrics } from '../../../src/app/metrics/ledger.ts';
import { serveMetrics } from '../../../src/app/metrics/listener.ts';
import { createMetrics } from '../../../src/app/metrics/metrics.ts';
import { addQueueMetrics } from '../../../src/app/metrics/queue.ts';
import { addReadingMetrics } from '../../../src/app/metrics/readings.ts';
import { addRequestMetrics } from '../../../src/app/metrics/requests.ts';
import type { Store } from '../../../src/store/contract.ts';
import { openStore } from '../../../src/store/open.ts';
import { sampleIn } from '../../helpers/prometheus.ts';
import { BUILT } from '../../helpers/reader.ts';
import { readInto, reports } from '../small-ledger.ts';

describe.skipIf(!BUILT)(`measures of a ledger${BUILT ? '' : ' (run npm run build first)'}`, () => {
  const home = mkdtempSync(join(tmpdir(), 'isnad-metrics-'));
  let store: Store;
  beforeAll(async () => {
    store = await openStore(join(home, 'ledger.db'));
  });
  afterAll(async () => {
    await store.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('count what is there, and from then on only what is new', async () => {
    const registry = new Registry();
    const timed = withTimedAppends(registry, store);
    addLedgerMetrics(registry, timed);
    const empty = await registry.metrics();
    expect(sampleIn(empty, 'isnad_ledger_entries')).toBe(0);
    expect(sampleIn(empty, 'isnad_ledger_documents')).toBe(0);
    expect(sampleIn(empty, 'isnad_ledger_last_entry_timestamp_seconds')).toBeUndefined();

    const some = Math.ceil(reports.length / 2);
    await readInto(timed, reports.slice(0, some), '2016-01-01T00:00:00Z');
    expect(sampleIn(await registry.metrics(), 'isnad_ledger_documents')).toBe(some);
    await readInto(timed, reports.slice(some), '2016-01-02T00:00:00Z');
    const text = await registry.metrics();
    const { seq } = await store.head();
    const claims = await store.db
      .selectFrom('claim')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(claims.n).toBeGreaterThan(10);
    expect(sampleIn(text, 'isnad_ledger_claims')).toBe(claims.n);
    expect(sampleIn(text, 'isnad_ledger_documents')).toBe(reports.length);
    expect(sampleIn(text, 'isnad_ledger_entries')).toBe(seq);
    expect(sampleIn(text, 'isnad_ledger_last_entry_timestamp_seconds')).toBe(Date.parse('2016-01-02T00:00:00Z') / 1000);
    expect(sampleIn(text, 'isnad_ledger_up')).toBe(1);
    expect(sampleIn(text, 'isnad_sqlite_file_bytes', { file: 'wal' })).toBeGreaterThan(100_000);
    expect(sampleIn(text, 'isnad_ledger_append_duration_seconds_count')).toBeGreaterThan(1);
  });

  it('ask for no row that was counted before', async () => {
    const counts = new GrowingCounts(store);
    await counts.count();
    let asked = 0;
    const again = new GrowingCounts({
      get db() {
        asked++;
        return store.db;
      },
      head: () => store.head(),
    });
    await again.count();
    expect(again.known).toEqual(counts.known);
    const first = asked;
    expect(first).toBeGreaterThan(0);
    await again.count();
    expect(asked).toBe(first);
  });

  it('tell of a database that is away, and of nothing they do not know', async () => {
    const registry = new Registry();
    addLedgerMetrics(registry, { ...store, engine: 'postgres', head: () => Promise.reject(new Error('away')) });
    const text = await registry.metrics();
    expect(sampleIn(text, 'isnad_ledger_up')).toBe(0);
    for (const name of ['entries', 'documents', 'claims']) expect(sampleIn(text, `isnad_ledger_${name}`)).toBeUndefined();
  });
});

describe('measures of work', () => {
  it('count what jobs have read by how much they have grown', async () => {
    const registry = new Registry();
    let tell: JobListener = () => {};
    const job = (state: Job['state'], change: Partial<Job>): Job => ({
      ...{ id: 'a', kind: 'text', name: 'secret title', by: 'salma', state, added: '', started: null, ended: null },
      ...NOTHING_YET,
      ...change,
    });
    let list: readonly Job[] = [];
    const listen = (listener: JobListener) => {
      tell = listener;
      return () => true;
    };
    const jobs = { list: () => list, listen };
    addJobMetrics(registry, jobs, addReadingMetrics(registry));
    for (const change of [
      { stored: 1, claims: 4 },
      { stored: 3, claims: 9 },
      { stored: 3, claims: 9, known: 2, ended: 'x' },
    ]) {
      list = [job('running', change)];
      tell(list[0]!);
    }
    const text = await registry.metrics();
    expect(sampleIn(text, 'isnad_reports_total', { outcome: 'stored' })).toBe(3);
    expect(sampleIn(text, 'isnad_reports_total', { outcome: 'known' })).toBe(2);
    expect(sampleIn(text, 'isnad_reports_total', { outcome: 'failed' })).toBe(0);
    expect(sampleIn(text, 'isnad_claims_total')).toBe(9);
    expect(sampleIn(text, 'isnad_jobs', { state: 'running' })).toBe(1);
    expect(sampleIn(text, 'isnad_jobs', { state: 'queued' })).toBe(0);
    expect(text).not.toMatch(/salma|secret title/);
  });

  it('do not grow with what somebody invents', async () => {
    const registry = new Registry();
    const measured = addRequestMetrics(registry);
    for (let i = 0; i < 50; i++) measured({ operation: null, method: `X${i}`, status: 404, ms: 1 });
    expect(sampleIn(await registry.metrics(), 'isnad_http_request_duration_seconds_count')).toBe(50);
  });

  it('tell of a queue as long as it answers', async () => {
    const registry = new Registry();
    let away = false;
    addQueueMetrics(registry, async () => {
      if (away) throw new Error('away');
      return { waiting: 7, retrying: 0, active: 2, dead: 1 };
    });
    expect(sampleIn(await registry.metrics(), 'isnad_queue_pieces', { state: 'waiting' })).toBe(7);
    away = true;
    expect(sampleIn(await registry.metrics(), 'isnad_queue_pieces', { state: 'waiting' })).toBeUndefined();
  });

  it('are shown by a process that serves nothing else, for the token alone', async () => {
    const token = 'a-token-for-tests-only';
    const listener = await serveMetrics('127.0.0.1', 0, { token, registry: createMetrics({ version: '1.2.3', lexicon: 'abc' }) });
    const ask = (path: string, authorization?: string, method = 'GET') =>
      fetch(`${listener.url}${path}`, { method, ...(authorization && { headers: { authorization } }) });
    const shown = await ask('/metrics', `Bearer ${token}`);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    const text = await shown.text();
    expect(sampleIn(text, 'isnad_build_info', { version: '1.2.3', lexicon: 'abc' })).toBe(1);
    expect(sampleIn(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
    expect(sampleIn(text, 'nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0);
    for (const wrong of [undefined, 'Bearer', `Basic ${token}`, `Bearer ${token}x`, `Bearer ${token.slice(1)}`]) {
      const refused = await ask('/metrics', wrong);
      expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="isnad metrics"']);
      expect(await refused.text()).not.toContain('isnad_build_info');
    }
    expect((await ask('/', `Bearer ${token}`)).status).toBe(404);
    expect((await ask('/metrics', `Bearer ${token}`, 'POST')).status).toBe(404);
    await listener.close();
    await expect(ask('/metrics')).rejects.toThrow();
  });
});
