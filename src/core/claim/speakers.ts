import type { NounPhrase } from '../find/noun-phrases.ts';
import type { Named } from '../match/sentence.ts';
import { TAG } from '../match/tags.ts';
import type { Holder, Link } from '../types.ts';
import { groupOf, type Parsed, referTo } from './context.ts';
import { actorId, namedActor, roleOf } from './entities.ts';
import { opensQuote } from './quotation.ts';

interface Cue {
  readonly first: number;
  readonly last: number;
}

/** A noun phrase (with those coordinated with it) as a link of the chain. `cue` is the token range of the words that say so. */
export const linkOf = (parsed: Parsed, index: number, cue: Cue): Link => speakerOf(parsed, index, cue).link;

/** The link, and the last token of the words that name the speaker: his name may stand in apposition to his post. */
export function speakerOf(parsed: Parsed, index: number, cue: Cue): { link: Link; last: number } {
  const members = groupOf(parsed, index);
  const head = members[0]!;
  const last = members.at(-1)!;
  const named = members.length === 1 ? nameAfter(parsed, head) : null;
  const link = linkOfPhrase(parsed, head, cue, named ?? (members.length > 1 ? last : null));
  return { link: named ? { ...link, holder: 'person' } : link, last: Math.max(last.last, named?.last ?? 0) };
}

export function linkOfPhrase(parsed: Parsed, head: NounPhrase, cue: Cue, last: NounPhrase | null = null): Link {
  const own = roleOf(parsed, head);
  const end = last ? roleOf(parsed, last).end : own.end;
  const { sentence } = parsed;
  const { holder, name } = holderOf(parsed, head);
  const ref = name ? actorId(name) : undefined;
  const link: Link = {
    holder,
    start: own.start,
    end,
    text: sentence.text.slice(own.start, end),
    cue: referTo(sentence, cue.first, cue.last),
  };
  return ref === undefined ? link : { ...link, ref };
}

const POSTS = new Set(['title', 'titlebase', 'official', 'rank', 'honorific', 'document']);
const REACH = 24;

/** "The spokesman for the army, Colonel X": from a post over its complements to the name, or from a document to its issuer. */
function nameAfter(parsed: Parsed, head: NounPhrase): NounPhrase | null {
  if (!head.lexeme?.classes.some((c) => POSTS.has(c)) || namesPerson(parsed, head)) return null;
  const { tokens, tags } = parsed.sentence;
  let aside = false;
  for (let i = head.last + 1; i < Math.min(tokens.length, head.last + REACH); i++) {
    const phrase = parsed.phrases.list[parsed.phrases.at[i]!];
    if (phrase) {
      if (phrase.prep === '' && namesPerson(parsed, phrase)) return phrase;
      if (phrase.prep === '' && !aside && !phrase.lexeme?.classes.some((c) => POSTS.has(c))) return null;
      i = phrase.last;
    } else if (tags[i] === TAG.mark) {
      if (tokens[i]!.word.bare === ':' || tokens[i]!.word.bare === '.' || opensQuote(tokens[i])) return null;
      aside = true;
    } else if (tags[i] !== TAG.preposition && tags[i] !== TAG.noun) return null;
  }
  return null;
}

function namesPerson(parsed: Parsed, phrase: NounPhrase): boolean {
  const { sentence } = parsed;
  for (let i = phrase.first; i <= phrase.last; i++) if (sentence.names[sentence.nameAt[i]!]?.kind === 'person') return true;
  return (
    sentence.tokens[phrase.head]!.word.given || (phrase.lexeme?.classes.some((c) => c === 'rank' || c === 'honorific') ?? false)
  );
}

/** The chain's broken link: said, but nobody is told. */
export function unknownLink(parsed: Parsed, first: number, last: number): Link {
  const cue = referTo(parsed.sentence, first, last);
  return { holder: 'unknown', start: cue.start, end: cue.end, text: cue.text, cue };
}

const MEDIA: Readonly<Record<string, Holder>> = { state: 'state-media', party: 'party-media', independent: 'outlet-relay' };

/** What kind of speaker a phrase names: a person first, then what its head noun says, then the organisation in it. */
function holderOf(parsed: Parsed, phrase: NounPhrase): { holder: Holder; name: Named | null } {
  const { sentence } = parsed;
  const name = namedActor(sentence, phrase.first, phrase.last);
  for (let i = phrase.first; i <= phrase.last; i++)
    if (sentence.names[sentence.nameAt[i]!]?.kind === 'person') return { holder: 'person', name };
  const head = phrase.lexeme;
  if (head?.holder) return { holder: mediaOr(head.holder, name), name };
  if (name?.actor && !name.nisba) return { holder: holderOfActor(name), name };
  if (head?.classes.some((c) => c === 'title')) return { holder: name ? 'organisation' : 'person', name };
  if (head?.classes.some((c) => c === 'official' || c === 'source')) return { holder: 'anonymous', name };
  if (head?.classes.some((c) => c === 'document')) return { holder: 'document', name };
  if (head?.classes.some((c) => c === 'outlet' || c === 'agency')) return { holder: 'outlet-relay', name };
  if (head?.classes.some((c) => c === 'witness' || c === 'civilian' || c === 'person'))
    return { holder: phrase.number === 'p' ? 'collective' : 'anonymous', name };
  if (name || head?.classes.some((c) => c === 'government' || c === 'orghead' || c === 'force' || c === 'court'))
    return { holder: 'organisation', name };
  if (sentence.names[sentence.nameAt[phrase.head]!]?.kind === 'organisation') return { holder: 'organisation', name };
  return { holder: head === null ? 'person' : 'collective', name };
}

function holderOfActor(name: Named): Holder {
  const { kind, media } = name.actor!;
  if (kind === 'news_agency' || kind === 'outlet') return MEDIA[media ?? 'independent'] ?? 'outlet-relay';
  return kind === 'monitor' ? 'monitor' : 'organisation';
}

function mediaOr(holder: Holder, name: Named | null): Holder {
  return holder === 'outlet-relay' && name?.actor && !name.nisba
    ? holderOfActor(name) === 'organisation'
      ? holder
      : holderOfActor(name)
    : holder;
}
