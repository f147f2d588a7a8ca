import { obstacleOf, type Surroundings } from './claim/conditions.ts';
import type { Parsed } from './claim/context.ts';
import { type Acts, aroundNoun, aroundVerb, isCoded } from './claim/triggers.ts';
import type { SilentExplanation } from './explain-types.ts';
import { TAG } from './match/tags.ts';
import type { Analysis, Sense } from './types.ts';

/** More of them say no more. */
const MOST_SENSES = 4;

/** The words that the lexicon knows as an act, relation or judgement, and that fired no rule here, each with why. */
export function silentWords(parsed: Parsed, acts: Acts): SilentExplanation[] {
  const { sentence } = parsed;
  const fired = new Uint8Array(sentence.tokens.length);
  for (const t of acts.triggers) fired.fill(1, t.first, t.last + 1);
  const found: SilentExplanation[] = [];
  for (let i = 0; i < sentence.tokens.length; i++) if (!fired[i]) found.push(...silentWord(parsed, acts, i));
  return found;
}

function silentWord(parsed: Parsed, acts: Acts, at: number): SilentExplanation[] {
  const { sentence } = parsed;
  const { word, start, end } = sentence.tokens[at]!;
  const verb = sentence.tags[at] === TAG.verb;
  const excerpt = { start, end, text: sentence.text.slice(start, end) };
  const clause = verb ? parsed.clauses.find((c) => c.token === at) : undefined;
  const found: SilentExplanation[] = [];
  for (const sense of sensesOf(clause ? clause.analyses : word.nominal)) {
    const why = reasonOf(parsed, acts, at, sense, clause ? aroundVerb(parsed, clause) : aroundNoun(parsed, at, at));
    if (why && found.length < MOST_SENSES) found.push({ ...excerpt, rule: sense.id, type: codeOf(sense), ...why });
  }
  if (found.length > 0 || verb || sentence.nameAt[at]! >= 0) return found;
  // it may be a verb elsewhere ("he fought": "a fight")
  const [sense] = sensesOf(word.finite);
  return sense
    ? [{ ...excerpt, rule: sense.id, type: codeOf(sense), reason: 'read-as', part: '', words: [tagName(parsed, at)] }]
    : [];
}

/** The coded senses of a word's readings; a participle has only those that the entry gives it. */
function sensesOf(analyses: readonly Analysis[]): Sense[] {
  const found = new Set<Sense>();
  for (const { lexeme, features } of analyses) {
    const { pos } = features;
    for (const sense of lexeme.senses)
      if (isCoded(sense) && ((pos !== 'active' && pos !== 'passive') || sense.participle.includes(pos))) found.add(sense);
  }
  return [...found];
}

function reasonOf(
  parsed: Parsed,
  acts: Acts,
  at: number,
  sense: Sense,
  around: Surroundings,
): Pick<SilentExplanation, 'reason' | 'part' | 'words'> | null {
  const { sentence } = parsed;
  const name = sentence.names[sentence.nameAt[at]!];
  if (name) {
    const text = sentence.text.slice(sentence.tokens[name.first]!.start, sentence.tokens[name.last]!.end);
    return name.first === name.last ? null : { reason: 'in-name', part: '', words: [text] };
  }
  const obstacle = obstacleOf(sense, around);
  if (obstacle) return { reason: obstacle.silences ? 'silenced' : 'needs', part: obstacle.part, words: obstacle.words };
  const chosen = acts.verbSense.get(at) ?? acts.nounSense.get(at);
  if (chosen) return { reason: 'other-sense', part: '', words: [chosen.id] };
  return { reason: 'read-as', part: '', words: [tagName(parsed, at)] };
}

const tagName = (parsed: Parsed, at: number): string =>
  Object.entries(TAG).find(([, tag]) => tag === parsed.sentence.tags[at])?.[0] ?? '';

function codeOf({ meaning }: Sense): string {
  if (!('type' in meaning)) return meaning.kind;
  const part = meaning.mode ?? meaning.change;
  return part ? `${meaning.type}/${part}` : meaning.type;
}
