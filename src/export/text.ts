import type { Reading } from '../core/types.ts';
import { isolate, oneLine } from './bidi.ts';
import { painter } from './paint.ts';
import { claimAsText, type TextStyle } from './text-card.ts';
import { wordsOf } from './words/all.ts';

/** A reading for people: a heading, then a card per claim. */
export function readingAsText(reading: Reading, text: string, style: TextStyle): string {
  const words = wordsOf(style.language);
  const paint = painter(style.colour);
  const { outlet, published, title } = reading.document;
  const heading = title ?? firstLine(text);
  const facts = [outlet && isolate(oneLine(outlet)), published, `${words.labels.claims}: ${reading.claims.length}`].filter(
    Boolean,
  );
  const head = `${paint.bold(isolate(oneLine(heading)))}\n${paint.dim(`${isolate(reading.id)} · ${facts.join(' · ')}`)}\n`;
  if (reading.claims.length === 0) return `${head}\n${words.labels.noClaims}\n\n`;
  return `${head}\n${reading.claims.map((claim) => claimAsText(claim, reading, text, style)).join('\n')}\n`;
}

function firstLine(text: string): string {
  const line = /\S[^\n]*/.exec(text)?.[0] ?? '';
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
