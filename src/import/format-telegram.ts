import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportContext } from './context.ts';
import type { ImportItem } from './item.ts';
import { jsonElements } from './json-scan.ts';
import { size } from './limits.ts';
import type { Piece } from './piece.ts';
import { failure, Problem } from './problem.ts';
import { report } from './report.ts';

/** Whether an object stands in a list called `messages`: of one chat, or of each chat of a whole account. */
const isMessage = (path: readonly string[]): boolean => path.at(-1) === '[' && path.at(-2) === 'messages';

/**
 * `result.json` of Telegram Desktop ("Export chat history", format JSON): one report for each message with text, in the order of the
 * file. The chat is the outlet. Messages without text (pictures, joining and leaving) are passed over.
 */
export async function* readTelegram(piece: Piece, context: ImportContext): AsyncGenerator<ImportItem> {
  let number = 0;
  for await (const { bytes, length, around } of jsonElements(piece.stream, isMessage, context.limits.record)) {
    if (context.stopped()) return;
    number++;
    const chat = around.at(-2) ?? {};
    const place = around.length > 2 && chat.id ? `chat=${chat.id}&message` : 'message';
    if (bytes === null) yield failure(`${piece.locator}#${place}=~${number}`, 'too-large', size(length));
    else {
      const found = messageReport(bytes, { piece, place, number, chat: chat.name }, context);
      if (found !== null) yield found;
    }
    if (number % 64 === 0) await nextTurn();
  }
  if (number === 0) throw new Problem('empty', 'no messages');
}

interface Around {
  readonly piece: Piece;
  readonly place: string;
  readonly number: number;
  readonly chat: string | undefined;
}

function messageReport(bytes: Uint8Array, at: Around, context: ImportContext): ImportItem | null {
  let message: Readonly<Record<string, unknown>>;
  try {
    message = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return failure(`${at.piece.locator}#${at.place}=~${at.number}`, 'bad-json', `message ${at.number}`);
  }
  const text = textOf(message.text);
  if ((message.type !== undefined && message.type !== 'message') || text.trim() === '') return null;
  const id = typeof message.id === 'number' || typeof message.id === 'string' ? String(message.id) : undefined;
  const from = string(message.from);
  // in a channel every message is from the channel itself
  const byline = string(message.author) ?? (from === at.chat ? undefined : from);
  const locator = `${at.piece.locator}#${at.place}=${id ?? `~${at.number}`}`;
  const forwarded = string(message.forwarded_from);
  return report(
    {
      locator,
      format: 'telegram',
      text,
      raw: bytes,
      outlet: at.chat,
      byline,
      published: string(message.date) ?? string(message.date_unixtime),
      externalId: id,
      issues: forwarded === undefined ? [] : [{ code: 'forwarded', detail: forwarded }],
    },
    context,
  );
}

const string = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** A string, or a list of strings and marked parts (`{ type: 'bold', text }`): joined without gaps, as Telegram shows them. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  return value
    .map((part: unknown) => {
      if (typeof part === 'string') return part;
      return typeof part === 'object' && part !== null && 'text' in part && typeof part.text === 'string' ? part.text : '';
    })
    .join('');
}
