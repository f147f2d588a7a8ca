import { prepare } from '../app/ingest/prepare.ts';
import { inputOf } from '../app/ingest/read-document.ts';
import type { Reader } from '../core/read.ts';
import type { Issue } from '../core/types.ts';
import { type AskedFormat, type ImportItem, importFrom } from '../import/item.ts';
import type { Interruption } from './interruption.ts';
import { contentId, type Entry, readInput } from './read-input.ts';
import type { ReadOptions } from './read-run.ts';

/** Formats whose records stand a line each: whoever has many cuts them up by lines. */
const OF_LINES: ReadonlySet<AskedFormat> = new Set(['lines', 'jsonl']);

/** Every report that the importers find in the sources, read one at a time, in order; what could not be had stands in its place. */
export async function* readImports(
  input: AskedFormat,
  options: ReadOptions,
  reader: Reader,
  interruption: Interruption,
): AsyncGenerator<Entry> {
  const controller = new AbortController();
  const { outlet, published, encoding } = options;
  const given = { ...(outlet && { outlet }), ...(published && { published }), ...(encoding && { encoding }) };
  for (const source of options.files) {
    interruption.watch({
      destroy() {
        controller.abort();
        // an idle pipe would be waited for
        if (source === '-') process.stdin.destroy();
      },
    });
    if (interruption.stopped) return;
    for await (const item of importFrom(source, { ...given, format: input, signal: controller.signal })) {
      if (!isEmptyPart(source, item, input)) yield readItem(item, input, options.all, reader);
    }
  }
}

/** A part without a line is no fault: Spark pipes empty partitions too. */
const isEmptyPart = (source: string, item: ImportItem, input: AskedFormat): boolean =>
  source === '-' && OF_LINES.has(input) && item.kind === 'failure' && item.issue.code === 'empty' && item.raw === undefined;

function readItem(item: ImportItem, input: AskedFormat, all: boolean, reader: Reader): Entry {
  const id = idOf(item, input);
  const at = { id, place: item.locator, line: true };
  if (item.kind === 'failure') return { ...at, text: '', reading: null, issues: [item.issue] };
  const { document, readable } = prepare(item);
  const issues = told(document.issues, id);
  if (!readable) return { ...at, text: '', reading: null, issues };
  return readInput({ ...inputOf(document, all), id }, issues, reader, at);
}

/**
 * The id that the record came with; else, of a line, its bytes; else where it stood. A line that is named after its number would have another
 * name in every part of a file that was cut up.
 */
function idOf({ externalId, raw, locator }: ImportItem, input: AskedFormat): string {
  if (externalId !== undefined) return externalId;
  return raw && OF_LINES.has(input) ? contentId(raw) : locator;
}

/** A reading has its own word for a missing day; and what stands in for a missing id is not the line's number here. */
const told = (issues: readonly Issue[], id: string): Issue[] =>
  issues.filter(({ code }) => code !== 'no-date').map((issue) => (issue.code === 'no-id' ? { ...issue, detail: id } : issue));
