import { stemsOf } from '../../src/core/morph/proclitics.ts';
import { foldWord } from '../../src/core/text/fold-word.ts';
import { tokenize } from '../../src/core/text/tokenize.ts';
import type { Analysis, Token } from '../../src/core/types.ts';

/** Tokens of one sentence without a lexicon behind them: proclitics are guessed, `analyses` come from the caller. */
export function simpleTokens(
  text: string,
  analyses: Readonly<Record<string, readonly Analysis[]>> = {},
  from = 0,
  to = text.length,
): Token[] {
  const tokens: Token[] = [];
  tokenize(text, from, to, (kind, start, end, _hash, spelled) => {
    const bare = spelled ?? text.slice(start, end);
    const folded = foldWord(bare);
    const stems = kind === 'word' ? stemsOf(bare, folded) : [{ text: folded, clitics: 0 }];
    tokens.push({
      start,
      end,
      index: tokens.length,
      word: { text: folded, bare, kind, stems, analyses: analyses[folded] ?? [] },
    });
  });
  return tokens;
}

/** A reading of a word as a noun in a class, for tests. */
export function noun(number: 's' | 'd' | 'p', ...classes: string[]): Analysis {
  return {
    lexeme: { lemma: '', pos: 'noun', gender: 'm', classes, senses: [] },
    features: { pos: 'noun', voice: 'either', person: 3, gender: 'm', number, bound: false },
    clitics: 0,
    suffix: '',
  };
}
