import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { ACCOUNT_WORDS } from '../export/words/accounts.ts';
import type { Language } from '../export/words/all.ts';
import { Misuse } from './failure.ts';

/** Asks for a new password twice and shows nothing of it; from a pipe, its first line is the password. Throws `Misuse`. */
export async function newPassword(name: string, language: Language): Promise<string> {
  if (!process.stdin.isTTY) return firstLine();
  const words = ACCOUNT_WORDS[language];
  const first = await unseen(words.newPassword(name));
  if (first !== (await unseen(words.again))) throw new Misuse('the two passwords differ; nothing was changed');
  return first;
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) return line;
  throw new Misuse('no password: type it when asked, or give it on standard input. For example: isnad account add huda < FILE');
}

/** The line editor writes what is typed to where nobody sees it. */
async function unseen(question: string): Promise<string> {
  process.stderr.write(question);
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  const cancelled = new AbortController();
  lines.once('SIGINT', () => cancelled.abort());
  try {
    return await lines.question('', { signal: cancelled.signal });
  } catch (error) {
    throw cancelled.signal.aborted ? new Misuse('nothing was changed') : error;
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
