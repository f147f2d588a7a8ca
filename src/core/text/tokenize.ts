import { CHARACTER, KIND_OF } from './characters.ts';

/** What a raw token is before anything is known of the word. */
export type RawKind = 'word' | 'number' | 'latin' | 'mark';

/** Receives one token after another; `bare` is the slice less invisible marks, vowel signs and tatweel. */
export type TokenSink = (kind: RawKind, start: number, end: number, bare: string) => void;

const KINDS: Readonly<Record<number, RawKind>> = {
  [CHARACTER.letter]: 'word',
  [CHARACTER.latin]: 'latin',
  [CHARACTER.digit]: 'number',
};

/** Calls `sink` for each token in `text[from, to)`, in order. White space and stray marks are the gaps between tokens. */
export function tokenize(text: string, from: number, to: number, sink: TokenSink): void {
  let at = from;
  while (at < to) {
    const kind = KIND_OF[text.charCodeAt(at)]!;
    if (kind === CHARACTER.space || kind === CHARACTER.line || kind === CHARACTER.mark) {
      at++;
      continue;
    }
    if (kind === CHARACTER.punctuation) {
      sink('mark', at, at + 1, text[at]!);
      at++;
      continue;
    }
    const start = at;
    let marks = 0;
    at++;
    while (at < to) {
      const next = KIND_OF[text.charCodeAt(at)]!;
      if (next === kind) at++;
      else if (next === CHARACTER.mark && kind !== CHARACTER.latin) {
        marks++;
        at++;
      } else if (kind === CHARACTER.digit && joinsDigits(text, at, to)) at++;
      else break;
    }
    let end = at;
    while (marks > 0 && KIND_OF[text.charCodeAt(end - 1)] === CHARACTER.mark) {
      end--;
      marks--;
    }
    const slice = text.slice(start, end);
    sink(KINDS[kind]!, start, end, marks > 0 ? withoutMarks(slice) : slice);
  }
}

/** A point, comma or Arabic separator between two digits belongs to the number. */
function joinsDigits(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  const separator = code === 0x2e || code === 0x2c || code === 0x66b || code === 0x66c;
  return separator && at + 1 < to && KIND_OF[text.charCodeAt(at + 1)] === CHARACTER.digit;
}

function withoutMarks(slice: string): string {
  let out = '';
  for (let i = 0; i < slice.length; i++) if (KIND_OF[slice.charCodeAt(i)] !== CHARACTER.mark) out += slice[i];
  return out;
}
