/** Marks that keep a span of another direction from disturbing the line around it. */
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Direction marks of the text itself are left out of what is shown: one without its partner would turn the rest of the line. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

export const isolate = (text: string): string => `${FIRST_STRONG_ISOLATE}${text.replace(CONTROLS, '')}${POP_ISOLATE}`;

/** Blank space made single: a quotation may run over lines. Control characters must not reach a terminal. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** Columns a text takes on a terminal: marks and invisible characters take none. */
export function columnsOf(text: string): number {
  return [...text.replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, '')].length;
}

/** Words laid in lines of at most `width` columns; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const columns = columnsOf(word);
    if (line !== '' && used + 1 + columns > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    used += (line === '' ? 0 : 1) + columns;
    line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines;
}
