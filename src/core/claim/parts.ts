import { classBits, WORD_CLASS } from '../match/word-class.ts';
import { FUNCTION } from '../match/functions.ts';
import type { Named } from '../match/sentence.ts';
import { joined, TAG } from '../match/tags.ts';
import type { KnownWord, Reference } from '../types.ts';
import { type Parsed, referTo } from './context.ts';
import { namedActor, roleOf } from './entities.ts';

/** A part and its whole, told without a verb. Token indexes, both inclusive. */
export interface Part {
  readonly first: number;
  readonly last: number;
  readonly actor: Reference;
  readonly recipient: Reference;
}

/** Fighters of a group, and names that say themselves what body they belong to. */
export function findParts(parsed: Parsed): Part[] {
  const out: Part[] = [];
  for (let i = 1; i < parsed.sentence.tokens.length; i++) {
    const part = partOf(parsed, i);
    if (part) out.push(part);
  }
  for (const name of parsed.sentence.names) {
    const part = name.actor && !name.nisba && name.last - name.first > 1 ? partInName(parsed, name) : null;
    if (part) out.push(part);
  }
  return out;
}

/** "The channel belonging to X", where the registry knows the whole as a name of the channel. */
function partInName(parsed: Parsed, name: Named): Part | null {
  const { sentence } = parsed;
  const actor = name.actor!;
  for (let i = name.first + 1; i < name.last; i++) {
    const link = linkOf(sentence.tokens[i]!.word);
    if (!link) continue;
    const before = referTo(sentence, name.first, i - 1, actor.id);
    const after = referTo(sentence, i + 1, name.last, link === 'of' ? actor.parent : undefined);
    return { first: i, last: i, actor: link === 'of' ? before : after, recipient: link === 'of' ? after : before };
  }
  return null;
}

/** Whether a word inside a name ties it to its whole (a participle) or to its leader (a preposition). */
function linkOf(word: KnownWord): 'of' | 'under' | null {
  for (const a of word.nominal) {
    for (const { meaning, participle, genitive } of a.lexeme.senses) {
      if (meaning.kind !== 'relation' || meaning.type !== 'MEMBER_OF') continue;
      if (a.features.pos === 'active' && participle.includes('active')) return 'of';
      if (a.features.pos === 'noun' && word.fn & FUNCTION.preposition && genitive === 'actor') return 'under';
    }
  }
  return null;
}

const ARMED = new Set(['armed_group', 'party', 'umbrella', 'paramilitary', 'coalition', 'operations_room', 'pmc']);

/** "Fighters of the group": people of a body, told with a partitive and no verb. */
function partOf(parsed: Parsed, at: number): Part | null {
  const { sentence, phrases } = parsed;
  const { word } = sentence.tokens[at]!;
  if (!(word.fn & FUNCTION.partitive) || word.fn & FUNCTION.between || word.pronoun || sentence.tags[at] !== TAG.preposition || joined(word)) return null;
  const people = phrases.list[phrases.at[at - 1] ?? -1];
  const body = phrases.list[phrases.at[at + 1] ?? -1];
  if (!people || !body || people.last !== at - 1 || body.prep === '' || people.definite || people.number !== 'p') return null;
  if (!(classBits(sentence.tokens[people.head]!.word) & WORD_CLASS.fighter) || sentence.nameAt[people.head]! >= 0) return null;
  if (parsed.quantities.some((q) => q.first >= people.first && q.last <= people.last) || sentence.tags[people.first] === TAG.number) return null;
  const name = sentence.names[sentence.nameAt[body.head]!];
  const named = name ?? namedActor(sentence, body.head, body.last);
  const headed = sentence.tokens[body.head]!.word.nominal.some((a) => a.lexeme.classes.includes('orghead')) && body.last > body.head;
  const known = named !== null && !named.nisba && (ARMED.has(named.actor?.kind ?? '') || named.kind === 'organisation');
  if (!known && !headed) return null;
  return { first: at, last: body.head, actor: roleOf(parsed, people), recipient: roleOf(parsed, body) };
}
