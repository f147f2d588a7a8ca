import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { isnad } from '../cli/spawn.ts';
import { inventedReports } from '../helpers/invented.ts';
import { CHROMIUM, launch, WHY_NO_BROWSER } from './browser.ts';
import { openPage } from './watched.ts';
import { openWorkbench, WORKBENCH_BUILT, type Workbench } from './workbench.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

// An analyst's day, from a pasted report to an export that another ledger takes, in either language.

const ready = CHROMIUM !== null && WORKBENCH_BUILT;
const why = CHROMIUM === null ? ` (${WHY_NO_BROWSER})` : WORKBENCH_BUILT ? '' : ' (run npm run build first)';

const WORDS = {
  en: { add: 'Add reports', text: 'The text of the report', published: 'Published', read: 'Read it', open: 'Open the report' },
  ar: { add: 'إضافة تقارير', text: 'نص التقرير', published: 'تاريخ النشر', read: 'اقرأه', open: 'افتح التقرير' },
} as const;
const EXPORT = {
  en: { preview: 'See what would go out', download: 'Download' },
  ar: { preview: 'انظر ما سيخرج', download: 'نزّل' },
} as const;

const EXAMPLE = readFileSync(new URL('../../examples/2024-03-14-syria.txt', import.meta.url), 'utf8');

interface Claims {
  readonly claims: readonly { readonly id: string; readonly review: string; readonly claim: { readonly kind: string } }[];
}

/** Puts the files of a zip into a folder of their own. */
async function unzipped(path: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-export-'));
  const zip = await fromBufferPromise(readFileSync(path), { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk as Uint8Array));
    writeFileSync(join(folder, entry.fileName), Buffer.concat(chunks));
  }
  return folder;
}

const marksOn = (page: Page): Promise<number> =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));

describe.skipIf(!ready)(`an analyst's day${why}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  describe.each(['ar', 'en'] as const)('in %s', (locale) => {
    let workbench: Workbench;
    beforeAll(async () => {
      workbench = await openWorkbench(inventedReports(0, 12));
    });
    afterAll(() => workbench?.close());

    it('paste, mark, accept, correct, reject, event, relation, export, load', async () => {
      const { page, context, troubles } = await openPage(browser, { origin: workbench.url, locale });
      const words = WORDS[locale];
      await page.goto(workbench.url);
      await page.getByRole('button', { name: words.add }).click();
      await page.getByLabel(words.text).fill(EXAMPLE);
      await page.getByLabel(words.published).first().fill('2024-03-14');
      await page.getByRole('button', { name: words.read }).click();
      await page.getByRole('link', { name: words.open }).first().click();

      // claims are marked in the text
      await page.locator('article.report-text').waitFor();
      await expect.poll(() => marksOn(page)).toBeGreaterThan(3);
      const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1)!);
      const stateOf = async (n: number) => (await workbench.ask<Claims>(`/documents/${id}`)).claims[n]?.review;

      // accept, reject and correct from the keyboard
      await page.keyboard.press('KeyJ');
      await page.keyboard.press('KeyA');
      await expect.poll(() => stateOf(0)).toBe('accepted');
      await page.keyboard.press('KeyJ');
      await page.keyboard.press('KeyR');
      await expect.poll(() => stateOf(1)).toBe('rejected');
      await page.keyboard.press('KeyJ');
      await page.keyboard.press('KeyE');
      await page.getByRole('combobox', { name: locale === 'ar' ? 'يقين المصدر' : 'Certainty of the source' }).click();
      await page.getByRole('option').nth(1).click();
      await page.locator('form button[type=submit]').first().click();
      await expect
        .poll(async () => (await workbench.ask<Claims>(`/documents/${id}`)).claims.some((c) => /\.e\d+$/.test(c.id)))
        .toBe(true);

      // the event of the accepted claim shows it
      const { claims } = await workbench.ask<Claims>(`/documents/${id}`);
      const accepted = claims.find(({ review, claim }) => review === 'accepted' && claim.kind === 'event')!;
      await page.goto(`${workbench.url}/events/${accepted.id}`);
      await page
        .locator(`[href*="${encodeURIComponent(id)}"]`)
        .first()
        .waitFor();

      // a pair over time
      const { edges } = await workbench.ask<{ edges: readonly { a: string; b: string }[] }>('/network');
      await page.goto(`${workbench.url}/relations/${encodeURIComponent(edges[0]!.a)}/${encodeURIComponent(edges[0]!.b)}`);
      await page.locator('table tbody tr').first().waitFor();

      // the whole log goes out, and into another ledger
      await page.goto(`${workbench.url}/export?format=jsonl&restricted=true`);
      await page.getByRole('button', { name: EXPORT[locale].preview }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: EXPORT[locale].download }).click(),
      ]);
      const folder = await unzipped(await download.path());
      const copy = join(folder, 'copy.db');
      expect(isnad(['load', folder, '--database', copy])).toMatchObject({ status: 0 });
      const { head } = await workbench.ask<{ head: { hash: string } }>('/ledger');
      expect(isnad(['verify', '--database', copy]).out).toContain(head.hash.slice(0, 12));

      expect(troubles).toEqual([]);
      await context.close();
    });
  });
});
