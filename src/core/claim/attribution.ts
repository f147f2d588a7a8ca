import type { VerbClause } from '../find/clauses.ts';
import { FUNCTION } from '../match/functions.ts';
import { joined, TAG } from '../match/tags.ts';
import type { Factuality, Link, Sense } from '../types.ts';
import { boundary, contentFrom, contentOf, isFirstPerson, type Search } from './content.ts';
import type { Parsed, Scope } from './context.ts';
import { followQuotes, quotesOf, startsQuoted } from './quotation.ts';
import { addPhraseScopes, afterSourcePhrase, relayAfter } from './source-phrases.ts';
import { linkOf, speakerOf, unknownLink } from './speakers.ts';
import { addNounScope } from './speech-nouns.ts';
import type { Acts } from './triggers.ts';
import { agreesWith, canSpeak, isPerson, remembered, type Speaking, type Voice, voiceOf } from './voices.ts';

export type { Speaking } from './voices.ts';

/** The state of a search for the scopes of one sentence. */
export interface Ground extends Search {
  readonly speaking: Speaking;
  readonly scopes: Scope[];
  /** who speaks in this sentence, in order */
  readonly voices: Voice[];
}

/** The scopes of a sentence, outermost first; updates who is speaking. */
export function findScopes(parsed: Parsed, acts: Acts, speaking: Speaking): Scope[] {
  const quotes = quotesOf(parsed, speaking);
  const ground: Ground = { parsed, acts, quotes, speaking, scopes: [], voices: [] };
  addCarried(ground);
  for (const { token, sense, clause } of speechOf(parsed, acts)) {
    if (clause) addVerbScope(ground, clause, sense);
    else addNounScope(ground, token, sense);
  }
  addHearsay(ground);
  addPhraseScopes(ground);
  remember(ground);
  const end = parsed.sentence.tokens.length - 1;
  return ground.scopes.filter((s) => s.from <= s.to && s.from <= end);
}

/** The words of speech of a sentence, verbs and nouns, in order. */
function speechOf(parsed: Parsed, acts: Acts): { token: number; sense: Sense; clause: VerbClause | null }[] {
  const found: { token: number; sense: Sense; clause: VerbClause | null }[] = [];
  for (const clause of parsed.clauses) {
    const sense = acts.verbSense.get(clause.token);
    if (sense?.meaning.kind === 'report' || (sense && alleges(sense))) found.push({ token: clause.token, sense, clause });
  }
  for (const [token, sense] of acts.nounSense) if (sense.meaning.kind === 'report') found.push({ token, sense, clause: null });
  return found.sort((a, b) => a.token - b.token);
}

/** What an accuser alleges is in his words (ruling 23), as is what is threatened or demanded. */
const ALLEGES: Readonly<Record<string, Factuality>> = { ACCUSE: 'CT+', THREATEN: 'Uu', REQUEST: 'Uu' };
const alleges = (sense: Sense): boolean => sense.meaning.kind === 'event' && ALLEGES[sense.meaning.type] !== undefined;

/** The innermost scope that holds the token: the one that begins last. */
export function enclosing(scopes: readonly Scope[], token: number): Scope | undefined {
  let best: Scope | undefined;
  for (const s of scopes)
    if (s.from <= token && token <= s.to && (!best || s.from > best.from || (s.from === best.from && s.to <= best.to))) best = s;
  return best;
}

function addVerbScope(ground: Ground, clause: VerbClause, sense: Sense): void {
  const { parsed, scopes } = ground;
  if (silent(ground, clause, sense)) return;
  const outer = enclosing(scopes, clause.token);
  const told = whoSays(ground, clause, sense, outer);
  if (told === null) return;
  const stretch =
    sense.meaning.kind === 'report'
      ? contentOf(ground, clause, sense, told.end)
      : contentFrom(ground, told.end + 1, sense, clause.antecedent >= 0);
  if (stretch.to < stretch.from || (sense.meaning.kind === 'event' && !isContent(parsed, stretch.from))) return;
  const links =
    told.same || sameAsOuter(outer, told.links) ? (outer?.links ?? told.links) : [...(outer?.links ?? []), ...told.links];
  if (informs(outer, told.links, clause.antecedent >= 0)) return;
  const alleged = sense.meaning.kind === 'event' && !isSaid(parsed, stretch.from);
  scopes.push({
    ...stretch,
    links,
    makes: made(ground, clause, sense),
    cue: clause.token,
    rule: sense.id,
    ...(alleged ? { alleged } : {}),
  });
  if (told.voice && links.length > 0) ground.voices.push({ ...told.voice, links });
}

/** "that …" or a quotation: the speaker's own words, not the outlet's account of them. */
const isSaid = (parsed: Parsed, from: number): boolean =>
  parsed.sentence.tags[from] === TAG.complementizer || parsed.sentence.tags[from] === TAG.mark;

/** Only "that …" or a quotation is surely the content of an accusation; its nouns are the accused and the charge. */
const isContent = (parsed: Parsed, from: number): boolean =>
  isSaid(parsed, from) || (parsed.phrases.list[parsed.phrases.at[from] ?? -1]?.prep ?? '') !== '';

function made(ground: Ground, clause: VerbClause, sense: Sense): Factuality {
  const { meaning } = sense;
  if (meaning.kind === 'event') return ALLEGES[meaning.type] ?? 'CT+';
  if (meaning.kind !== 'report') return 'CT+';
  if (meaning.category === 'deny') return negated(ground.parsed, clause.token) ? 'PS+' : (meaning.makes ?? 'CT-');
  return meaning.makes ?? 'CT+';
}

/** "He denied the reports that …": reports, information and rumours inside a denial are no speakers of their own. */
const informs = (outer: Scope | undefined, links: readonly Link[], relative: boolean): boolean =>
  outer?.makes === 'CT-' && (relative || links.at(-1)?.holder === 'unknown');

const sameAsOuter = (outer: Scope | undefined, links: readonly Link[]): boolean =>
  outer !== undefined && links.length > 0 && outer.links.at(-1)?.start === links.at(-1)?.start;

function negated(parsed: Parsed, token: number): boolean {
  for (let i = token - 1; i >= Math.max(0, token - 2); i--) {
    const tag = parsed.sentence.tags[i];
    if (tag === TAG.negator || parsed.sentence.hedges.some((h) => h.first <= i && i <= h.last && h.hedge.effect === 'NEG'))
      return true;
    if (tag !== TAG.particle && tag !== TAG.adverb) return false;
  }
  return false;
}

/** Verbs of speech that open no scope here: negated, naming, in the second person, part of a fixed phrase, or seeing without "that". */
function silent(ground: Ground, clause: VerbClause, sense: Sense): boolean {
  const { parsed } = ground;
  const { meaning } = sense;
  if (clause.analyses.length > 0 && clause.analyses.every((a) => a.features.person === 2)) return true;
  if (afterSourcePhrase(parsed, clause.token) || isOtherWord(parsed, clause)) return true;
  const hedge = parsed.sentence.hedges.find((h) => h.first <= clause.token && clause.token <= h.last && h.last > h.first);
  if (hedge) return meaning.kind !== 'report' || !hedge.hedge.holder || clause.subject < 0;
  if (meaning.kind !== 'report') return clause.subject < 0 || negated(parsed, clause.token);
  if (meaning.category === 'label') return true;
  if (meaning.category !== 'deny' && negated(parsed, clause.token)) return true;
  if (meaning.category === 'perceive' || meaning.category === 'testify') return !thatFollows(parsed, clause);
  if (
    meaning.category === 'believe' &&
    clause.lone &&
    !clause.fronted &&
    !thatFollows(parsed, clause) &&
    parsed.sentence.tokens[clause.token]!.word.finite.some((a) => a.features.voice !== 'active')
  )
    return true;
  return meaning.category === 'evaluate' && !thatFollows(parsed, clause);
}

/** "What they called …" names, it does not report; a dual with no two subjects is another word ("read!"). */
function isOtherWord(parsed: Parsed, clause: VerbClause): boolean {
  const { tokens } = parsed.sentence;
  if (clause.suffix && clause.token > 0 && tokens[clause.token - 1]!.word.fn & FUNCTION['relative-what']) return true;
  const phrase = parsed.phrases.list[clause.subject];
  return (
    clause.token === 0 &&
    !joined(tokens[0]!.word) &&
    clause.analyses.length > 0 &&
    clause.analyses.every((a) => a.features.number === 'd') &&
    phrase?.number !== 'd'
  );
}

function thatFollows(parsed: Parsed, clause: VerbClause): boolean {
  const next = parsed.sentence.tags[clause.to + 1];
  return next === TAG.complementizer || parsed.sentence.tokens[clause.to + 1]?.word.bare === ':';
}

interface Told {
  readonly links: readonly Link[];
  /** last token of the words that name the speaker */
  readonly end: number;
  readonly voice: Voice | null;
  /** the speaker of the words around it goes on */
  readonly same?: boolean;
}

/** Who is said to say it: the subject, the one a relayer quotes, the speaker before, or nobody (a passive). */
function whoSays(ground: Ground, clause: VerbClause, sense: Sense, outer: Scope | undefined): Told | null {
  const { parsed } = ground;
  const cue = { first: clause.token, last: clause.token };
  if (isFirstPerson(parsed, clause.token))
    return outer ? { links: outer.links, end: clause.token, voice: null, same: true } : null;
  const relayed = sense.frame.source
    ? clause.preps.find((p) => sense.frame.source!.includes(parsed.phrases.list[p]!.prep))
    : undefined;
  const own = parsed.phrases.list[clause.subject];
  const subject = own && (own.prep === '' || clause.antecedent >= 0) && canSpeak(parsed, own) ? clause.subject : -1;
  if (subject < 0 && relayed === undefined) return unnamed(ground, clause, sense, cue);
  const links: Link[] = [];
  let end = clause.token;
  for (const index of [subject, relayed ?? -1]) {
    if (index < 0) continue;
    const speaker = speakerOf(parsed, index, cue);
    links.push(speaker.link);
    end = Math.max(end, speaker.last);
  }
  const relay = relayAfter(parsed, end);
  if (relay) {
    links.push(relay.link);
    end = relay.last;
  }
  const quotedPronoun =
    relayed === undefined && sense.frame.source && clause.pronouns.some((p) => sense.frame.source!.includes(p.prep));
  const before = quotedPronoun ? ground.speaking.last[0]?.links.at(-1) : undefined;
  if (before) links.push(before);
  return { links, end, voice: voiceOf(parsed, relayed ?? subject, links, true) };
}

const UNSURE = new Set(['hearsay', 'believe', 'predict', 'perceive', 'doubt', 'fear']);

function unnamed(ground: Ground, clause: VerbClause, sense: Sense, cue: { first: number; last: number }): Told | null {
  const { parsed } = ground;
  const { meaning } = sense;
  const features = clause.analyses[0]?.features;
  const passive = clause.analyses.length > 0 && clause.analyses.every((a) => a.features.voice === 'passive');
  const subject = parsed.phrases.list[clause.subject];
  if (subject && !clause.lone && !clause.fronted) return null;
  if (subject && (clause.fronted || clause.antecedent >= 0)) return null;
  if (meaning.kind !== 'report') return null;
  const nobody = { links: [unknownLink(parsed, cue.first, cue.last)], end: clause.token, voice: null };
  if (passive) return meaning.category === 'tell' || meaning.category === 'demand' ? null : nobody;
  const voice = dropped(ground, clause, meaning.chain === 'same');
  const masculine = features?.gender === 'm' && features.number === 's';
  if (
    features?.pos === 'imperfect' &&
    masculine &&
    !joined(parsed.sentence.tokens[clause.token]!.word) &&
    UNSURE.has(meaning.category)
  )
    return nobody;
  return voice ? { links: voice.links, end: clause.token, voice: { ...voice, said: true }, same: false } : null;
}

/** The speaker a verb leaves out: who speaks in this sentence, the subject of its first act, or who spoke before. */
function dropped(ground: Ground, clause: VerbClause, continues: boolean): Voice | null {
  const { parsed, voices, speaking } = ground;
  const verb = clause.analyses.find((a) => a.features.voice !== 'passive')?.features ?? clause.analyses[0]?.features;
  for (let i = voices.length - 1; i >= 0; i--) if (agreesWith(voices[i]!, verb)) return voices[i]!;
  if (!continues) {
    const own = subjectBefore(parsed, clause.token, verb);
    if (own) return own;
  }
  const known = continues ? speaking.last.filter((v) => v.said) : speaking.last;
  return known.find((v) => agreesWith(v, verb)) ?? (continues ? (known[0] ?? null) : null);
}

/** The subject of a clause before it in the sentence that could be speaking. */
export function subjectBefore(parsed: Parsed, token: number, verb: Parameters<typeof agreesWith>[1]): Voice | null {
  for (const clause of parsed.clauses) {
    if (clause.token >= token) break;
    const phrase = parsed.phrases.list[clause.subject];
    if (!phrase || clause.antecedent >= 0 || phrase.prep !== '' || !isPerson(parsed, phrase) || !agreesWith(phrase, verb))
      continue;
    return voiceOf(parsed, clause.subject, [linkOf(parsed, clause.subject, { first: clause.token, last: clause.token })], false);
  }
  return null;
}

/** A hedge that names nobody ("it is rumoured that") is a broken link of its own where no one else speaks. */
function addHearsay(ground: Ground): void {
  const { parsed, scopes } = ground;
  for (const hit of parsed.sentence.hedges) {
    if (
      !hit.hedge.holder ||
      hit.hedge.scope !== 'after' ||
      enclosing(scopes, hit.first) ||
      scopes.some((s) => hit.first <= s.cue && s.cue <= hit.last)
    )
      continue;
    const link: Link = { ...unknownLink(parsed, hit.first, hit.last), holder: hit.hedge.holder };
    const to = boundary(ground, hit.last + 1, true, false);
    if (hit.last + 1 <= to)
      scopes.push({ from: hit.last + 1, to, links: [link], makes: 'CT+', cue: hit.first, rule: hit.hedge.id });
  }
}

/** What goes on from the sentence before: an open quotation, a sentence in quotation marks, "he also …". */
function addCarried(ground: Ground): void {
  const { parsed, quotes, speaking, scopes } = ground;
  const { tokens, line } = parsed.sentence;
  const last = tokens.length - 1;
  const open = followQuotes(speaking, line, []).before;
  const chain = speaking.quoted ?? speaking.last.find((v) => v.said)?.links;
  if (open && quotes !== null && quotes[0]! > 0 && chain) {
    let to = 0;
    while (to < last && quotes[to + 1]! > 0) to++;
    scopes.push({ from: 0, to, links: chain, makes: 'CT+', cue: -1, rule: 'quotation-continues' });
    return;
  }
  const said = speaking.last.find((v) => v.said);
  if (!speaking.fresh || !said) return;
  const cue = ground.acts.verbSense.get(parsed.clauses[0]?.token ?? -1)?.meaning.kind === 'report';
  if (startsQuoted(parsed))
    scopes.push({ from: 0, to: last, links: said.links, makes: 'CT+', cue: -1, rule: 'quotation-continues' });
  else if (!cue && tokens[0]!.word.fn & FUNCTION.likewise)
    scopes.push({ from: 0, to: last, links: said.links, makes: 'CT+', cue: -1, rule: 'speaker-continues' });
}

/** Keeps in mind who spoke, who may speak next, and whose quotation is open. */
function remember(ground: Ground): void {
  const { parsed, scopes, speaking, voices } = ground;
  const main = voices.filter((v) => v.links.at(-1)?.holder !== 'unknown');
  const nested = (v: Voice): boolean =>
    main.some((o) => o !== v && o.links.length < v.links.length && o.links.every((l, i) => l.start === v.links[i]!.start));
  const ordered = [...main.filter((v) => !nested(v)).reverse(), ...main.filter(nested)];
  if (ordered.length === 0 && parsed.part !== 'title') {
    const subject = subjectBefore(parsed, parsed.sentence.tokens.length, undefined);
    if (subject) ordered.push(subject);
  }
  speaking.last = remembered(speaking.last, ordered);
  speaking.fresh = scopes.some((s) => s.links.length > 0);
  const { tokens, line } = parsed.sentence;
  const { after } = followQuotes(speaking, line, tokens);
  speaking.quoted = after ? (scopes.filter((s) => s.to === tokens.length - 1).at(-1)?.links ?? speaking.quoted ?? []) : [];
  if (speaking.quoted.length === 0) delete speaking.quoted;
  speaking.quoteOpen = after && speaking.quoted !== undefined;
  speaking.line = line;
}

/** A sentence with nothing to tell is passed over: only its quotation marks count. */
export function passOver(speaking: Speaking, tokens: Parsed['sentence']['tokens'], line: number): void {
  const { after } = followQuotes(speaking, line, tokens);
  speaking.quoteOpen = after && speaking.quoted !== undefined;
  speaking.fresh = speaking.quoteOpen;
  speaking.line = line;
}
