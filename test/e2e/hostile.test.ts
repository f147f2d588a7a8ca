import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CHROMIUM, launch, WHY_NO_BROWSER } from './browser.ts';
import { HOSTILE } from './hostile.ts';
import { openPage } from './watched.ts';
import { openWorkbench, WORKBENCH_BUILT, type Workbench } from './workbench.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

interface ReportAnswer {
  readonly text: string;
  readonly claims: readonly { readonly id: string }[];
}

const why = WORKBENCH_BUILT ? WHY_NO_BROWSER : 'run npm run build first';

describe.skipIf(!WORKBENCH_BUILT || !CHROMIUM)(
  `hostile reports are harmless text${CHROMIUM && WORKBENCH_BUILT ? '' : ` (${why})`}`,
  () => {
    let bench: Workbench;
    let browser: Browser;
    beforeAll(async () => {
      bench = await openWorkbench(HOSTILE);
      browser = await launch();
    });
    afterAll(async () => {
      await browser?.close();
      await bench?.close();
    });

    it.each(HOSTILE.map(({ id, text }) => [id, text] as const))('%s comes out of the API as it went in', async (id, text) => {
      const answer = await fetch(`${bench.url}/api/documents/${await bench.documentOf(id)}`);
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      const told = (await answer.json()) as ReportAnswer;
      // what a reader of files mends: line ends, halves of letters
      const same = (one: string): string =>
        one
          .replace(/\s+/g, ' ')
          .replace(/[\ud800-\udfff\ufffd\ufeff]/g, '')
          .trim();
      expect(same(told.text).slice(-2000)).toBe(same(text).slice(-2000));
    });

    it.each(HOSTILE.map(({ id }, i) => [id, i % 2 === 0 ? 'ar' : 'en'] as const))('%s on the page (%s)', async (id, locale) => {
      const document = await bench.documentOf(id);
      const { text, claims } = await bench.ask<ReportAnswer>(`/documents/${document}`);
      const { page, context, troubles } = await openPage(browser, { origin: bench.url, locale });
      const first = claims[0] ? `?claim=${encodeURIComponent(claims[0].id)}` : '';
      await page.goto(`${bench.url}/reports/${document}${first}`);
      const article = page.locator('article.report-text');
      await article.waitFor();
      if (claims.length > 0) await page.locator('aside section dl').first().waitFor();
      const seen = await article.evaluate((element) => ({
        words: element.textContent,
        tags: [...new Set([...element.querySelectorAll('*')].map(({ tagName }) => tagName))].sort(),
        owned: '__owned' in window,
        links: globalThis.document.querySelectorAll('a[href^="javascript:"], iframe, object, embed').length,
        shown: element.getBoundingClientRect().height > 20,
      }));
      expect(seen).toMatchObject({ owned: false, links: 0, shown: true, tags: ['DIV', 'P'] });
      expect(seen.words).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      const letters = (one: string): string => one.replace(/[^\p{L}\p{N}<>{}]/gu, '');
      expect(letters(seen.words)).toBe(letters(text));
      // the page still answers
      await page.keyboard.press('j');
      expect(await page.evaluate(() => 1 + 1)).toBe(2);
      expect(troubles.filter((trouble) => !trouble.includes('/api/stream'))).toEqual([]);
      await context.close();
    });

    it('a mark of direction is told of, and shown', async () => {
      const { page, context } = await openPage(browser, { origin: bench.url, locale: 'en' });
      await page.goto(`${bench.url}/reports/${await bench.documentOf('overrides')}`);
      await page.getByText('hidden control or direction marks').waitFor();
      expect(await page.locator('article.report-text').textContent()).toContain('▯');
      await context.close();
    });
  },
);
