import { issueCodes } from '../../src/export/words/issues.ts';
import type { ImportedReport, ImportItem } from '../../src/import/item.ts';
import { LIMITS } from '../../src/import/limits.ts';

/** What is wrong with what an importer gave: empty where every item is well formed and no fault of the program is among them. */

const CODES: ReadonlySet<string> = new Set(issueCodes('en').filter((code) => issueCodes('ar').includes(code)));
const FORMATS: ReadonlySet<string> = new Set(['text', 'html', 'feed', 'jsonl', 'csv', 'warc', 'telegram', 'pdf']);
const ONE_LINE = ['title', 'outlet', 'byline', 'lang', 'externalId'] as const;

export function itemFaults(item: ImportItem): string[] {
  const issues = item.kind === 'report' ? item.issues : [item.issue];
  const told = issues.flatMap(({ code, detail }) => {
    if (code === 'import-failed') return [`import-failed: ${detail}`];
    return CODES.has(code) && typeof detail === 'string' ? [] : [`an issue without words: ${code}`];
  });
  const located = typeof item.locator === 'string' && item.locator !== '' ? [] : ['no locator'];
  return [...told, ...located, ...(item.kind === 'report' ? reportFaults(item) : [])];
}

function reportFaults(item: ImportedReport): string[] {
  const { text, format, published, url, acquired, raw } = item;
  const laws: readonly (readonly [boolean, string])[] = [
    [FORMATS.has(format), `format ${format}`],
    [text.trim() !== '' && Buffer.byteLength(text) <= LIMITS.report, 'no text, or too long a one'],
    [raw instanceof Uint8Array && raw.length > 0, 'no raw bytes'],
    [published === undefined || isDay(published), `published ${published}`],
    [acquired === undefined || new Date(acquired).toISOString() === acquired, `acquired ${acquired}`],
    [url === undefined || (/^https?:/i.test(url) && URL.canParse(url)), `url ${url}`],
  ];
  const lines = ONE_LINE.filter((name) => {
    const value = item[name];
    return value !== undefined && (value === '' || value.length > 1000 || /[\r\n]/.test(value));
  });
  return [...laws.filter(([holds]) => !holds).map(([, law]) => law), ...lines.map((name) => `${name} is no line`)];
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
