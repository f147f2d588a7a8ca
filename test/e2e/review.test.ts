import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHROMIUM, launch, WHY_NO_BROWSER } from './browser.ts';
import { openPage, type Watched } from './watched.ts';
import { type Given, openBeside, openWorkbench, WORKBENCH_BUILT, type Workbench } from './workbench.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const REPORTS: readonly Given[] = [
  ...[3, 5, 7, 9, 11, 13, 15, 17].map((day) => ({
    id: `raid-${day}`,
    outlet: 'صحيفة النهر',
    published: `2024-03-${day + 10}`,
    text: `قصف الجيش السوري مدينة إدلب يوم ${day} مارس 2024 وقتل ${day} مدنيين، بحسب المرصد السوري لحقوق الإنسان.`,
  })),
  {
    id: 'announced',
    outlet: 'وكالة المرج',
    published: '2024-03-01',
    text: 'أعلنت وزارة الدفاع الروسية أن القوات الروسية ستنسحب من مدينة حلب في 15 مارس 2024.',
  },
  {
    id: 'withdrawn',
    outlet: 'صحيفة النهر',
    published: '2024-03-16',
    text: 'انسحبت القوات الروسية من مدينة حلب يوم 15 مارس 2024، بحسب المرصد السوري لحقوق الإنسان.',
  },
];

/** What a key gives on an Arabic layout, where it lies on every one. */
const ARABIC: Readonly<Record<string, string>> = { KeyA: 'ش', KeyR: 'ق', KeyU: 'ع', KeyE: 'ث', KeyZ: 'ئ', KeyN: 'ى', KeyP: 'ح' };

const READY = WORKBENCH_BUILT && CHROMIUM !== null;
const why = WORKBENCH_BUILT ? WHY_NO_BROWSER : 'run npm run build first';

describe.skipIf(!READY)(`reviewing in a browser${READY ? '' : ` (${why})`}`, () => {
  let bench: Workbench;
  let browser: Browser;
  const opened: Watched[] = [];
  const besides: Awaited<ReturnType<typeof openBeside>>[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    bench = await openWorkbench(REPORTS);
  });
  afterEach(async () => {
    const troubles = opened.splice(0).map(async ({ context, troubles: found }) => {
      await context.close();
      return found;
    });
    const found = (await Promise.all(troubles)).flat();
    // only now: a page that is open still asks its server
    for (const beside of besides.splice(0)) await beside.close();
    await bench.close();
    expect(found).toEqual([]);
  });

  const open = async (path: string, locale: 'ar' | 'en', origin = bench.url): Promise<Page> => {
    const watched = await openPage(browser, { origin, locale });
    opened.push(watched);
    await watched.page.goto(`${origin}${path}`);
    await watched.page.locator('[data-claim]').first().waitFor();
    return watched.page;
  };
  const colleague = async (name: string): Promise<string> => {
    const beside = await openBeside(bench, name);
    besides.push(beside);
    return beside.url;
  };
  const shown = async (page: Page): Promise<string> =>
    (await page.locator('article[data-claim]').getAttribute('data-claim')) ?? '';
  const state = async (id: string): Promise<string> =>
    (await bench.ask<{ item: { record: { review: string } } }>(`/review-queue/${id}`)).item.record.review;
  /** Presses a key and waits for another claim. */
  const press = async (page: Page, act: () => Promise<unknown>): Promise<string> => {
    const before = await shown(page);
    await act();
    await page.locator(`article[data-claim]:not([data-claim="${before}"])`).waitFor();
    return before;
  };
  /** A key as it comes from an Arabic layout: another letter at the same place. */
  const arabic = (page: Page) => async (code: string) => {
    const session = await page.context().newCDPSession(page);
    const key = { key: ARABIC[code]!, code, windowsVirtualKeyCode: code.charCodeAt(3) };
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key.key, ...key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await session.detach();
  };
  const latin = (page: Page) => (code: string) => page.keyboard.press(code);

  it.each([
    ['en', latin],
    ['ar', arabic],
  ] as const)('is done from the keyboard, in %s', async (locale, keyboard) => {
    const page = await open('/review', locale);
    const key = keyboard(page);
    expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    const accepted = await press(page, () => key('KeyA'));
    const rejected = await press(page, () => key('KeyR'));
    const unsure = await press(page, () => key('KeyU'));
    await expect.poll(() => state(accepted)).toBe('accepted');
    await expect.poll(() => state(rejected)).toBe('rejected');
    await expect.poll(() => state(unsure)).toBe('unsure');
    // whoever listens hears what was done, and the focus is on the next claim
    await expect
      .poll(() => page.locator('[role=status]').allTextContents())
      .toContain(locale === 'ar' ? 'سُجّل غير محسوم' : 'Marked as unsure');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await expect.poll(() => page.locator('[data-done]').getAttribute('data-done')).toBe('3');

    await press(page, () => key('KeyZ'));
    expect(await shown(page)).toBe(unsure);
    await expect.poll(() => state(unsure)).toBe('unreviewed');
    await press(page, () => key('KeyN'));
    await press(page, () => key('KeyP'));
    expect(await shown(page)).toBe(unsure);
    expect(new URL(page.url()).searchParams.get('claim')).toBe(unsure);

    await key('KeyE');
    const form = page.locator('form', { has: page.locator('textarea') });
    await form.waitFor();
    const certainty = form.getByLabel(locale === 'ar' ? 'يقين المصدر' : 'Certainty of the source').first();
    await certainty.click();
    await page.getByRole('option').nth(2).click();
    await press(page, () => form.locator('button[type=submit]').click());
    await expect.poll(() => state(unsure)).toBe('superseded');
  });

  it('reasons are typed without deciding, and go on record', async () => {
    const page = await open('/review', 'en');
    await page.keyboard.press('KeyW');
    await page.keyboard.type('near run');
    await page.keyboard.press('Enter');
    const id = await press(page, () => page.keyboard.press('KeyR'));
    await expect.poll(() => state(id)).toBe('rejected');
    const { items } = await bench.ask<{ items: readonly { entry: object }[] }>(`/claims/${id}/history`);
    expect(items.map(({ entry }) => entry)).toMatchObject([{ decision: 'reject', why: 'near run' }]);
  });

  it('two people at once: neither meets what the other has decided, and nothing is left out', async () => {
    const origin = await colleague('nadia');
    const [mine, hers] = [await open('/review', 'en'), await open('/review', 'ar', origin)];
    const total = Number(await mine.locator('[data-left]').getAttribute('data-left'));
    const first = await press(mine, () => mine.keyboard.press('KeyA'));
    // she still stands on the claim that is decided now
    expect(await shown(hers)).toBe(first);
    const second = await press(mine, () => mine.keyboard.press('KeyA'));
    await expect.poll(() => state(second)).toBe('accepted');
    await hers.reload();
    await hers.locator('[data-claim]').first().waitFor();
    await press(hers, () => hers.keyboard.press('KeyN'));
    expect([first, second]).not.toContain(await shown(hers));
    for (const page of [hers, mine]) {
      for (let turn = 0; turn < total; turn++) {
        if ((await page.locator('article[data-claim]').count()) === 0) break;
        const before = await shown(page);
        await page.keyboard.press('KeyA');
        await page.locator(`article[data-claim="${before}"]`).waitFor({ state: 'detached' });
      }
    }
    await expect.poll(async () => (await bench.ask<{ left: number }>('/review-progress')).left).toBe(0);
  });

  it('a difference is seen side by side, settled and given back', async () => {
    const origin = await colleague('nadia');
    const [mine, hers] = [await open('/review', 'en'), await open('/review', 'en', origin)];
    const id = await press(mine, () => mine.keyboard.press('KeyA'));
    // the page goes on before the server has answered
    await expect.poll(() => state(id)).toBe('accepted');
    await press(hers, () => hers.keyboard.press('KeyR'));
    await expect.poll(() => state(id)).toBe('unsure');
    const page = await open('/review?tab=disagreements', 'en');
    expect(await page.locator(`[data-claim="${id}"] section h3`).allTextContents()).toEqual(['salma accepts', 'nadia rejects']);
    await page.getByRole('button', { name: 'The claim is wrong' }).click();
    await expect.poll(() => state(id)).toBe('rejected');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => state(id)).toBe('unsure');
    await page.getByRole('tab', { name: 'Agreement', exact: true }).click();
    await page.getByRole('table').first().waitFor();
  });

  it('all that is left of a report is accepted and given back in one step', async () => {
    const page = await open('/review', 'en');
    const left = (): Promise<string | null> => page.locator('[data-left]').getAttribute('data-left');
    const before = await left();
    await page.getByRole('button', { name: 'Accept all that is left of this report' }).click();
    await expect.poll(left).not.toBe(before);
    await page.keyboard.press('KeyZ');
    await expect.poll(left).toBe(before);
  });

  it('a prediction is judged by what came of it, and opened again', async () => {
    const page = await open('/predictions', 'en');
    const card = page.locator('article[data-claim]').first();
    await card.getByLabel('Rests on this').first().check();
    await card.getByRole('button', { name: 'Borne out', exact: true }).click();
    await page.getByRole('tab', { name: 'Borne out 1' }).click();
    await page.getByText('Take the verdict back').click();
    await page.getByRole('tab', { name: 'Due' }).click();
    await page.locator('article[data-claim]').first().waitFor();
  });
});
