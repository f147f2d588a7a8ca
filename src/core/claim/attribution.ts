import { isQuoteOrBracket } from '../match/phrases.ts';
import { joined, TAG } from '../match/tags.ts';
import type { VerbClause } from '../find/clauses.ts';
import type { Factuality, Link, Sense } from '../types.ts';
import { headIs, wordIsIn } from './conditions.ts';
import { groupOf, type Parsed, type Scope } from './context.ts';
import { linkOf, unknownLink } from './speakers.ts';
import type { Acts } from './triggers.ts';

/** What the report remembers of who is speaking, from sentence to sentence. */
export interface Speaking {
  /** the chain of the last sentence that had one */
  last: readonly Link[];
  /** a quotation opened in an earlier sentence is still open */
  quoteOpen: boolean;
  /** the sentence before this one was (wholly or at its end) somebody's words */
  fresh: boolean;
}

/** The scopes of a sentence, outermost first; updates who is speaking. */
export function findScopes(parsed: Parsed, acts: Acts, speaking: Speaking): Scope[] {
  const { sentence } = parsed;
  const end = sentence.tokens.length - 1;
  const scopes: Scope[] = [];
  if (speaking.quoteOpen && speaking.last.length > 0) {
    scopes.push({ from: 0, to: closeOfOpenQuote(parsed), links: speaking.last, makes: 'CT+', cue: -1, rule: 'quotation-continues' });
  }
  for (const clause of parsed.clauses) {
    const sense = acts.verbSense.get(clause.token);
    if (sense?.meaning.kind === 'report') addVerbScope(parsed, clause, sense, scopes, speaking);
  }
  for (const [token, sense] of acts.nounSense) if (sense.meaning.kind === 'report') addNounScope(parsed, token, sense, scopes, speaking);
  addPhraseScopes(parsed, scopes);
  const carried = carriedScope(parsed, scopes, speaking);
  if (carried) scopes.unshift(carried);
  remember(parsed, scopes, speaking);
  return scopes.filter((s) => s.from <= s.to && s.from <= end);
}

const CONTINUES = new Set(['continue', 'say', 'explain', 'point', 'assert', 'reveal', 'believe', 'announce', 'tell', 'admit', 'deny', 'predict', 'warn', 'demand']);
const UNSURE = new Set(['hearsay', 'believe', 'predict', 'perceive', 'doubt', 'fear']);

function addVerbScope(parsed: Parsed, clause: VerbClause, sense: Sense, scopes: Scope[], speaking: Speaking): void {
  const { meaning } = sense;
  if (meaning.kind !== 'report') return;
  const makes: Factuality = meaning.makes ?? (meaning.category === 'deny' ? 'CT-' : 'CT+');
  const outer = enclosing(scopes, clause.token);
  const told = whoSays(parsed, clause, sense, speaking);
  if (told === null) return;
  const { from, to } = contentOf(parsed, clause, told.end);
  if (to < from) return;
  const links = sameAsOuter(outer, told.links) ? outer!.links : [...(outer?.links ?? []), ...told.links];
  scopes.push({ from, to, links, makes, cue: clause.token, rule: sense.id });
}

const sameAsOuter = (outer: Scope | undefined, links: readonly Link[]): boolean =>
  outer !== undefined && links.length > 0 && outer.links.at(-1)?.start === links.at(-1)?.start;

/** The innermost scope that holds the token. */
export function enclosing(scopes: readonly Scope[], token: number): Scope | undefined {
  let best: Scope | undefined;
  for (const s of scopes) if (s.from <= token && token <= s.to && (!best || s.to - s.from <= best.to - best.from)) best = s;
  return best;
}

interface Told {
  readonly links: readonly Link[];
  /** last token of the words that name the speaker */
  readonly end: number;
}

/** Who is said to say it: the subject, the one a relayer quotes, the speaker before, or nobody (a passive). */
function whoSays(parsed: Parsed, clause: VerbClause, sense: Sense, speaking: Speaking): Told | null {
  const cue = { first: clause.token, last: clause.token };
  const relayed = sense.frame.source ? clause.preps.find((p) => sense.frame.source!.includes(parsed.phrases.list[p]!.prep)) : undefined;
  if (clause.subject >= 0 && canSpeak(parsed, clause)) {
    const members = groupOf(parsed, clause.subject);
    const links = [linkOf(parsed, clause.subject, cue)];
    let end = Math.max(clause.token, members.at(-1)!.last);
    if (relayed !== undefined) {
      links.push(linkOf(parsed, relayed, cue));
      end = Math.max(end, groupOf(parsed, relayed).at(-1)!.last);
    }
    return { links, end };
  }
  if (relayed !== undefined) return { links: [linkOf(parsed, relayed, cue)], end: groupOf(parsed, relayed).at(-1)!.last };
  return impersonal(parsed, clause, sense, speaking, cue);
}

/** A report verb's subject must be able to speak: "the figures indicate", with an abstract subject, still counts as a document. */
function canSpeak(parsed: Parsed, clause: VerbClause): boolean {
  const phrase = parsed.phrases.list[clause.subject]!;
  return !headIs(phrase, 'event-head', 'quantity-head', 'time-head', 'victim');
}

function impersonal(parsed: Parsed, clause: VerbClause, sense: Sense, speaking: Speaking, cue: { first: number; last: number }): Told | null {
  const { meaning } = sense;
  if (meaning.kind !== 'report') return null;
  const token = parsed.sentence.tokens[clause.token]!;
  const imperfect = clause.analyses[0]?.features.pos === 'imperfect';
  const masculine = clause.analyses[0]?.features.gender === 'm';
  const passive = clause.analyses.length > 0 && clause.analyses.every((a) => a.features.voice === 'passive');
  const continues = CONTINUES.has(meaning.category) && speaking.last.length > 0 && !passive;
  if (continues && (joined(token.word) || meaning.chain === 'same' || !masculine || !imperfect)) return { links: speaking.last, end: clause.token };
  if (imperfect && UNSURE.has(meaning.category)) return { links: [unknownLink(parsed, cue.first, cue.last)], end: clause.token };
  if (passive) return { links: [unknownLink(parsed, cue.first, cue.last)], end: clause.token };
  return null;
}

/** What was said: from after the speaker to the end of the sentence, or, where nothing follows, what stands before the verb. */
function contentOf(parsed: Parsed, clause: VerbClause, speakerEnd: number): { from: number; to: number } {
  const { sentence } = parsed;
  const end = sentence.tokens.length - 1;
  const after = Math.max(clause.token, speakerEnd) + 1;
  const remaining = contentWords(parsed, after, end);
  if (remaining < 2 && clause.token > 3) return { from: 0, to: clause.token - 1 };
  const postposed = clause.token > 3 && endsAside(parsed, after) && opensAside(parsed, clause.token);
  if (postposed) return { from: 0, to: clause.token - 1 };
  return { from: after, to: nextSpeaker(parsed, clause, after, end) };
}

/** "…, said X, …": a report verb between commas or after a closed quotation tells of what stands before it. */
function opensAside(parsed: Parsed, verb: number): boolean {
  const before = parsed.sentence.tokens[verb - 1]!;
  return before.word.kind === 'mark' && !'"«“:'.includes(before.word.bare) && before.word.bare !== '.';
}
function endsAside(parsed: Parsed, after: number): boolean {
  const next = parsed.sentence.tokens[after];
  return next === undefined || (next.word.kind === 'mark' && !'"«“:'.includes(next.word.bare) && !isQuoteOrBracket(next));
}

function contentWords(parsed: Parsed, from: number, to: number): number {
  let n = 0;
  for (let i = from; i <= to; i++) if (parsed.sentence.tags[i] !== TAG.mark) n++;
  return n;
}

/** The content ends before a coordinated report verb ("and added …") that stands outside a quotation. */
function nextSpeaker(parsed: Parsed, clause: VerbClause, from: number, end: number): number {
  let depth = 0;
  for (let i = from; i <= end; i++) {
    const token = parsed.sentence.tokens[i]!;
    if ('"«“'.includes(token.word.bare) && token.word.kind === 'mark') depth = token.word.bare === '"' ? 1 - depth : depth + 1;
    else if ('»”'.includes(token.word.bare) && token.word.kind === 'mark') depth = Math.max(0, depth - 1);
    if (depth > 0 || i <= clause.token || parsed.sentence.tags[i] !== TAG.verb || !joined(token.word)) continue;
    const report = token.word.finite.some((a) => a.lexeme.senses.some((s) => s.meaning.kind === 'report' && s.meaning.category !== 'perceive'));
    if (report && i > from + 2) return i - 1;
  }
  return end;
}

/** Nouns and participles of speech: "affirming that …", "a statement that …", "reports of …". */
function addNounScope(parsed: Parsed, token: number, sense: Sense, scopes: Scope[], speaking: Speaking): void {
  const { sentence } = parsed;
  const { meaning } = sense;
  if (meaning.kind !== 'report') return;
  const analysis = sentence.tokens[token]!.word.nominal.find((a) => a.lexeme.senses.includes(sense));
  const end = sentence.tokens.length - 1;
  const makes: Factuality = meaning.makes ?? (meaning.category === 'deny' ? 'CT-' : 'CT+');
  if (analysis?.features.pos === 'active' && !sentence.tokens[token]!.word.article) {
    const outer = enclosing(scopes, token);
    const links = outer?.links ?? subjectLinks(parsed, token) ?? speaking.last;
    if (links.length > 0) scopes.push({ from: token + 1, to: end, links, makes, cue: token, rule: sense.id });
    return;
  }
  if (meaning.category === 'hearsay') {
    const outer = enclosing(scopes, token);
    scopes.push({ from: token + 1, to: end, links: [...(outer?.links ?? []), unknownLink(parsed, token, token)], makes, cue: token, rule: sense.id });
  }
}

/** The subject of the clause that a participle of speech hangs on. */
function subjectLinks(parsed: Parsed, token: number): Link[] | null {
  for (let i = parsed.clauses.length - 1; i >= 0; i--) {
    const clause = parsed.clauses[i]!;
    if (clause.token > token || clause.subject < 0) continue;
    return [linkOf(parsed, clause.subject, { first: token, last: token })];
  }
  return null;
}

/** "According to X": the whole sentence is X's where the phrase opens or closes it; what X then quotes is nested in it. */
function addPhraseScopes(parsed: Parsed, scopes: Scope[]): void {
  const { sentence } = parsed;
  const end = sentence.tokens.length - 1;
  for (const hit of sentence.sources) {
    if (hit.phrase.position !== 'before-source') continue;
    if (hit.phrase.next && !inLine(parsed, hit.last + 1, hit.phrase.next)) continue;
    const index = firstPhraseAfter(parsed, hit.last);
    if (index < 0) continue;
    const phrase = parsed.phrases.list[index]!;
    if (hit.phrase.unless.length > 0 && inLine(parsed, phrase.head, hit.phrase.unless)) continue;
    const link = linkOf(parsed, index, { first: hit.first, last: hit.last });
    const after = groupOf(parsed, index).at(-1)!.last + 1;
    const leading = hit.first <= 3 || sentence.tags[after] === TAG.complementizer;
    const from = leading ? after : 0;
    const to = leading ? end : hit.first - 1;
    const outer: Scope = { from, to, links: [link], makes: 'CT+', cue: hit.first, rule: hit.phrase.id };
    nest(scopes, outer);
  }
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

function firstPhraseAfter(parsed: Parsed, token: number): number {
  for (let i = token + 1; i <= token + 3 && i < parsed.sentence.tokens.length; i++) if (parsed.phrases.at[i]! >= 0) return parsed.phrases.at[i]!;
  return parsed.phrases.at[token] ?? -1;
}

function inLine(parsed: Parsed, at: number, words: readonly string[]): boolean {
  const word = parsed.sentence.tokens[at]?.word;
  return word !== undefined && wordIsIn(word, words);
}

/** A sentence without a cue that stands in quotation marks goes on with the speaker before it. */
function carriedScope(parsed: Parsed, scopes: readonly Scope[], speaking: Speaking): Scope | null {
  if (scopes.length > 0 || speaking.last.length === 0 || !speaking.fresh) return null;
  const first = parsed.sentence.tokens[0]!;
  const quoted = first.word.kind === 'mark' && '"«“'.includes(first.word.bare) && parsed.sentence.tokens.length > 6;
  if (!quoted) return null;
  return { from: 0, to: parsed.sentence.tokens.length - 1, links: speaking.last, makes: 'CT+', cue: -1, rule: 'quotation-continues' };
}

function closeOfOpenQuote(parsed: Parsed): number {
  const { tokens } = parsed.sentence;
  for (let i = 0; i < tokens.length; i++) if (tokens[i]!.word.kind === 'mark' && '"»”'.includes(tokens[i]!.word.bare)) return i;
  return tokens.length - 1;
}

function remember(parsed: Parsed, scopes: readonly Scope[], speaking: Speaking): void {
  const outermost = scopes.filter((s) => s.links.length > 0 && s.links.at(-1)!.holder !== 'unknown');
  const last = outermost.at(-1);
  if (last) speaking.last = last.links;
  speaking.fresh = last !== undefined;
  let open = speaking.quoteOpen;
  for (const { word } of parsed.sentence.tokens) {
    if (word.kind !== 'mark') continue;
    if (word.bare === '"') open = !open;
    else if (word.bare === '«' || word.bare === '“') open = true;
    else if (word.bare === '»' || word.bare === '”') open = false;
  }
  speaking.quoteOpen = open && last !== undefined ? true : open && speaking.quoteOpen;
}
