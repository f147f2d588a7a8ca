import type { Output } from './output.ts';
import { holdsMany } from './read-entries.ts';
import type { Entry } from './read-input.ts';
import type { ReadOptions } from './read-run.ts';
import { colours, widthOf } from './terminal.ts';

/** A format being written, one report at a time. */
export interface Sink {
  open(): Promise<void>;
  write(entry: Entry): Promise<void>;
  close(): Promise<void>;
}

const SINKS: Readonly<Record<ReadOptions['format'], (options: ReadOptions, output: Output) => Promise<Sink> | Sink>> = {
  json: jsonSink,
  jsonl: jsonLinesSink,
  text: textSink,
  html: htmlSink,
};

export const openSink = (options: ReadOptions, output: Output): Promise<Sink> | Sink => SINKS[options.format](options, output);

/** What could not be read stands in its place as `{id, issues}`. */
const plain = (entry: Entry): unknown => entry.reading ?? { id: entry.id, issues: entry.issues };

function jsonLinesSink(_: ReadOptions, output: Output): Sink {
  return { async open() {}, write: (entry) => output.write(`${JSON.stringify(plain(entry))}\n`), async close() {} };
}

/** One file prints one reading; several, or JSON lines, an array. */
function jsonSink(options: ReadOptions, output: Output): Sink {
  const single = options.files.length === 1 && !holdsMany(options.files[0]!, options);
  let count = 0;
  return {
    async open() {
      if (!single) await output.write('[');
    },
    async write(entry) {
      if (single && !entry.reading) return;
      const text = JSON.stringify(plain(entry), null, 2);
      await output.write(single ? `${text}\n` : `${count++ > 0 ? ',' : ''}\n${text}`);
    },
    async close() {
      if (!single) await output.write('\n]\n');
    },
  };
}

async function textSink(options: ReadOptions, output: Output): Promise<Sink> {
  const { readingAsText } = await import('../export/text.ts');
  const toTerminal = options.out === undefined;
  const style = {
    language: options.language,
    width: toTerminal ? widthOf(process.stdout) : 90,
    colour: toTerminal && colours(process.stdout),
  };
  return {
    async open() {},
    async write(entry) {
      if (entry.reading) await output.write(readingAsText(entry.reading, entry.text, style));
    },
    async close() {},
  };
}

async function htmlSink(options: ReadOptions, output: Output): Promise<Sink> {
  const { pageEnd, pageStart, readingAsHtml } = await import('../export/html.ts');
  let number = 0;
  return {
    open: () => output.write(pageStart(options.language)),
    async write(entry) {
      if (entry.reading) await output.write(readingAsHtml(entry.reading, entry.text, options.language, ++number));
    },
    close: () => output.write(pageEnd()),
  };
}
