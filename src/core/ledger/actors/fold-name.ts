import { foldWord } from '../../text/fold-word.ts';

/** One spelling of a name, in Arabic or Latin letters: marks become spaces, each word is folded, capitals are levelled. */
export const foldName = (name: string): string =>
  name
    .replace(/[\p{P}\p{S}]+/gu, ' ')
    .trim()
    .toLowerCase()
    .split(/\s+/u)
    .map(foldWord)
    .join(' ');
