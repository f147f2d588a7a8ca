import type { VerbClause } from '../find/clauses.ts';
import { FUNCTION } from '../match/functions.ts';
import { TAG } from '../match/tags.ts';
import { CLITIC, type Tense } from '../types.ts';
import type { Parsed, Trigger } from './context.ts';

/** When an act happens, by its verb's form or, for a noun, by what it names; hedges and aspects may move it. */
export function tenseOf(parsed: Parsed, verb: VerbClause | null, trigger: Trigger): Tense {
  const { meaning } = trigger.sense;
  const noun = trigger.form !== 'verb';
  if (noun && meaning.kind === 'relation')
    return CHANGES.has(meaning.change ?? '') && trigger.form === 'noun' ? 'past' : 'ongoing';
  if (noun && meaning.kind === 'assessment' && meaning.type === 'sentiment') return 'ongoing';
  if (trigger.form === 'passive' && meaning.kind === 'event' && meaning.type === 'COERCE') return 'ongoing';
  return verb ? tenseOfVerb(parsed, verb, trigger) : 'past';
}

/** Changes are told as done; what holds, strengthens or weakens is still on. */
const CHANGES = new Set(['begins', 'ends']);

function tenseOfVerb(parsed: Parsed, verb: VerbClause, trigger: Trigger): Tense {
  const { tags, tokens } = parsed.sentence;
  const before = tokens[verb.token - 1]?.word;
  const features = verb.analyses[0]?.features;
  if ((verb.analyses[0]?.clitics ?? 0) & CLITIC.SA || (before && before.fn & FUNCTION.will)) return 'future';
  if (before && before.fn & FUNCTION.negator && features?.pos === 'imperfect') return 'past';
  if (features?.pos !== 'imperfect') return 'past';
  // "before they fled": the imperfect after a preposition and "that" takes the tense of its main clause, in news nearly always past.
  if (tags[verb.token - 1] === TAG.complementizer && tags[verb.token - 2] === TAG.preposition) return 'past';
  // "we call on …": the words are quoted, the call was made.
  if (features.person === 1 && trigger.sense.meaning.kind === 'event' && SPOKEN.has(trigger.sense.meaning.type)) return 'past';
  for (let i = verb.token - 1; i >= Math.max(0, verb.token - 5); i--) if (tags[i] === TAG.be) return 'past';
  return 'ongoing';
}

const SPOKEN = new Set(['REQUEST', 'THREATEN', 'ACCUSE', 'REJECT', 'SUPPORT']);
