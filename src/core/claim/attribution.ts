import type { VerbClause } from '../find/clauses.ts';
import { FUNCTION } from '../match/functions.ts';
import type { Link, Sense } from '../types.ts';
import { boundary } from './content.ts';
import type { Parsed, Scope } from './context.ts';
import { enclosing, type Ground, subjectBefore } from './ground.ts';
import { followQuotes, quotesOf, startsQuoted } from './quotation.ts';
import { addPhraseScopes } from './source-phrases.ts';
import { unknownLink } from './speakers.ts';
import { addNounScope } from './speech-nouns.ts';
import { addVerbScope, alleges } from './speech-verbs.ts';
import type { Acts } from './triggers.ts';
import { remembered, type Speaking, type Voice } from './voices.ts';

export type { Speaking } from './voices.ts';

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
