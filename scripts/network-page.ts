import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium } from 'playwright-core';
import { ROOT } from '../bench/paths.ts';

// The page of relations with an invented network of 2,000 groups and 8,000 relations: script time of the page's own thread for loading it, for a
// step of the time slider and for pointing at something, in headless Chromium that draws without a graphics card.

const GROUPS = 2000;
const EDGES = 8000;
const STEPS = 20;
const TYPES = ['HOSTILITY', 'RIVALRY', 'TRUCE', 'ALLIANCE', 'COOPERATION', 'SUPPORT_FOR', 'MEMBER_OF', 'ALLEGIANCE'];

/** The same numbers every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const dayAfter = (days: number): string => new Date(Date.UTC(2011, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);

function inventedNetwork() {
  const next = numbers(7);
  const nodes = Array.from({ length: GROUPS }, (_, i) => ({
    id: `group-${i}`,
    kind: 'armed_group',
    country: ['SY', 'IQ', 'YE', 'LY'][i % 4]!,
  }));
  const edges = Array.from({ length: EDGES }, () => {
    // few have to do with many
    const [a, b] = [Math.floor(next() ** 2 * GROUPS), Math.floor(next() * (GROUPS - 1))];
    const type = TYPES[Math.floor(next() * TYPES.length)]!;
    const [from, length] = [Math.floor(next() * 4000), Math.floor(next() * 900)];
    return {
      ...{ a: `group-${a}`, b: `group-${b === a ? GROUPS - 1 : b}`, type, level: Math.floor(next() * 7) - 3 },
      ...{ directed: type === 'MEMBER_OF', inferred: next() < 0.5, claims: 1 + Math.floor(next() ** 3 * 40) },
      surely: { earliest: dayAfter(from), latest: dayAfter(from + length) },
      ...{ mayFrom: dayAfter(from - 20), mayTo: next() < 0.5 ? null : dayAfter(from + length + 60) },
    };
  });
  const names = Object.fromEntries(nodes.map(({ id }, i) => [id, { ar: `جماعة ${i}`, en: `Group ${i}` }]));
  return { nodes, edges, seen: { earliest: dayAfter(0), latest: dayAfter(5000) }, names };
}

const port = Number(process.env.ISNAD_BENCH_PORT ?? 8339);
const database = join(mkdtempSync(join(tmpdir(), 'isnad-bench-')), 'isnad.db');
const server = spawn(
  process.execPath,
  [join(ROOT, 'dist/cli/main.js'), 'serve', '--database', database, '--port', String(port)],
  { stdio: 'ignore' },
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});

async function scriptTime(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
}

try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.route('**/api/network*', (route) => route.fulfill({ json: inventedNetwork() }));
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const measure = async (act: () => Promise<unknown>): Promise<{ readonly script: number; readonly wall: number }> => {
    const [before, start] = [await scriptTime(client), performance.now()];
    await act();
    return { script: Math.round(((await scriptTime(client)) - before) * 10) / 10, wall: Math.round(performance.now() - start) };
  };
  const address = `http://127.0.0.1:${port}/relations?day=2016-06-01`;
  for (let tries = 0; tries < 60; tries++) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const load = await measure(async () => {
    await page.goto(address);
    await page.locator('[data-network] canvas').first().waitFor({ timeout: 120_000 });
  });
  await page.waitForTimeout(2000);
  const frame = () => page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  const times = async (act: (n: number) => Promise<unknown>): Promise<unknown> => {
    const found: { readonly script: number; readonly wall: number }[] = [];
    for (let n = 0; n < STEPS; n++) found.push(await measure(async () => [await act(n), await frame()]));
    const sorted = (key: 'script' | 'wall') => found.map((one) => one[key]).sort((x, y) => x - y);
    const at = (list: readonly number[], share: number): number => list[Math.floor(share * (list.length - 1))]!;
    return {
      script: { p50: at(sorted('script'), 0.5), p95: at(sorted('script'), 0.95) },
      wall: { p50: at(sorted('wall'), 0.5), p95: at(sorted('wall'), 0.95) },
    };
  };
  await page.locator('[role=slider]').first().focus();
  const step = await times(() => page.keyboard.press('ArrowRight'));
  const box = (await page.locator('[data-network]').boundingBox())!;
  const hover = await times((n) =>
    page.mouse.move(box.x + box.width * (0.3 + 0.02 * n), box.y + box.height * (0.4 + 0.01 * (n % 10))),
  );
  const shown = await page.locator('[data-counts]').textContent();
  console.log(JSON.stringify({ groups: GROUPS, relations: EDGES, shown, milliseconds: { load, step, hover } }, null, 2));
} finally {
  await browser.close();
  server.kill();
}
