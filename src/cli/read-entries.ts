import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Input } from '../core/types.ts';
import { decodeFile, fromError } from '../import/decode-file.ts';
import { isBlank, splitLines } from '../import/decode-lines.ts';
import { decodeRecord } from '../import/decode-record.ts';
import type { Reader } from './engine.ts';
import type { Interruption } from './interruption.ts';
import { type Entry, readInput } from './read-input.ts';
import type { ReadOptions } from './read-run.ts';

const isJsonLines = (file: string, format: string): boolean =>
  file === '-' ? format === 'jsonl' : /\.(jsonl|ndjson)$/i.test(file);

/** Whether what was named may hold any number of reports. */
export const holdsMany = (file: string, { input, format }: Pick<ReadOptions, 'input' | 'format'>): boolean =>
  input !== undefined || isJsonLines(file, format);

/** Every report of the run, in order, one at a time. */
export async function* readAll(options: ReadOptions, reader: Reader, interruption: Interruption): AsyncGenerator<Entry> {
  if (options.input !== undefined) {
    const { readImports } = await import('./read-imports.ts');
    yield* readImports(options.input, options, reader, interruption);
    return;
  }
  for (const file of options.files) {
    if (interruption.stopped) return;
    if (isJsonLines(file, options.format)) yield* readLines(file, options, reader, interruption);
    else yield await readFileEntry(file, options, reader);
  }
}

export const nameOf = (file: string): string => (file === '-' ? 'stdin' : file);
export const idOf = (file: string): string => (file === '-' ? 'stdin' : basename(file).replace(/\.[^.]+$/, '') || basename(file));

async function readFileEntry(file: string, options: ReadOptions, reader: Reader): Promise<Entry> {
  const { text, issues } = await decodeFile(file, options.encoding);
  const at = { id: idOf(file), place: nameOf(file), line: false };
  if (text === null) return { ...at, text: '', reading: null, issues };
  return readInput({ id: at.id, text, ...defaults(options) }, issues, reader, at);
}

const defaults = (options: ReadOptions): Partial<Input> => ({
  ...(options.published && { published: options.published }),
  ...(options.outlet && { outlet: options.outlet }),
  ...(options.all && { all: true }),
});

async function* readLines(file: string, options: ReadOptions, reader: Reader, interruption: Interruption): AsyncGenerator<Entry> {
  const stream = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 262_144 });
  interruption.watch(stream);
  let number = 0;
  try {
    for await (const line of splitLines(stream)) {
      number++;
      if (line.kind === 'line' && isBlank(line.bytes)) continue;
      const at = { place: `${nameOf(file)}:${number}`, line: true };
      if (line.kind === 'too-long') {
        const issues = [{ code: 'line-too-long', detail: `${Math.round(line.length / 1e6)} MB` }];
        yield { ...at, id: `line:${number}`, text: '', reading: null, issues };
        continue;
      }
      const record = await decodeRecord(line.bytes, number, options.encoding);
      if (!record.input) yield { ...at, id: record.id, text: '', reading: null, issues: record.issues };
      else yield readInput({ ...defaults(options), ...record.input }, record.issues, reader, { ...at, id: record.id });
      // lets a signal in: a chunk may hold thousands of lines
      if (number % 16 === 0) await nextTurn();
    }
  } catch (error) {
    if (interruption.stopped) return;
    yield { id: idOf(file), place: nameOf(file), text: '', reading: null, issues: fromError(error).issues, line: false };
  }
}
