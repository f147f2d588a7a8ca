import type { VerbClause } from '../find/clauses.ts';
import { FUNCTION } from '../match/functions.ts';
import { joined, TAG } from '../match/tags.ts';
import type { Factuality, Link, Sense } from '../types.ts';
import { contentFrom, contentOf, isFirstPerson } from './content.ts';
import type { Parsed, Scope } from './context.ts';
import { enclosing, type Ground, subjectBefore } from './ground.ts';
import { afterSourcePhrase, relayAfter } from './source-phrases.ts';
import { speakerOf, unknownLink } from './speakers.ts';
import { agreesWith, canSpeak, type Voice, voiceOf } from './voices.ts';

export function addVerbScope(ground: Ground, clause: VerbClause, sense: Sense): void {
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

/** What an accuser alleges is in his words (ruling 23), as is what is threatened or demanded. */
const ALLEGES: Readonly<Record<string, Factuality>> = { ACCUSE: 'CT+', THREATEN: 'Uu', REQUEST: 'Uu' };

export const alleges = (sense: Sense): boolean => sense.meaning.kind === 'event' && ALLEGES[sense.meaning.type] !== undefined;

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
