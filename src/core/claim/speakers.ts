import type { NounPhrase } from '../find/noun-phrases.ts';
import type { Named } from '../match/sentence.ts';
import type { Holder, Link } from '../types.ts';
import { groupOf, referTo, type Parsed } from './context.ts';
import { actorId, namedActor, roleOf } from './entities.ts';

/** A noun phrase (with those coordinated with it) as a link of the chain. `cue` is the token range of the words that say so. */
export function linkOf(parsed: Parsed, index: number, cue: { first: number; last: number }): Link {
  const members = groupOf(parsed, index);
  const head = members[0]!;
  const own = roleOf(parsed, head);
  const last = members.at(-1)!;
  const end = members.length > 1 ? roleOf(parsed, last).end : own.end;
  const { sentence } = parsed;
  const text = sentence.text.slice(own.start, end);
  const { holder, name } = holderOf(parsed, head);
  const ref = name ? actorId(name) : undefined;
  const link: Link = { holder, start: own.start, end, text, cue: referTo(sentence, cue.first, cue.last) };
  return ref === undefined ? link : { ...link, ref };
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
  for (let i = phrase.first; i <= phrase.last; i++) if (sentence.names[sentence.nameAt[i]!]?.kind === 'person') return { holder: 'person', name };
  const head = phrase.lexeme;
  if (head?.holder) return { holder: mediaOr(head.holder, name), name };
  if (name?.actor && !name.nisba) return { holder: holderOfActor(name), name };
  if (head?.classes.some((c) => c === 'title')) return { holder: name ? 'organisation' : 'person', name };
  if (head?.classes.some((c) => c === 'official' || c === 'source')) return { holder: 'anonymous', name };
  if (head?.classes.some((c) => c === 'document')) return { holder: 'document', name };
  if (head?.classes.some((c) => c === 'outlet' || c === 'agency')) return { holder: 'outlet-relay', name };
  if (head?.classes.some((c) => c === 'witness' || c === 'civilian' || c === 'person')) return { holder: phrase.number === 'p' ? 'collective' : 'anonymous', name };
  if (name || head?.classes.some((c) => c === 'government' || c === 'orghead' || c === 'force' || c === 'court')) return { holder: 'organisation', name };
  if (sentence.names[sentence.nameAt[phrase.head]!]?.kind === 'organisation') return { holder: 'organisation', name };
  return { holder: head === null ? 'person' : 'collective', name };
}

function holderOfActor(name: Named): Holder {
  const { kind, media } = name.actor!;
  if (kind === 'news_agency' || kind === 'outlet') return MEDIA[media ?? 'independent'] ?? 'outlet-relay';
  return kind === 'monitor' ? 'monitor' : 'organisation';
}

function mediaOr(holder: Holder, name: Named | null): Holder {
  return holder === 'outlet-relay' && name?.actor && !name.nisba ? holderOfActor(name) === 'organisation' ? holder : holderOfActor(name) : holder;
}
