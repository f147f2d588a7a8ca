import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familiesOf, sampleIn } from '../helpers/prometheus.ts';
import { type Served, served, until } from './served.ts';
import { BUILT, folder, isnad } from './spawn.ts';

const EXAMPLES = readdirSync(new URL('../../examples/', import.meta.url)).filter((name) => name.endsWith('.txt')).length;
const TOKEN = 'a-token-for-tests-only';

describe.skipIf(!BUILT)('isnad serve: /metrics (needs npm run build)', () => {
  const home = folder();
  let server: Served;
  beforeAll(async () => {
    const words = ['--database', join(home, 'ledger.db'), '--as', 'salma', '--examples'];
    server = await served(words, { ISNAD_METRICS_TOKEN: TOKEN });
  }, 30_000);
  afterAll(async () => {
    await server.close();
    rmSync(home, { recursive: true, force: true });
  });
  const scrape = async (): Promise<string> =>
    (await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })).text();

  it('tells of requests, jobs and the ledger, line by line as Prometheus reads it', async () => {
    const stream = await fetch(`${server.url}/api/stream`);
    await fetch(`${server.url}/api/claims?text=searchedword`);
    const text = await until(scrape, (found) => sampleIn(found, 'isnad_jobs', { state: 'done' }) === EXAMPLES);
    const families = familiesOf(text);
    for (const [name, type] of [
      ['isnad_http_request_duration_seconds', 'histogram'],
      ['isnad_ledger_append_duration_seconds', 'histogram'],
      ['isnad_reports_total', 'counter'],
      ['isnad_ledger_entries', 'gauge'],
      ['process_cpu_user_seconds_total', 'counter'],
    ])
      expect(families.get(name!)?.type).toBe(type);
    const listed = { operation: 'listClaims', method: 'GET', status: '2xx' };
    expect(sampleIn(text, 'isnad_http_request_duration_seconds_count', listed)).toBe(1);
    expect(sampleIn(text, 'isnad_event_streams')).toBe(1);
    expect(sampleIn(text, 'isnad_reports_total', { outcome: 'stored' })).toBe(sampleIn(text, 'isnad_ledger_documents'));
    expect(sampleIn(text, 'isnad_claims_total')).toBe(sampleIn(text, 'isnad_ledger_claims'));
    await stream.body?.cancel();
    await until(scrape, (found) => sampleIn(found, 'isnad_event_streams') === 0);
  }, 20_000);

  it('names no person, no word that was searched, no address and no token', async () => {
    await fetch(`${server.url}/api/claims?text=searchedword&actor=nobody-at-all`);
    await fetch(`${server.url}/reports/some-report-of-a-person`);
    expect(await scrape()).not.toMatch(new RegExp(`salma|searchedword|nobody-at-all|some-report|${TOKEN}|ledger\\.db`));
  });

  it('is there for the token alone, and not part of the API', async () => {
    const ask = (authorization?: string) => fetch(`${server.url}/metrics`, authorization ? { headers: { authorization } } : {});
    for (const wrong of [undefined, 'Bearer x', `Bearer ${TOKEN} x`]) {
      const answer = await ask(wrong);
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="isnad metrics"']);
    }
    const shown = await ask(`Bearer ${TOKEN}`);
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(await (await fetch(`${server.url}/api/openapi.json`)).text()).not.toContain('/metrics');
  });

  it('is not there without a token, and a token that could be guessed is refused', async () => {
    const other = await served(['--database', join(home, 'ledger.db')], { ISNAD_METRICS_TOKEN: '' });
    expect((await fetch(`${other.url}/metrics`)).status).toBe(404);
    expect(await other.close()).toBe(0);
    const short = isnad(['serve', '--port', '0', '--database', join(home, 'x.db')], '', { ISNAD_METRICS_TOKEN: 'short' });
    expect([short.status, short.err]).toEqual([2, expect.stringContaining('openssl rand -hex 32')]);
  });
});
