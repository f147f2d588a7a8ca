import type { GrammarWords } from './types.ts';

/** The terms of an explanation. */
export const grammarEn: GrammarWords = {
  terms: {
    noun: 'noun', verb: 'verb', preposition: 'preposition', clause: 'opens a clause', relative: 'relative', complementizer: '“that”', negator: 'negation',
    particle: 'particle', demonstrative: 'demonstrative', be: '“to be”', adverb: 'adverb', number: 'number', pronoun: 'pronoun', name: 'name', mark: 'mark',
    perfect: 'past', imperfect: 'present', imperative: 'imperative', masdar: 'verbal noun', active: 'active participle', passive: 'passive participle',
    function: 'function word', 'given-name': 'given name', adjective: 'adjective', time: 'time word',
    doer: 'names the doer', will: 'future', qad: 'qad', 'relative-what': '“what”', still: 'still', quantifier: 'quantifier', self: '“self”', other: '“other”',
    partitive: 'partitive', among: 'among', between: 'between', conditional: 'conditional', kunya: 'kunya', servant: '“servant of”', latter: '“the latter”', likewise: '“also”',
    actor: 'actor', place: 'place', person: 'person', organisation: 'organisation', new: 'not listed; found by grammar',
  },
  clitics: { and: 'and', so: 'so', will: 'will', with: 'with', for: 'for', like: 'like', the: 'the' },
  features: (features) => features,
  reasons: {
    needs: 'needs {part} {words}',
    silenced: 'silenced by {part} {words}',
    'other-sense': 'read in its other sense: {words}',
    'in-name': 'part of a name: {words}',
    'read-as': 'read as: {words}',
  },
  parts: { object: 'as object', subject: 'as subject', prep: 'the preposition', next: 'right after it', before: 'right before it', near: 'near it', under: 'that it stands under' },
  outcomes: {
    claim: 'became claim {why}',
    merged: 'told again in claim {why}',
    content: 'no claim: it is what {why} says',
    aim: 'no claim: a verb takes it as its content',
    'no-sides': 'no claim: a relation needs both its sides',
    mention: 'no claim: it only names a kind of act ({why})',
    'no-deed': 'no claim: it judges nothing that is told here',
  },
  skipped: { 'nothing-to-tell': 'Passed over: no word in it opens a claim.', furniture: 'Passed over: a line too short to be text.' },
  notRelevant: 'This text does not seem to be about conflict: isnad read leaves it out, unless told --all. It is explained as if it were read.',
};
