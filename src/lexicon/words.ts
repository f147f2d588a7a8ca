import { foldWord } from '../core/text/fold-word.ts';
import type { Condition, Frame, Lexeme, Meaning, Sense } from '../core/types.ts';
import type { Located } from './files.ts';
import type { NounEntry, VerbEntry } from './schema.ts';

/** Folds each word of a spelling; the words stay apart by one space. */
export const foldWords = (text: string): string => text.trim().split(/\s+/u).map(foldWord).join(' ');

const KEPT_SLOTS = new Set(['subject', 'object']);
const foldSlot = (slot: string): string => (KEPT_SLOTS.has(slot) ? slot : foldWord(slot));
const foldWanted = (word: string): string => (word.startsWith('@') ? word : foldWords(word));

function foldFrame(frame: VerbEntry['frame']): Frame {
  return Object.fromEntries(Object.entries(frame).map(([role, slots]) => [role, (slots ?? []).map(foldSlot)]));
}

function foldCondition(condition: VerbEntry['when']): Condition | undefined {
  if (!condition) return undefined;
  return Object.fromEntries(Object.entries(condition).map(([part, list]) => [part, (list ?? []).map(foldWanted)]));
}

type Entry = VerbEntry | NounEntry;

/** What an entry means; exactly one of the meaning keys must be there (`class` alone makes a noun plain). */
export function meaningOf(entry: Entry): Meaning {
  if (entry.event) {
    const [type, mode] = entry.event.split('/');
    return { kind: 'event', type: type!, ...(mode === undefined ? {} : { mode }) };
  }
  if (entry.relation) {
    const [type, change] = entry.relation.split('/');
    return { kind: 'relation', type: type!, ...(change === undefined ? {} : { change }) };
  }
  if (entry.assessment) return { kind: 'assessment', type: entry.assessment };
  if (entry.report) {
    const makes = entry.makes === 'same' ? undefined : entry.makes;
    return {
      kind: 'report',
      category: entry.report,
      ...(entry.chain ? { chain: entry.chain } : {}),
      ...(makes ? { makes } : {}),
    };
  }
  if (entry.light) return { kind: 'light', use: entry.light };
  if (entry.aspect) {
    const stopped = 'negates' in entry && entry.negates === true;
    return {
      kind: 'aspect',
      makes: entry.aspect,
      ...(entry.tense ? { tense: entry.tense } : {}),
      ...(stopped ? { negates: true } : {}),
    };
  }
  return { kind: 'plain' };
}

export function senseOf(entry: Entry, id: string): Sense {
  const when = foldCondition(entry.when);
  const unless = foldCondition(entry.unless);
  const aspect = entry.aspect !== undefined;
  return {
    id,
    meaning: meaningOf(entry),
    frame: foldFrame(entry.frame),
    trigger: entry.trigger,
    passive: entry.passive,
    participle: entry.participle,
    ...(when ? { when } : {}),
    ...(unless ? { unless } : {}),
    ...(entry.genitive ? { genitive: entry.genitive } : {}),
    ...(entry.factuality ? { factuality: entry.factuality } : {}),
    ...(entry.tense && !aspect ? { tense: entry.tense } : {}),
    ...(entry.counts ? { counts: entry.counts } : {}),
    ...(entry.generic ? { generic: true } : {}),
  };
}

/** Conditional senses stand before unconditional ones, acts before plain verbs; the order of the files decides the rest. */
export function sortSenses(senses: readonly Sense[]): Sense[] {
  const rank = (s: Sense): number => (s.meaning.kind === 'plain' && !s.when ? 4 : s.when ? 0 : s.unless ? 1 : 2);
  const coded = (s: Sense): number =>
    s.meaning.kind === 'event' || s.meaning.kind === 'relation' || s.meaning.kind === 'assessment' ? 0 : 1;
  return senses
    .map((s, i) => ({ s, i }))
    .sort((a, b) => rank(a.s) - rank(b.s) || coded(a.s) - coded(b.s) || a.i - b.i)
    .map((x) => x.s);
}

/** `file:lemma`, the name under which a claim cites an entry. */
export const entryId = (located: Located<unknown>, word: string, n: number): string =>
  `${located.file.replace(/^.*?(verbs|nouns)\//, '$1/').replace(/\.yaml$/, '')}:${word}${n > 1 ? `#${n}` : ''}`;

export function plainNoun(entry: NounEntry, gender: 'm' | 'f', senses: readonly Sense[]): Lexeme {
  return {
    lemma: foldWords(entry.noun),
    pos: 'noun',
    gender,
    classes: entry.class,
    senses,
    ...(entry.org ? { org: entry.org.map(foldWords) } : {}),
    ...(entry.holder ? { holder: entry.holder } : {}),
    ...(entry.counts ? { counts: entry.counts } : {}),
    ...(entry.mode ? { mode: entry.mode } : {}),
  };
}
