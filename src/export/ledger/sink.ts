import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ExportError } from './error.ts';
import type { Sink } from './types.ts';

/** Bytes gathered before they are handed to the disk. */
const CHUNK = 1 << 16;
const UNFINISHED = '.part';

/** Written in UTF-8 under a temporary name, hashed on the way; memory holds one chunk. */
class FileSink implements Sink {
  readonly name: string;
  readonly path: string;
  bytes = 0;
  private readonly handle: FileHandle;
  private readonly hash: Hash = createHash('sha256');
  private readonly room: Room;
  private waiting: string[] = [];
  private length = 0;

  constructor(name: string, path: string, handle: FileHandle, room: Room) {
    this.name = name;
    this.path = path;
    this.handle = handle;
    this.room = room;
  }

  async write(chunk: string | Uint8Array): Promise<void> {
    if (typeof chunk === 'string') {
      this.waiting.push(chunk);
      this.length += chunk.length;
      if (this.length >= CHUNK) await this.flush();
    } else {
      await this.flush();
      await this.put(chunk);
    }
  }

  private async flush(): Promise<void> {
    if (this.length === 0) return;
    const text = this.waiting.join('');
    this.waiting = [];
    this.length = 0;
    await this.put(Buffer.from(text, 'utf8'));
  }

  private async put(bytes: Uint8Array): Promise<void> {
    this.room.take(bytes.length);
    this.hash.update(bytes);
    this.bytes += bytes.length;
    await orUnwritable(this.path, () => this.handle.writeFile(bytes));
  }

  async finish(): Promise<string> {
    await this.flush();
    await this.handle.sync();
    await this.handle.close();
    return this.hash.digest('hex');
  }

  async abandon(): Promise<void> {
    await this.handle.close().catch(() => {});
  }
}

export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Where the files of an export go. */
export interface Files {
  open(name: string): Promise<Sink>;
  finish(from?: number): Promise<readonly WrittenFile[]>;
  commit(): Promise<void>;
  abandon(): Promise<void>;
}

export interface RoomOptions {
  /** bytes of all files together */
  readonly most?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What the files of one export share: how many bytes are left, and whether it goes on at all. */
class Room {
  readonly #signal: AbortSignal | undefined;
  readonly #most: number;
  #left: number;

  constructor({ most = Number.POSITIVE_INFINITY, signal }: RoomOptions) {
    this.#signal = signal;
    this.#most = most;
    this.#left = most;
  }

  take(bytes: number): void {
    this.#signal?.throwIfAborted();
    this.#left -= bytes;
    if (this.#left < 0) throw new ExportError('', { code: 'export-too-big', detail: String(this.#most) });
  }
}

/**
 * The files of one export. All are written under temporary names and take their own at the end, one after another, in the order they were
 * opened: where the manifest stands (it is opened last), the others do. `abandon` leaves nothing behind but what was there before.
 */
export class FileSet implements Files {
  private readonly directory: string;
  private readonly made: string | undefined;
  private readonly room: Room;
  private readonly sinks: FileSink[] = [];

  private constructor(directory: string, made: string | undefined, room: Room) {
    this.directory = directory;
    this.made = made;
    this.room = room;
  }

  /** Makes the directory where there is none. Throws `ExportError` `unwritable`. */
  static async in(directory: string, options: RoomOptions = {}): Promise<FileSet> {
    const made = await orUnwritable(directory, () => mkdir(directory, { recursive: true }));
    return new FileSet(directory, made, new Room(options));
  }

  async open(name: string): Promise<FileSink> {
    const path = join(this.directory, name);
    const sink = new FileSink(name, path, await orUnwritable(path, () => open(`${path}${UNFINISHED}`, 'w')), this.room);
    this.sinks.push(sink);
    return sink;
  }

  /** Finishes the files opened since the last call, still under their temporary names. */
  async finish(from = 0): Promise<readonly WrittenFile[]> {
    const done: WrittenFile[] = [];
    for (const sink of this.sinks.slice(from)) {
      const sha256 = await orUnwritable(sink.path, () => sink.finish());
      done.push({ name: sink.name, bytes: sink.bytes, sha256 });
    }
    return done;
  }

  async commit(): Promise<void> {
    const last = this.sinks.at(-1);
    if (last) await rm(last.path, { force: true });
    for (const { path } of this.sinks) await orUnwritable(path, () => rename(`${path}${UNFINISHED}`, path));
  }

  async abandon(): Promise<void> {
    for (const sink of this.sinks) {
      await sink.abandon();
      await rm(`${sink.path}${UNFINISHED}`, { force: true });
    }
    if (this.made !== undefined) await rmdir(this.directory).catch(() => {});
  }
}

/** Faults of the file system become an issue that names the file; anything else is passed on. */
async function orUnwritable<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && error.name !== 'AbortError')
      throw new ExportError(path, { code: 'unwritable', detail: error.code });
    throw error;
  }
}
