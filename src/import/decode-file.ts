import { readFile, stat } from 'node:fs/promises';
import { type Decoded, decode } from './decode.ts';

/** V8 holds no longer string; said before the bytes are read. */
const LARGEST = 500_000_000;

const failed = (code: string, detail: string): Decoded => ({ text: null, encoding: '', issues: [{ code, detail }] });

/** Reads a report from a file, or from `standardInput` where the path is `-`. Never throws for what the file is. */
export async function decodeFile(
  path: string,
  encoding?: string,
  standardInput: AsyncIterable<Uint8Array> = process.stdin,
): Promise<Decoded> {
  try {
    const bytes = path === '-' ? await gather(standardInput) : await load(path);
    return bytes instanceof Uint8Array ? await decode(bytes, encoding) : bytes;
  } catch (error) {
    return fromError(error);
  }
}

async function load(path: string): Promise<Uint8Array | Decoded> {
  const info = await stat(path);
  if (info.isDirectory()) return failed('directory', path);
  if (info.size > LARGEST) return failed('too-large', `${Math.round(info.size / 1e6)} MB`);
  return readFile(path);
}

async function gather(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

/** Codes of the operating system in our words. */
const SYSTEM: Readonly<Record<string, string>> = { ENOENT: 'missing-file', ENOTDIR: 'missing-file', EISDIR: 'directory' };

export function fromError(error: unknown): Decoded {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return failed(SYSTEM[code] ?? 'unreadable', code || String(error));
}
