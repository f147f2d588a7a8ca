import { SENTENCE_STOPS } from '../letters.ts';
import { FUNCTION } from '../match/functions.ts';
import { TAG } from '../match/tags.ts';
import type { Parsed, Trigger } from './context.ts';

type Hit = Parsed['sentence']['hedges'][number];

interface Covering {
  readonly hits: readonly Hit[];
  /** tokens that belong to a hedge: a negator among them negates nothing more */
  readonly tokens: ReadonlySet<number>;
}

const REACH = 14;

/** The hedges whose scope holds the act. */
export function hedgesOver(parsed: Parsed, trigger: Trigger, anchor: number): Covering {
  const tokens = new Set<number>();
  const hits: Hit[] = [];
  for (const hit of parsed.sentence.hedges) {
    for (let i = hit.first; i <= hit.last; i++) tokens.add(i);
    if (covers(parsed, hit, trigger, anchor)) hits.push(hit);
  }
  return { hits, tokens };
}

function covers(parsed: Parsed, hit: Hit, trigger: Trigger, anchor: number): boolean {
  const at = anchor > trigger.last ? anchor : Math.min(anchor, trigger.first);
  if (hit.hedge.with && !verbWith(parsed, hit.last, hit.hedge.with)) return false;
  if (hit.hedge.near) return qualifies(parsed, hit, trigger);
  if (hit.hedge.scope === 'word')
    return at === hit.last + 1 || trigger.first === hit.last + 1 || carriedBy(parsed, hit.last + 1, trigger);
  if (isEpithet(trigger) || happened(parsed, trigger)) return false;
  if (hit.hedge.scope === 'after' && isPredicate(parsed, hit, trigger)) return true;
  const after = at > hit.last && at - hit.last <= REACH && !stopBetween(parsed, hit.last, at) && !leavesRelative(parsed, hit, at);
  const before =
    hit.first > trigger.last && hit.first - trigger.last <= REACH && !stopBetween(parsed, trigger.last, hit.first, true);
  if (hit.hedge.scope === 'after') return after;
  return hit.hedge.scope === 'before' ? before : after || before;
}

/** A qualifier right after the noun it qualifies, in its phrase or next to it ("a possible attack"). */
function qualifies(parsed: Parsed, hit: Hit, trigger: Trigger): boolean {
  const phrase = parsed.phrases.list[parsed.phrases.at[trigger.last]!];
  return hit.first > trigger.last && hit.first <= (phrase?.last ?? trigger.last) + 1;
}

/** The word after a negator carries the act: "the absence of any attack", with nothing between but their noun phrase. */
function carriedBy(parsed: Parsed, at: number, trigger: Trigger): boolean {
  const phrase = parsed.phrases.list[parsed.phrases.at[at]!];
  return (
    phrase !== undefined && trigger.form === 'noun' && phrase.index === parsed.phrases.at[trigger.first] && trigger.first > at
  );
}

/** "An attack may be imminent": the hedge is the predicate of the act. */
const isPredicate = (parsed: Parsed, hit: Hit, trigger: Trigger): boolean =>
  trigger.form === 'noun' &&
  hit.last > hit.first &&
  hit.first === (parsed.phrases.list[parsed.phrases.at[trigger.last]!]?.last ?? -9) + 1;

/** An attributive participle ("the besieged", "a unit belonging to") is told as a fact in passing. */
export const isEpithet = (trigger: Trigger): boolean => trigger.form === 'active' || trigger.form === 'passive';

/** A definite act that a relative clause in the perfect tells more of has happened, whatever is said about it ("the attacks that struck"). */
export function happened(parsed: Parsed, trigger: Trigger): boolean {
  if (trigger.form !== 'noun') return false;
  const phrase = parsed.phrases.list[parsed.phrases.at[trigger.last]!];
  const { tags, tokens } = parsed.sentence;
  if (!phrase?.definite) return false;
  let at = phrase.last + 1;
  while (tags[at] === TAG.preposition || (parsed.phrases.list[parsed.phrases.at[at] ?? -1]?.prep ?? '') !== '') at++;
  if (tags[at] === TAG.mark) at++;
  return (
    tags[at] === TAG.relative &&
    tokens[at + 1] !== undefined &&
    tags[at + 1] === TAG.verb &&
    tokens[at + 1]!.word.finite[0]?.features.pos === 'perfect'
  );
}

/** "Fighters believed to belong to X attacked": a hedge in a relative clause without a pronoun covers that clause's verb alone. */
function leavesRelative(parsed: Parsed, hit: Hit, at: number): boolean {
  const { tokens, tags } = parsed.sentence;
  const phrase = parsed.phrases.list[parsed.phrases.at[hit.first - 1] ?? -1];
  if (!phrase || phrase.definite || !(tokens[hit.last]!.word.fn & FUNCTION.complementizer)) return false;
  return at > hit.last + 1 && tags[at] === TAG.verb;
}

function verbWith(parsed: Parsed, last: number, pos: string): boolean {
  for (let i = last + 1; i <= last + 2; i++) {
    const word = parsed.sentence.tokens[i]?.word;
    if (word && parsed.sentence.tags[i] === TAG.verb) return (word.finite[0]?.features.pos ?? word.guess?.pos) === pos;
    if (word && parsed.sentence.tags[i] === TAG.be) return (word.finite[0]?.features.pos ?? 'perfect') === pos;
  }
  return false;
}

/** A full stop, a new main clause or a new relative clause ends the reach of a hedge. */
function stopBetween(parsed: Parsed, from: number, to: number, backward = false): boolean {
  let verbs = 0;
  for (let i = from + 1; i < to; i++) {
    const { tags, tokens } = parsed.sentence;
    if (tags[i] === TAG.mark && SENTENCE_STOPS.includes(tokens[i]!.word.bare)) return true;
    if (tags[i] === TAG.relative || tags[i] === TAG.clause || (backward && tags[i] === TAG.complementizer)) return true;
    if (tags[i] === TAG.verb) verbs++;
    if (tags[i] === TAG.verb && (verbs > 1 || tokens[i]!.word.clitics & 3)) return true;
  }
  return false;
}
