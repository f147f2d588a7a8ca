import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CHROMIUM, launch, WHY_NO_BROWSER } from './browser.ts';
import { type PageAt, pagesOf } from './pages.ts';
import { variedReports } from './reports.ts';
import { openPage } from './watched.ts';
import { openWorkbench, WORKBENCH_BUILT, type Workbench } from './workbench.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Run from outside the page: its policy lets in no script but its own. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ready = CHROMIUM !== null && WORKBENCH_BUILT;
const why = CHROMIUM === null ? ` (${WHY_NO_BROWSER})` : WORKBENCH_BUILT ? '' : ' (run npm run build first)';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/** What axe finds wrong on the page as it stands. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await runner.run()).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

/** Wait for what is asked for to be there: nothing under way, no skeleton left. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

describe.skipIf(!ready)(`every page in both directions${why}`, () => {
  let workbench: Workbench;
  let browser: Browser;
  let pages: readonly PageAt[];
  beforeAll(async () => {
    workbench = await openWorkbench(variedReports());
    pages = await pagesOf(workbench);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  for (const [locale, theme] of [
    ['ar', 'light'],
    ['en', 'dark'],
  ] as const) {
    it(`axe finds nothing in ${locale}, ${theme}; no error on the console, no request elsewhere`, async () => {
      const { page, context, troubles } = await openPage(browser, { origin: workbench.url, locale, theme });
      const wrong: string[] = [];
      for (const { name, path } of pages) {
        await page.goto(`${workbench.url}${path}`);
        await settled(page);
        expect(await page.getAttribute('html', 'dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr');
        wrong.push(...(await violationsOn(page)).map((what) => `${name}: ${what}`));
      }
      expect(wrong).toEqual([]);
      expect(troubles).toEqual([]);
      await context.close();
    });
  }

  it('the map fills its frame', async () => {
    const { page, context } = await openPage(browser, { origin: workbench.url });
    await page.goto(`${workbench.url}/map`);
    const canvas = page.locator('canvas').first();
    await canvas.waitFor();
    const [drawn, framed] = await canvas.evaluate((element) => [
      element.getBoundingClientRect().height,
      element.closest('section')!.getBoundingClientRect().height,
    ]);
    expect(drawn).toBeGreaterThan(framed! * 0.9);
    await context.close();
  });

  it('nothing needs sideways scrolling at 360 px', async () => {
    const { page, context } = await openPage(browser, { origin: workbench.url, locale: 'ar', width: 360, height: 740 });
    const wide: string[] = [];
    for (const { name, path } of pages) {
      await page.goto(`${workbench.url}${path}`);
      await settled(page);
      const [inner, whole] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
      if (whole! > inner! + 1) wide.push(`${name}: ${whole}`);
    }
    expect(wide).toEqual([]);
    await context.close();
  });
});
