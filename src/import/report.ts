import type { Issue } from '../core/types.ts';
import type { ImportContext } from './context.ts';
import { dayOf } from './dates.ts';
import { textIssues } from './decode-text.ts';
import type { ImportFormat, ImportItem } from './item.ts';
import { size } from './limits.ts';
import { failure } from './problem.ts';

/** What a format found of one report, not yet judged. `published` is as written there. */
export interface Found {
  readonly locator: string;
  readonly format: ImportFormat;
  readonly text: string;
  readonly raw: Uint8Array;
  readonly title?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly published?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly lang?: string | null | undefined;
  readonly externalId?: string | null | undefined;
  readonly acquired?: string | null | undefined;
  readonly issues?: readonly Issue[];
}

/** A line about a report (title, outlet, byline) is no longer; more is a page that lost its markup. */
const LONGEST = 1000;

/** The report, or why there is none: no text, not Arabic, too long. Missing dates and outlets come from the options of the run. */
export function report(found: Found, context: ImportContext): ImportItem {
  const { locator, format, text, raw } = found;
  const externalId = line(found.externalId);
  const named = externalId === undefined ? {} : { externalId };
  const bytes = Buffer.byteLength(text);
  if (bytes > context.limits.report)
    return { ...failure(locator, 'too-large', `${size(bytes)} of text; the limit is ${size(context.limits.report)}`), ...named };
  const checked = textIssues(text);
  if (!checked.readable) return { kind: 'failure', locator, issue: checked.issues[0]!, ...named };
  const dated = publishedOf(found.published, context);
  const about = { title: line(found.title), outlet: line(found.outlet) ?? context.outlet, byline: line(found.byline) };
  const rest = {
    url: webAddress(found.url),
    lang: line(found.lang),
    externalId,
    acquired: found.acquired,
  };
  return {
    kind: 'report',
    locator,
    format,
    text,
    ...given({ ...about, published: dated.day, ...rest }),
    raw,
    issues: [...(found.issues ?? []), ...checked.issues, ...dated.issues],
  };
}

function publishedOf(written: string | null | undefined, context: ImportContext): { day: string | undefined; issues: Issue[] } {
  const value = written?.trim();
  const found = value ? dayOf(value, context.today()) : undefined;
  const issues: Issue[] = value && found === undefined ? [{ code: 'bad-date', detail: value.slice(0, 80) }] : [];
  const day = found ?? context.published;
  return { day, issues: day === undefined && issues.length === 0 ? [{ code: 'no-date', detail: '' }] : issues };
}

function line(value: string | null | undefined): string | undefined {
  const one = value?.replace(/\s+/g, ' ').trim();
  return one ? one.slice(0, LONGEST) : undefined;
}

/** Only addresses that a browser may follow: a link of a hostile page may say `javascript:`. */
function webAddress(value: string | null | undefined): string | undefined {
  const address = value?.trim();
  return address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined;
}

type Given<T> = { [K in keyof T]?: string };

function given<T extends Readonly<Record<string, string | null | undefined>>>(fields: T): Given<T> {
  const kept: Given<T> = {};
  for (const key of Object.keys(fields) as (keyof T)[]) {
    const value = fields[key];
    if (value) kept[key] = value;
  }
  return kept;
}
