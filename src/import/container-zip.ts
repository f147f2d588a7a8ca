import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from 'yauzl';
import type { ImportContext } from './context.ts';
import { grow } from './growth.ts';
import type { ImportFailure } from './item.ts';
import { gather, type Piece } from './piece.ts';
import { failure, issueOf, Problem } from './problem.ts';

/** The files in a zip archive, in the order of its directory. Nothing is ever written to disk. */
export async function* zipped(piece: Piece, context: ImportContext): AsyncGenerator<Piece | ImportFailure> {
  const zip = await open(piece, context);
  try {
    yield* entries(zip, piece, context);
  } finally {
    zip.close();
  }
}

/** A zip is read from its end: from the file where there is one, else it has to be held. */
async function open(piece: Piece, context: ImportContext): Promise<ZipFile> {
  // names are decoded here, so that one bad name costs one file and not the archive
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true };
  const bytes = piece.path === undefined ? await gather(piece, context.limits) : null;
  try {
    return await (bytes === null
      ? openPromise(piece.path!, options)
      : fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), options));
  } catch (error) {
    throw new Problem('broken-archive', issueOf(error).detail);
  }
}

async function* entries(zip: ZipFile, piece: Piece, context: ImportContext): AsyncGenerator<Piece | ImportFailure> {
  const { limits } = context;
  if (zip.entryCount > limits.entries) throw new Problem('too-large', `${zip.entryCount} files; the limit is ${limits.entries}`);
  const growth = { packed: zip.fileSize, grown: 0, around: piece.growth };
  for await (const entry of readEntries(zip)) {
    const name = nameOf(entry);
    const locator = `${piece.locator}!/${name}`;
    if (name.endsWith('/') || isHidden(name)) continue;
    grow(growth, entry.uncompressedSize, limits);
    const unsafe = validateFileName(name);
    if (unsafe !== null) yield failure(`${piece.locator}!/…`, 'unsafe-path', unsafe);
    else if (entry.isEncrypted()) yield failure(locator, 'encrypted', 'zip');
    else yield* entryPiece(zip, entry, { name, locator, nesting: piece.nesting + 1, growth });
  }
}

/** A damaged directory ends the archive; what stood before the damage has been given. */
async function* readEntries(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('broken-archive', issueOf(error).detail);
  }
}

async function* entryPiece(
  zip: ZipFile,
  entry: Entry,
  at: Pick<Piece, 'name' | 'locator' | 'nesting' | 'growth'>,
): AsyncGenerator<Piece | ImportFailure> {
  let stream: Readable;
  try {
    stream = await zip.openReadStreamPromise(entry);
  } catch (error) {
    yield failure(at.locator, 'broken-archive', issueOf(error).detail);
    return;
  }
  // a file that nobody reads, or not to its end, may still find that it is damaged: nobody is there to be told, and that would end the process
  stream.on('error', () => {});
  try {
    yield { ...at, size: entry.uncompressedSize, stream: named(stream), asked: false };
  } finally {
    stream.destroy();
  }
}

/** What goes wrong while an entry is unpacked is the fault of the archive. */
async function* named(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw new Problem('broken-archive', issueOf(error).detail);
  }
}

const nameOf = (entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);

/** Also the `__MACOSX` shadows of every file that the Finder packs. */
const isHidden = (name: string): boolean =>
  name.split('/').some((part) => part.startsWith('.') && part !== '..' && part !== '.') || name.startsWith('__MACOSX/');
