import { CHARACTER, KIND_OF } from './characters.ts';

/** What a raw token is before anything is known of the word. */
export type RawKind = 'word' | 'number' | 'latin' | 'mark';

/** Receives one token after another, with the hash of its letters. `bare` is its text less vowel signs and tatweel, or null where it has none. */
export type TokenSink = (kind: RawKind, start: number, end: number, hash: number, bare: string | null) => void;

const KINDS: Readonly<Record<number, RawKind>> = {
  [CHARACTER.letter]: 'word',
  [CHARACTER.latin]: 'latin',
  [CHARACTER.digit]: 'number',
};

/** Calls `sink` for each token in `text[from, to)`, in order. White space and stray marks are the gaps between tokens. */
export function tokenize(text: string, from: number, to: number, sink: TokenSink): void {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = KIND_OF[code]!;
    if (kind === CHARACTER.space || kind === CHARACTER.line || kind === CHARACTER.mark) at++;
    else if (kind === CHARACTER.punctuation) {
      sink('mark', at, at + 1, code, null);
      at++;
    } else at = run(text, at, to, kind, sink);
  }
}

/** A run of one kind of character from `start`; returns where it ends. */
function run(text: string, start: number, to: number, kind: number, sink: TokenSink): number {
  let at = start;
  let last = start;
  let hash = 0;
  let marks = false;
  while (at < to) {
    const code = text.charCodeAt(at);
    const next = KIND_OF[code]!;
    if (next === kind || (kind === CHARACTER.digit && joinsDigits(text, at, to))) {
      hash = (Math.imul(hash, 31) + code) | 0;
      at++;
      last = at;
    } else if (next === CHARACTER.mark && kind !== CHARACTER.latin) {
      marks = true;
      at++;
    } else break;
  }
  sink(KINDS[kind]!, start, last, hash, marks ? spelled(text.slice(start, last)) : null);
  return at;
}

/** A point, comma or Arabic separator between two digits belongs to the number. */
function joinsDigits(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  const separator = code === 0x2e || code === 0x2c || code === 0x66b || code === 0x66c;
  return separator && at + 1 < to && KIND_OF[text.charCodeAt(at + 1)] === CHARACTER.digit;
}

/** The letters alone; a u on the first, the sign of a passive perfect, is kept before them. */
const spelled = (slice: string): string =>
  slice.charCodeAt(1) === PASSIVE_SIGN ? slice[1] + withoutMarks(slice) : withoutMarks(slice);
export const PASSIVE_SIGN = 0x64f;

function withoutMarks(slice: string): string {
  let out = '';
  for (let i = 0; i < slice.length; i++) if (KIND_OF[slice.charCodeAt(i)] !== CHARACTER.mark) out += slice[i];
  return out;
}
