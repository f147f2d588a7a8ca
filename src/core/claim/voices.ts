import type { NounPhrase } from '../find/noun-phrases.ts';
import type { Features, Link } from '../types.ts';
import { groupOf, type Parsed } from './context.ts';

/** Somebody who spoke, or may speak next: the chain that ends in him, and what his verbs agree with. */
export interface Voice {
  readonly links: readonly Link[];
  readonly gender: 'm' | 'f' | 'c';
  readonly number: 's' | 'd' | 'p';
  /** he was quoted; else he is the subject of an act, who may be quoted next */
  readonly said: boolean;
}

/** What the report remembers of who is speaking, from sentence to sentence. */
export interface Speaking {
  /** who spoke, the latest first */
  last: readonly Voice[];
  /** a quotation opened in an earlier sentence is still open */
  quoteOpen: boolean;
  /** the sentence before this one was (wholly or at its end) somebody's words */
  fresh: boolean;
  /** who speaks in the open quotation */
  quoted?: readonly Link[];
  line?: number;
}

/** Older speakers are out of earshot: a verb with no subject does not mean them. */
const KEPT = 6;

export function voiceOf(parsed: Parsed, index: number, links: readonly Link[], said: boolean): Voice {
  const members = groupOf(parsed, index);
  const head = members[0]!;
  return { links, gender: head.gender, number: members.length > 1 ? (members.length === 2 ? 'd' : 'p') : head.number, said };
}

/** Whether a verb with no subject of its own may have this speaker for one. */
export function agreesWith(voice: Pick<Voice, 'gender' | 'number'>, verb: Features | undefined): boolean {
  if (!verb) return true;
  if (verb.number === 'p') return voice.number !== 's';
  if (verb.number === 'd') return voice.number === 'd';
  if (voice.number !== 's') return verb.gender === 'f';
  return voice.gender === 'c' || verb.gender === 'c' || voice.gender === verb.gender;
}

export function remembered(before: readonly Voice[], now: readonly Voice[]): Voice[] {
  const seen = new Set<number>();
  return [...now, ...before]
    .filter((v) => {
      const start = v.links.at(-1)?.start ?? -1;
      if (start < 0 || seen.has(start)) return false;
      seen.add(start);
      return true;
    })
    .slice(0, KEPT);
}

const SPEAKERS = new Set([
  'person',
  'official',
  'source',
  'witness',
  'document',
  'outlet',
  'agency',
  'government',
  'orghead',
  'force',
  'title',
  'titlebase',
  'court',
  'group',
  'fighter',
  'civilian',
  'victim',
  'captive',
  'rank',
  'honorific',
]);

/** Whether a noun phrase can be said to say something: a name, a person, a body or a document, never an act or a place. */
export function canSpeak(parsed: Parsed, phrase: NounPhrase): boolean {
  const { lexeme } = phrase;
  if (lexeme === null) return true;
  return (
    lexeme.classes.some((c) => SPEAKERS.has(c)) ||
    lexeme.senses.some((s) => s.meaning.kind === 'relation' && s.meaning.type === 'MEMBER_OF') ||
    parsed.sentence.nameAt[phrase.head]! >= 0
  );
}

/** Whether it is somebody who may be quoted in the next sentence without being named again. */
export const isPerson = (parsed: Parsed, phrase: NounPhrase): boolean =>
  canSpeak(parsed, phrase) && (phrase.lexeme !== null || parsed.sentence.nameAt[phrase.head]! >= 0);
