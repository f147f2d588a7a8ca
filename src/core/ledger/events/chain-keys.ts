import { ARTICLE } from '../../letters.ts';
import { foldWord } from '../../text/fold-word.ts';
import { ownText } from '../../text/own-text.ts';
import type { Holder } from '../../types.ts';
import type { Registry } from '../records.ts';
import type { EventClaim, Teller } from './event-claim.ts';
import { wordingOf } from './sentence.ts';

/** Words of a source as its name: folded, lower case, without punctuation and the article. */
export const foldName = (text: string): string =>
  text
    .split(/[^\p{L}\p{N}\p{M}\p{Cf}]+/u)
    .map((word) => withoutArticle(foldWord(word).toLowerCase()))
    .filter((word) => word !== '')
    .join(' ');

const withoutArticle = (word: string): string =>
  word.startsWith(ARTICLE) && word.length > ARTICLE.length + 2 ? word.slice(ARTICLE.length) : word;

/** "The source", "the statement": words that point back to a source named before, and name none themselves. */
const pointsBack = (text: string): boolean => !/\s/.test(text.trim()) && foldWord(text.trim()).startsWith(ARTICLE);

/** What a link's words name it as, where the registry has no id for it. A passive ("it was said") names nobody. */
const NAMED_AS: Readonly<Record<Holder, string>> = {
  person: 'speaker',
  organisation: 'speaker',
  'party-media': 'outlet',
  'state-media': 'outlet',
  monitor: 'speaker',
  anonymous: 'anonymous',
  document: 'document',
  'social-account': 'speaker',
  'outlet-relay': 'outlet',
  'outlet-own': '',
  collective: 'anonymous',
  unknown: '',
};

/** The id of one link's source: the actor's id, else `speaker:…`, `anonymous:…`, `outlet:…`, `document:…` with its folded words; undefined where it names nobody. */
export function linkId(link: Teller): string | undefined {
  if (link.ref !== undefined && link.ref !== '') return link.ref;
  const kind = NAMED_AS[link.holder];
  if (kind === '' || pointsBack(link.text)) return undefined;
  const id = keyOf(kind, link.text);
  return id.length === kind.length + 1 || (kind === 'document' && !id.includes(' ')) ? undefined : id;
}

/** `kind:folded words`. The same strings again for the same words, as making and hashing them is most of the cost of a chain. */
function keyOf(kind: string, text: string): string {
  let known = keys.get(kind);
  if (known === undefined) keys.set(kind, (known = new Map()));
  let key = known.get(text);
  if (key === undefined) {
    if (known.size > REMEMBERED) known.clear();
    key = `${kind}:${foldName(text)}`;
    known.set(ownText(text), key);
  }
  return key;
}

const keys = new Map<string, Map<string, string>>();
const REMEMBERED = 20_000;

/** Holders that are outlets themselves: a report of theirs and a report that quotes them meet in them. */
const OUTLETS: ReadonlySet<Holder> = new Set(['outlet-relay', 'state-media', 'party-media', 'monitor']);

/**
 * What a claim's chain runs through, by name, as keys: claims that share one meet before the event and are one witness (design §5.3). `copies:GROUP`, `outlet:NAME`, `agency:ID`,
 * `source:ID`, `formula:WORDS`, `speaker:NAME`. A word of praise on a source ("reliable") is part of its formula and no more.
 */
export function namedKeysOf(record: EventClaim, registry: Pick<Registry, 'actor'>): string[] {
  const { document, claim } = record;
  const found = [`copies:${document.group}`];
  const add = (key: string): void => {
    if (!found.includes(key)) found.push(key);
  };
  if (document.outlet) add(keyOf('outlet', document.outlet));
  for (const link of claim.attribution) {
    const id = linkId(link);
    if (id === undefined) continue;
    const outlet = OUTLETS.has(link.holder);
    if (link.ref) {
      add(`${outlet ? 'agency' : 'source'}:${link.ref}`);
      const actor = outlet ? registry.actor(link.ref) : undefined;
      if (actor) for (const name of [actor.name, actor.nameEn]) add(keyOf('outlet', name));
    } else add(id.startsWith('anonymous:') ? keyOf('formula', link.text) : id);
    if (outlet) add(keyOf('outlet', link.text));
  }
  return found;
}

/** All that a claim's chain runs through, names and wording (`wording:NUMBER`): what to index claims by, to find those that may be one witness. */
export function chainKeysOf(record: EventClaim, registry: Pick<Registry, 'actor'>): string[] {
  const { sentence, phrases } = wordingOf(record);
  const copied = sentence === 0 ? phrases : [sentence, ...phrases];
  return [...namedKeysOf(record, registry), ...copied.map((words) => `wording:${words.toString(36)}`)];
}
