import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../test/e2e/browser.ts';
import { pagesOf } from '../test/e2e/pages.ts';
import { variedReports } from '../test/e2e/reports.ts';
import { openPage } from '../test/e2e/watched.ts';
import { openWorkbench } from '../test/e2e/workbench.ts';

/** `npm run screenshots -- [FOLDER] [PAGE…]`: a picture of every page, in both directions and both themes, and narrow in Arabic. */

const LOOKS = [
  { locale: 'ar', theme: 'light', width: 1280 },
  { locale: 'ar', theme: 'dark', width: 1280 },
  { locale: 'en', theme: 'light', width: 1280 },
  { locale: 'en', theme: 'dark', width: 1280 },
  { locale: 'ar', theme: 'light', width: 360 },
] as const;

const [folder = 'screenshots', ...names] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const workbench = await openWorkbench(variedReports());
const browser = await launch();
try {
  const pages = (await pagesOf(workbench)).filter(({ name }) => names.length === 0 || names.includes(name));
  for (const look of LOOKS) {
    const { page, context, troubles } = await openPage(browser, { origin: workbench.url, ...look });
    for (const { name, path } of pages) {
      await page.goto(`${workbench.url}${path}`, { waitUntil: 'networkidle' }).catch(() => {});
      await page
        .waitForFunction(() => document.querySelector('[aria-busy="true"]') === null, undefined, { timeout: 10_000 })
        .catch(() => {});
      const file = `${name}.${look.locale}.${look.theme}${look.width < 600 ? '.narrow' : ''}.png`;
      await page.screenshot({ path: join(folder, file) });
      process.stdout.write(`${file}\n`);
    }
    for (const trouble of troubles) process.stderr.write(`${trouble}\n`);
    await context.close();
  }
} finally {
  await browser.close();
  await workbench.close();
}
