import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import type { RawLine } from '../../core/ledger/interchange.ts';
import type { RawItem, Store } from '../../store/contract.ts';
import { linesOf } from '../../store/lines.ts';
import { Refusal } from '../refusal.ts';

const rawLine: z.ZodType<RawLine> = z.strictObject({
  raw: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.string(),
  more: z.literal(true).exactOptional(),
});

/** Bytes put on record in one go. */
const TOGETHER = 16_000_000;

/** Puts the bytes of an export on record, each held against its SHA-256; gives how many there were. Throws `Refusal` `raw-broken`. */
export async function loadRaw(store: Store, file: string): Promise<number> {
  let parts: Buffer[] = [];
  let waiting: RawItem[] = [];
  let size = 0;
  let count = 0;
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await store.append({ by: '', at: new Date(0).toISOString(), items: [], raw: waiting });
    waiting = [];
    size = 0;
  };
  for await (const line of linesOf(createReadStream(file))) {
    const { raw: sha, bytes, more } = parsed(file, line, count);
    parts.push(Buffer.from(bytes, 'base64'));
    if (more) continue;
    const whole = Buffer.concat(parts);
    parts = [];
    count++;
    if (createHash('sha256').update(whole).digest('hex') !== sha) throw broken(file, sha);
    waiting.push({ sha, bytes: whole });
    size += whole.length;
    if (size >= TOGETHER) await flush();
  }
  if (parts.length > 0) throw broken(file, `${count + 1}`);
  await flush();
  return count;
}

const broken = (file: string, detail: string): Refusal => new Refusal(file, { code: 'raw-broken', detail });

function parsed(file: string, line: string, count: number): RawLine {
  const value = rawLine.safeParse(jsonOf(line));
  if (!value.success) throw broken(file, `${count + 1}`);
  return value.data;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
