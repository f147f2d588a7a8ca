import { STOPS } from '../letters.ts';
import { isQuoteOrBracket } from '../match/phrases.ts';
import type { SourceHit } from '../match/sentence.ts';
import { TAG } from '../match/tags.ts';
import { wordIsIn } from '../match/terms.ts';
import type { Link } from '../types.ts';
import { boundary } from './content.ts';
import type { Parsed, Scope } from './context.ts';
import type { Ground } from './ground.ts';
import { speakerOf } from './speakers.ts';

/** Whether a hit opens a source here: some phrases are sources only before a document or an outlet. */
export const isSource = (hit: SourceHit, next: Parsed['sentence']['tokens'][number] | undefined): boolean =>
  hit.phrase.position === 'before-source' &&
  !hit.phrase.same &&
  !(hit.first === 0 && hit.likewise) &&
  hit.phrase.holder !== 'outlet-own' &&
  (!hit.phrase.next || (next !== undefined && wordIsIn(next.word, hit.phrase.next)));

/** "By what X called an attack" names a thing and tells no source: its last word opens the hedge. */
const opensNaming = (parsed: Parsed, hit: SourceHit): boolean =>
  hit.first < hit.last && parsed.sentence.hedges.some((h) => h.first === hit.last && h.last > hit.last);

/** A verb that belongs to a source phrase ("according to what X said") opens no scope of its own. */
export const afterSourcePhrase = (parsed: Parsed, token: number): boolean =>
  parsed.sentence.sources.some((h) => h.phrase.verb && token > h.last && token - h.last <= 2);

/** "According to X": the whole sentence is X's where the phrase opens or closes it; what X then quotes is nested in it. */
export function addPhraseScopes(ground: Ground): void {
  const { parsed } = ground;
  for (const hit of parsed.sentence.sources) {
    if (
      !isSource(hit, parsed.sentence.tokens[hit.last + 1]) ||
      opensNaming(parsed, hit) ||
      ground.scopes.some((s) => s.links.some((l) => l.cue.start === parsed.sentence.tokens[hit.first]!.start))
    )
      continue;
    const found = sourceOf(ground, hit);
    if (!found) continue;
    const end = parsed.sentence.tokens.length - 1;
    const that = thatAfter(parsed, found.last + 1);
    const leading = hit.first <= 3 || that >= 0;
    const to = leading ? boundary(ground, found.last + 1, true, false) : goesOn(parsed, found.last + 1) ? end : hit.first - 1;
    const from = leading ? (that >= 0 ? that : found.last + 1) : startOf(parsed, hit.first);
    if (to < from) continue;
    nest(ground.scopes, { from, to, links: found.links, makes: hit.phrase.makes ?? 'CT+', cue: hit.first, rule: hit.phrase.id });
  }
}

/** The complementizer that follows the source over its complements, or -1. */
function thatAfter(parsed: Parsed, at: number): number {
  const { tags } = parsed.sentence;
  for (let i = at; i < tags.length; i++) {
    if (tags[i] === TAG.complementizer) return i;
    const phrase = parsed.phrases.list[parsed.phrases.at[i]!];
    if (tags[i] !== TAG.preposition && (!phrase || phrase.prep === '')) return -1;
  }
  return -1;
}

/** After the source the sentence goes on with the same matter, not with a new clause. */
function goesOn(parsed: Parsed, at: number): boolean {
  const { tags, tokens } = parsed.sentence;
  for (let i = at; i < tokens.length; i++) {
    if (tags[i] === TAG.mark) continue;
    return tags[i] !== TAG.clause && !(tags[i] === TAG.verb && (tokens[i]!.word.clitics & 3) !== 0);
  }
  return false;
}

/** A trailing source vouches for its sentence from the start, or from the last full stop inside it. */
function startOf(parsed: Parsed, before: number): number {
  for (let i = before - 1; i > 0; i--)
    if (STOPS.includes(parsed.sentence.tokens[i]!.word.bare) || parsed.sentence.tokens[i]!.word.bare === '.') return i + 1;
  return 0;
}

function sourceOf(ground: Ground, hit: SourceHit): { links: Link[]; last: number } | null {
  const { parsed } = ground;
  const cue = { first: hit.first, last: hit.last };
  const index = hit.phrase.verb ? subjectAfter(parsed, ground.acts, hit.last) : phraseAfter(parsed, hit.last);
  if (index < 0) {
    const next = parsed.sentence.tokens[hit.last + 1];
    const own = ground.voices.at(-1) ?? ground.speaking.last.find((v) => v.said);
    const links = next?.word.pronoun ? ground.speaking.last[0]?.links : next?.word.kind === 'mark' ? own?.links : undefined;
    return links ? { links: [...links], last: hit.last + 1 } : null;
  }
  const phrase = parsed.phrases.list[index]!;
  if (hit.phrase.unless.length > 0 && wordIsIn(parsed.sentence.tokens[phrase.head]!.word, hit.phrase.unless)) return null;
  if (isOwnWord(parsed, phrase.head)) {
    const voice = ground.voices.at(-1) ?? ground.speaking.last.find((v) => v.said);
    return voice ? { links: [...voice.links], last: phrase.last } : null;
  }
  const speaker = speakerOf(parsed, index, cue);
  const links = [speaker.link];
  let last = speaker.last;
  const relayed = relayedBy(parsed, last + 1);
  if (relayed >= 0 && (hit.phrase.verb || hit.phrase.holder === 'outlet-relay')) {
    const source = speakerOf(parsed, relayed, cue);
    links.push(source.link);
    last = source.last;
  }
  return { links, last };
}

/** "According to her words": the noun of saying with a pronoun means who speaks already. */
function isOwnWord(parsed: Parsed, head: number): boolean {
  return parsed.sentence.tokens[head]!.word.nominal.some(
    (a) => a.suffix !== '' && a.features.pos === 'masdar' && a.lexeme.senses.some((s) => s.meaning.kind === 'report'),
  );
}

/** Between the speaker and whom he cites: marks and prepositional phrases. */
function onlyAside(parsed: Parsed, from: number, to: number): boolean {
  if (to - from > 8) return false;
  for (let i = from; i < to; i++) {
    const phrase = parsed.phrases.list[parsed.phrases.at[i]!];
    if (parsed.sentence.tags[i] !== TAG.mark && parsed.sentence.tags[i] !== TAG.preposition && (!phrase || phrase.prep === ''))
      return false;
  }
  return true;
}

/** "said, citing X, that": the source whom the speaker himself cites. */
export function relayAfter(parsed: Parsed, end: number): { link: Link; last: number } | null {
  const hit = parsed.sentence.sources.find(
    (h) => h.phrase.relay && h.first > end && (h.first - end <= 2 || onlyAside(parsed, end + 1, h.first)),
  );
  const index = hit ? phraseAfter(parsed, hit.last) : -1;
  return hit && index >= 0 ? speakerOf(parsed, index, { first: hit.first, last: hit.last }) : null;
}

/** "… as agency Y reported from X": the phrase under "from" right after the relayer. */
function relayedBy(parsed: Parsed, at: number): number {
  const index = parsed.phrases.at[at + 1] ?? -1;
  const phrase = parsed.phrases.list[index];
  return phrase && phrase.prepToken === at && parsed.grammar.relaying.has(phrase.prep) ? index : -1;
}

/** The subject of the verb that the phrase opens ("according to what X revealed"). */
function subjectAfter(parsed: Parsed, acts: Ground['acts'], last: number): number {
  const clause = parsed.clauses.find((c) => c.token > last && c.token - last <= 2);
  if (!clause) return phraseAfter(parsed, last);
  if (acts.verbSense.get(clause.token)?.meaning.kind !== 'report') return -1;
  return clause.subject >= 0 ? clause.subject : clause.object;
}

function phraseAfter(parsed: Parsed, token: number): number {
  const { tokens, tags } = parsed.sentence;
  for (let i = token + 1; i <= token + 3 && i < tokens.length; i++) {
    if (parsed.phrases.at[i]! >= 0) return parsed.phrases.at[i]!;
    if (tokens[i]!.word.pronoun || tags[i] === TAG.verb || (tags[i] === TAG.mark && !isQuoteOrBracket(tokens[i]!))) return -1;
  }
  return -1;
}

/** Puts a scope around those it covers: their chains now begin with its link. */
function nest(scopes: Scope[], outer: Scope): void {
  for (let i = 0; i < scopes.length; i++) {
    const inner = scopes[i]!;
    const covers = inner.from >= outer.from && inner.from <= outer.to;
    const repeats = inner.links.some((l) => l.start === outer.links[0]!.start);
    if (covers && !repeats) scopes[i] = { ...inner, links: [...outer.links, ...inner.links] };
  }
  scopes.unshift(outer);
}
