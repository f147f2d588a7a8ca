import { ARTICLE } from '../../letters.ts';
import { foldWord } from '../../text/fold-word.ts';
import type { Holder, Link } from '../../types.ts';
import type { ClaimRecord, Registry } from '../records.ts';
import { wordingOf } from './sentence.ts';

/** Words of a source as its name: folded, lower case, without punctuation and the article. */
export function foldName(text: string): string {
  const found = names.get(text);
  if (found !== undefined) return found;
  const folded = text
    .split(/[^\p{L}\p{N}\p{M}\p{Cf}]+/u)
    .map((word) => withoutArticle(foldWord(word).toLowerCase()))
    .filter((word) => word !== '')
    .join(' ');
  if (names.size > 20_000) names.clear();
  names.set(text, folded);
  return folded;
}

/** Outlets and formulas recur in nearly all claims. */
const names = new Map<string, string>();

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
export function linkId(link: Link): string | undefined {
  if (link.ref !== undefined && link.ref !== '') return link.ref;
  const kind = NAMED_AS[link.holder];
  if (kind === '' || pointsBack(link.text)) return undefined;
  const name = foldName(link.text);
  return name === '' || (kind === 'document' && !name.includes(' ')) ? undefined : `${kind}:${name}`;
}

/** Holders that are outlets themselves: a report of theirs and a report that quotes them meet in them. */
const OUTLETS: ReadonlySet<Holder> = new Set(['outlet-relay', 'state-media', 'party-media', 'monitor']);

/**
 * What a claim's chain runs through, by name, as keys: claims that share one meet before the event and are one witness (design §5.3). `copies:GROUP`, `outlet:NAME`, `agency:ID`,
 * `source:ID`, `formula:WORDS`, `speaker:NAME`. A word of praise on a source ("reliable") is part of its formula and no more.
 */
export function namedKeysOf(record: ClaimRecord, registry: Pick<Registry, 'actor'>): string[] {
  const { document, claim } = record;
  const keys = [`copies:${document.group}`];
  const add = (key: string): void => {
    if (!keys.includes(key)) keys.push(key);
  };
  if (document.outlet) add(`outlet:${foldName(document.outlet)}`);
  for (const link of claim.attribution) {
    const id = linkId(link);
    if (id === undefined) continue;
    const outlet = OUTLETS.has(link.holder);
    if (link.ref) {
      add(`${outlet ? 'agency' : 'source'}:${link.ref}`);
      const actor = outlet ? registry.actor(link.ref) : undefined;
      if (actor) for (const name of [actor.name, actor.nameEn]) add(`outlet:${foldName(name)}`);
    } else add(id.startsWith('anonymous:') ? `formula:${id.slice('anonymous:'.length)}` : id);
    if (outlet) add(`outlet:${foldName(link.text)}`);
  }
  return keys;
}

/** All that a claim's chain runs through, names and wording (`wording:NUMBER`): what to index claims by, to find those that may be one witness. */
export function chainKeysOf(record: ClaimRecord, registry: Pick<Registry, 'actor'>): string[] {
  const { sentence, phrases } = wordingOf(record);
  const copied = sentence === 0 ? phrases : [sentence, ...phrases];
  return [...namedKeysOf(record, registry), ...copied.map((words) => `wording:${words.toString(36)}`)];
}
