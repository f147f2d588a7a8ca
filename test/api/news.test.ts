import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { BUILT } from '../cli/spawn.ts';
import { serving } from './serving.ts';

vi.setConfig({ testTimeout: 30_000 });

/** The events of a stream as they come, until it ends. */
async function* newsOf(answer: Response): AsyncGenerator<Record<string, unknown>> {
  let text = '';
  for await (const chunk of answer.body!) {
    text += Buffer.from(chunk as Uint8Array).toString();
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = text.slice(0, end);
      text = text.slice(end + 2);
      if (event.startsWith('data: ')) yield JSON.parse(event.slice(6)) as Record<string, unknown>;
    }
  }
}

describe.skipIf(!BUILT)('the stream of news', () => {
  it('tells of jobs and of the end of the ledger, and nothing of what reports say', async () => {
    const home = mkdtempSync(join(tmpdir(), 'isnad-news-'));
    const database = join(home, 'ledger.db');
    const server = await serving({ database });
    const answer = await server.ask('GET', '/stream');
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const news = newsOf(answer);
    const next = async (): Promise<unknown> => (await news.next()).value;
    expect(await next()).toEqual({ kind: 'head', seq: 0 });

    await server.ask('POST', '/jobs', { text: 'قتل خمسة مدنيين في قصف على مدينة منبج.', title: 'سر' });
    const told: Record<string, unknown>[] = [];
    for await (const item of news) {
      told.push(item);
      if (item.kind === 'head') break;
    }
    expect(told.find(({ kind }) => kind === 'job')).toMatchObject({ job: { state: 'queued', name: 'سر' } });
    expect(JSON.stringify(told)).not.toContain('مدنيين');
    await server.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('hears another process, ends with the server, and looks at nothing while nobody listens', async () => {
    const home = mkdtempSync(join(tmpdir(), 'isnad-news-'));
    const database = join(home, 'ledger.db');
    const server = await serving({ database });
    const head = vi.spyOn(server.store, 'head');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(head).not.toHaveBeenCalled();
    const news = newsOf(await server.ask('GET', '/stream'));
    expect((await news.next()).value).toEqual({ kind: 'head', seq: 0 });
    const other = await openStore(database);
    const entry = { kind: 'person', name: 'salma', may: ['review', 'admin'] } as const;
    await other.append({ by: 'salma', at: new Date().toISOString(), items: [{ entry, projection: {} }] });
    expect((await news.next()).value).toEqual({ kind: 'head', seq: 1 });
    const closing = server.close();
    expect((await news.next()).done).toBe(true);
    await closing;
    await other.close();
    rmSync(home, { recursive: true, force: true });
  });
});
