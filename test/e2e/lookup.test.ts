import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launch } from './browser.ts';
import { openPage } from './watched.ts';
import { openWorkbench, WORKBENCH_BUILT, type Workbench } from './workbench.ts';

// The pages to look things up in: codes, help, and the docs of the API, which must work without a network.

describe.skipIf(!WORKBENCH_BUILT || !CHROMIUM)('looking things up', () => {
  let workbench: Workbench;
  let browser: Browser;
  beforeAll(async () => {
    workbench = await openWorkbench([
      { id: 'one', text: 'قصفت القوات قرية السدرة أمس.', outlet: 'وكالة الجسر', published: '2015-05-12' },
    ]);
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  it('a code has an address that leads to it', async () => {
    const { page, context } = await openPage(browser, { origin: workbench.url, locale: 'ar' });
    await page.goto(`${workbench.url}/codebook#holders-monitor`);
    await page.waitForSelector('[id="holders-monitor"][data-here]');
    await page.waitForFunction(() => {
      const { top, bottom } = document.getElementById('holders-monitor')!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    await context.close();
  }, 60_000);

  it('codes are found by a word in either language, and the words stand in the address', async () => {
    const { page, context } = await openPage(browser, { origin: workbench.url, locale: 'en' });
    await page.goto(`${workbench.url}/codebook`);
    await page.getByRole('searchbox').fill('هدنه');
    await page.waitForFunction(() => document.querySelectorAll('li[id^="relations-"]').length === 1);
    expect(await page.locator('li[id^="relations-"]').getAttribute('id')).toBe('relations-TRUCE');
    expect(new URL(page.url()).searchParams.get('text')).toBe('هدنه');
    await page.getByRole('searchbox').fill('certainly');
    await page.waitForSelector('[id="factuality-CT+"]');
    await context.close();
  }, 60_000);

  it('the docs of the API ask nobody else, and list the operations', async () => {
    const { page, context, troubles } = await openPage(browser, { origin: workbench.url });
    await page.goto(`${workbench.url}/api/docs`);
    await page.waitForSelector('#operations-Claims-listClaims', { timeout: 30_000 });
    await page.click('#operations-Claims-listClaims button');
    await page.waitForSelector('#operations-Claims-listClaims .parameters');
    expect(troubles).toEqual([]);
    await context.close();
  }, 60_000);
});
