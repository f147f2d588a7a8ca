import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** A Chromium that can be driven: one that is installed, else the packaged one. */

interface Found {
  readonly path: string;
  readonly args: readonly string[];
}

/** `CHROMIUM_PATH=packaged` leaves out what is installed, to try the fallback. */
const PACKAGED = 'packaged';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Nothing of the browser's own may go out: requests that are seen are the page's. */
const QUIET = [
  ...['--no-sandbox', '--no-first-run', '--disable-quic', '--disable-sync', '--disable-component-update'],
  ...[
    '--disable-background-networking',
    '--disable-domain-reliability',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
  ],
];

/** `CHROMIUM_PATH` where it is set, then what is installed, then Playwright's own, then the packaged one; null where none is to be had. */
async function findChromium(): Promise<Found | null> {
  const named = process.env.CHROMIUM_PATH;
  if (named === PACKAGED) return packaged();
  if (named !== undefined && named !== '' && !existsSync(named)) throw new Error(`CHROMIUM_PATH: no file ${named}`);
  const path = [named, ...INSTALLED, chromium.executablePath()].find((one) => one && existsSync(one));
  return path ? { path, args: QUIET } : packaged();
}

/**
 * Made for Linux on x64 alone; it is unpacked into the temporary folder when it is first asked for, with the libraries that a bare machine lacks:
 * the package gives those only where it believes to run on AWS Lambda. Its own flags are for there, and are left out.
 */
async function packaged(): Promise<Found | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  try {
    const { default: Packaged } = await import('@sparticuz/chromium');
    return { path: await alone(() => Packaged.executablePath()), args: QUIET };
  } catch {
    return null;
  }
}

/** Test files run beside each other, and the package takes a half unpacked file for a whole one: one unpacks, the others wait. */
async function alone<T>(task: () => Promise<T>): Promise<T> {
  const lock = join(tmpdir(), 'isnad-chromium.lock');
  const giveUp = Date.now() + 60_000;
  while (!taken(lock)) {
    if (Date.now() > giveUp) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    return await task();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

export const CHROMIUM = await findChromium();

/** For the name of what is skipped. */
export const WHY_NO_BROWSER = 'no Chromium: install one, or set CHROMIUM_PATH';

export function launch(): Promise<Browser> {
  if (!CHROMIUM) throw new Error(WHY_NO_BROWSER);
  return chromium.launch({ executablePath: CHROMIUM.path, headless: true, args: [...CHROMIUM.args] });
}
