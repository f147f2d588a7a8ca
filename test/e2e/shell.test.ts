import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CHROMIUM, launch, WHY_NO_BROWSER } from './browser.ts';
import { type How, openPage, type Watched } from './watched.ts';
import { openWorkbench, WORKBENCH_BUILT, type Workbench } from './workbench.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

const READY = WORKBENCH_BUILT && CHROMIUM !== null;
const why = WORKBENCH_BUILT ? WHY_NO_BROWSER : 'run npm run build first';

describe.skipIf(!READY)(`the frame around every page${READY ? '' : ` (${why})`}`, () => {
  let bench: Workbench;
  let browser: Browser;
  beforeAll(async () => {
    bench = await openWorkbench([{ id: 'one', text: 'قصفت طائرات مدينة إدلب.', outlet: 'صحيفة ألف', published: '2024-03-11' }]);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  const open = async (path: string, how: Partial<How> = {}): Promise<Watched> => {
    const watched = await openPage(browser, { origin: bench.url, ...how });
    await watched.page.goto(bench.url + path);
    await watched.page.locator('h1').first().waitFor();
    return watched;
  };
  const turned = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.title]);
  const heading = (page: Page): Promise<string> => page.locator('h1').first().innerText();
  const asked = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

  it('turns to the other language without loading again, and stays turned', async () => {
    const { page, context, troubles } = await open('/events', { locale: 'en' });
    expect(await turned(page)).toEqual(['en', 'ltr', 'Events · Isnad']);
    await page.evaluate(() => Object.assign(globalThis, { same: true }));
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.waitForFunction(() => document.title === 'الأحداث · إسناد');
    expect(await turned(page)).toEqual(['ar', 'rtl', 'الأحداث · إسناد']);
    expect(await page.evaluate(() => 'same' in globalThis)).toBe(true);
    await page.reload();
    await page.locator('h1').first().waitFor();
    expect(await turned(page)).toEqual(['ar', 'rtl', 'الأحداث · إسناد']);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('a language in the address wins, goes along, and turns with the switch', async () => {
    const { page, context } = await open('/events?lang=ar', { locale: 'en' });
    expect(await turned(page)).toEqual(['ar', 'rtl', 'الأحداث · إسناد']);
    await page.getByRole('link', { name: 'المصادر' }).click();
    await page.waitForURL('**/sources?*');
    expect(asked(page, 'lang')).toBe('ar');
    await page.getByRole('button', { name: 'English' }).click();
    await page.waitForFunction(() => document.documentElement.dir === 'ltr');
    await expect.poll(() => asked(page, 'lang')).toBe('en');
    await context.close();
  });

  it('the day as of which all is shown goes along from page to page until it is taken back', async () => {
    const { page, context, troubles } = await open('/events');
    await page.getByRole('button', { name: /^As of/ }).click();
    await page.getByLabel('Known by').fill('2024-03-01');
    await expect.poll(() => asked(page, 'knownBy')).toBe('2024-03-01');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Sources' }).click();
    await page.waitForURL('**/sources?*');
    expect(asked(page, 'knownBy')).toBe('2024-03-01');
    await page.getByRole('button', { name: /1 Mar 2024/ }).click();
    await page.getByRole('button', { name: 'Back to today' }).click();
    await expect.poll(() => asked(page, 'knownBy')).toBe(null);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('an address that makes no sense breaks nothing', async () => {
    const { page, context, troubles } = await open('/events?knownBy=soon&from=2024-13-40&exact=perhaps&actor=&lang=xx');
    expect(await heading(page)).toBe('Events');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  for (const locale of ['ar', 'en'] as const) {
    it(`? lists the keys wherever the layout puts it (${locale})`, async () => {
      const { page, context } = await open('/events', { locale });
      const press = (key: string): Promise<boolean> =>
        page.evaluate(
          (written) =>
            window.dispatchEvent(new KeyboardEvent('keydown', { code: 'Slash', key: written, shiftKey: true, cancelable: true })),
          key,
        );
      await press(locale === 'ar' ? '؟' : '?');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await context.close();
    });
  }

  it('keys do nothing where somebody types', async () => {
    const { page, context } = await open('/search');
    await page.locator('main input').first().focus();
    await page.keyboard.press('Shift+Slash');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await context.close();
  });

  it('the first stop of the keyboard leads past the menu', async () => {
    const { page, context } = await open('/events');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('page');
    await context.close();
  });

  it('at 360 px the menu is a drawer: out of the keyboard’s way until it is opened, closed by choosing and by Escape', async () => {
    const { page, context } = await open('/events', { width: 360, height: 740, locale: 'ar' });
    const menu = page.getByRole('button', { name: 'القائمة' });
    const link = page.getByRole('link', { name: 'المصادر' });
    expect(await link.isVisible()).toBe(false);
    await menu.click();
    await page.keyboard.press('Escape');
    await link.waitFor({ state: 'hidden' });
    await menu.click();
    await link.click();
    await page.waitForURL('**/sources');
    await link.waitFor({ state: 'hidden' });
    await context.close();
  });

  it('colours stay as they were chosen', async () => {
    const { page, context } = await open('/events', { theme: 'light' });
    await page.getByRole('button', { name: 'Colours' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    const scheme = (): Promise<string | null> => page.getAttribute('html', 'data-mantine-color-scheme');
    await expect.poll(scheme).toBe('dark');
    await page.reload();
    await page.locator('h1').first().waitFor();
    expect(await scheme()).toBe('dark');
    await context.close();
  });

  it('where no page is, it says so and shows the way back', async () => {
    const { page, context } = await open('/nowhere');
    expect(await heading(page)).toBe('There is no such page');
    await page.getByRole('main').getByRole('link', { name: 'To the reports' }).click();
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Reports');
    await context.close();
  });

  it('first load is under 300 kB of script as sent over the wire compressed', async () => {
    const { gzipSync } = await import('node:zlib');
    const page = await (await fetch(`${bench.url}/`)).text();
    const scripts = [...page.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map((found) => found[1]!);
    const sizes = await Promise.all(
      scripts.map(async (path) => gzipSync(Buffer.from(await (await fetch(bench.url + path)).arrayBuffer())).length),
    );
    expect(scripts.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
  });
});
