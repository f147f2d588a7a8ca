import { ownText } from '../../text/own-text.ts';
import type { RawKind } from '../../text/tokenize.ts';
import { spellingOf } from './spelling.ts';
import { type StemTables, stemOf } from './stem.ts';

/** What a word type is found under. `exact` and `stem` hold letters and digits only; both are '' for what is no word. */
export interface WordTerms {
  readonly exact: string;
  readonly stem: string;
  /** the same as they stand in an index, where the first letter keeps them apart */
  readonly exactTerm: string;
  readonly stemTerm: string;
}

/** Word types remembered before those not met of late are forgotten: memory stays flat on any input. */
const LIMIT = 40_000;

/** Makes and remembers the terms of words; what depends on the spelling alone is done once a spelling. */
export class WordTermsMaker {
  readonly #tables: StemTables;
  #young = new Map<string, WordTerms>();
  #old = new Map<string, WordTerms>();

  constructor(tables: StemTables) {
    this.#tables = tables;
  }

  of(kind: RawKind, raw: string): WordTerms {
    const young = this.#young.get(raw);
    if (young !== undefined) return young;
    const terms = this.#old.get(raw) ?? this.#make(kind, raw);
    if (this.#young.size >= LIMIT) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(ownText(raw), terms);
    return terms;
  }

  #make(kind: RawKind, raw: string): WordTerms {
    const exact = spellingOf(kind, raw);
    const stem = kind === 'word' && exact !== '' ? stemOf(exact, this.#tables) : exact;
    return { exact, stem, exactTerm: `x${exact}`, stemTerm: `s${stem}` };
  }
}
