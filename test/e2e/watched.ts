import type { Browser, BrowserContext, Page } from 'playwright-core';

/** A page of which all is noted that must not happen: errors, dialogs, requests to any other host. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly troubles: readonly string[];
}

export interface How {
  /** where the page belongs: every request to another origin is refused and noted */
  readonly origin: string;
  readonly locale?: 'ar' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

export async function openPage(
  browser: Browser,
  { origin, locale = 'en', theme = 'light', width = 1280, height = 900 }: How,
): Promise<Watched> {
  const context = await browser.newContext({ locale, colorScheme: theme, viewport: { width, height } });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('dialog', async (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (/^(?:blob|data):/.test(url) || new URL(url).origin === origin) return route.continue();
    troubles.push(`request: ${url}`);
    return route.abort();
  });
  return { page, context, troubles };
}
