import type { Lexeme, Meaning, Sense } from '../types.ts';

/*
 * JSON leaves out what an entry does not have, so that entries would come in dozens of shapes and each reading of a field would have to
 * look for it. Here all lexemes, senses and meanings get one shape each: absent fields are there and undefined.
 */

export function evenLexeme(l: Lexeme): Lexeme {
  return {
    lemma: l.lemma, pos: l.pos, gender: l.gender, classes: l.classes, senses: l.senses.map(evenSense),
    org: l.org, holder: l.holder, counts: l.counts, mode: l.mode,
  } as Lexeme;
}

function evenSense(s: Sense): Sense {
  return {
    id: s.id, meaning: evenMeaning(s.meaning), frame: s.frame, when: s.when, unless: s.unless, trigger: s.trigger, passive: s.passive,
    participle: s.participle, genitive: s.genitive, factuality: s.factuality, tense: s.tense, counts: s.counts, generic: s.generic,
  } as Sense;
}

type Wide = { readonly [K in 'kind' | 'type' | 'mode' | 'change' | 'category' | 'chain' | 'makes' | 'use' | 'tense' | 'negates']?: unknown };

function evenMeaning(meaning: Meaning): Meaning {
  const m: Wide = meaning;
  return {
    kind: m.kind, type: m.type, mode: m.mode, change: m.change, category: m.category, chain: m.chain, makes: m.makes, use: m.use,
    tense: m.tense, negates: m.negates,
  } as Meaning;
}
