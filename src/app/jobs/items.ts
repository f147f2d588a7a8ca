import { type ImportItem, type ImportOptions, importFrom } from '../../import/item.ts';
import type { JobSource } from './job.ts';

/** What pasted words are called in the log. */
const PASTED = 'pasted';

/** The reports of a job's input, named as whoever brought them knows it and not by where it lies for the moment. */
export function itemsOf(source: JobSource, options: ImportOptions): AsyncIterable<ImportItem> {
  const { outlet, published } = source;
  const given = { ...options, ...(outlet && { outlet }), ...(published && { published }) };
  switch (source.kind) {
    case 'url':
      return importFrom(source.url, given);
    case 'file':
      return renamed(importFrom(source.path, given), source.path, source.name);
    case 'text': {
      const whole = source.title ? `${source.title}\n\n${source.text}` : source.text;
      return renamed(importFrom('-', { ...given, format: 'text', standardInput: bytesOf(whole) }), 'stdin', PASTED);
    }
  }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}

async function* renamed(items: AsyncIterable<ImportItem>, from: string, to: string): AsyncGenerator<ImportItem> {
  for await (const item of items) {
    const { locator } = item;
    yield { ...item, locator: locator.startsWith(from) ? `${to}${locator.slice(from.length)}` : locator };
  }
}
