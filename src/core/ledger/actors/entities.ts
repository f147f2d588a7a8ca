import { LETTER } from '../../letters.ts';
import type { Claim, Mention, Reading, Reference } from '../../types.ts';
import { foldName } from './fold-name.ts';
import { type NameJudge, organisationId, personId } from './judge.ts';

/** An entity that a role stands for, and a name for people to read. */
export interface Entity {
  readonly id: string;
  readonly name: string;
}

/** Words that stand for a listed actor are named as the list has them. */
export type NameOfActor = (id: string) => string | undefined;

/** A reader's membership says a post by this many letters at most; longer triggers are sentences, not posts. */
const LONGEST_POST = 60;

/**
 * Who a role of this reading is, if it is an entity at all: a listed actor; a person to whom the same reading gives a public post or a
 * command; an organisation by its head noun and name; and, where the document's text is given, the listed actor that fighters, posts or
 * goods are said to be of ("twenty members of X", "a checkpoint of X"). Everybody else stays words in a span.
 */
export function entitiesOf(
  reading: Reading,
  judge: NameJudge,
  nameOf: NameOfActor,
  text?: string,
): (role: Reference) => Entity | null {
  const posts = personsWithPosts(reading.claims, judge);
  const known = new Map<string, Entity | null>();
  const ownerOf = text === undefined ? () => undefined : ownersIn(reading.mentions, text);
  return (role) => {
    const listed = role.ref || undefined;
    if (listed !== undefined) return { id: listed, name: nameOf(listed) ?? role.text };
    let entity = known.get(role.text);
    if (entity === undefined) {
      entity = unlistedEntity(role.text, posts, judge);
      known.set(role.text, entity);
    }
    const owner = entity === null ? ownerOf(role) : undefined;
    return owner === undefined ? entity : { id: owner, name: nameOf(owner) ?? owner };
  };
}

const FROM = ` ${LETTER.mim}${LETTER.nun} `;
const OF = ` ${LETTER.lam}`;

/** The listed actor that stands right after a role, tied to it by "from" or "of". */
function ownersIn(mentions: readonly Mention[], text: string): (role: Reference) => string | undefined {
  const actors = new Map<number, string>();
  for (const { kind, start, ref } of mentions) if (kind === 'actor' && ref !== undefined) actors.set(start, ref);
  /** a mention may begin with the letter that ties it, or after a quotation mark */
  const at = (position: number): string | undefined => actors.get(position) ?? actors.get(position + 1);
  return ({ end }) => {
    if (text.startsWith(FROM, end)) return at(end + FROM.length);
    return text.startsWith(OF, end) ? at(end + 1) : undefined;
  };
}

function unlistedEntity(text: string, posts: readonly Person[], judge: NameJudge): Entity | null {
  if (posts.length > 0) {
    const words = ` ${foldName(text)} `;
    for (const person of posts) if (words.endsWith(person.words)) return person.entity;
  }
  const name = judge.organisationIn(text);
  return name === null ? null : { id: organisationId(name), name };
}

interface Person {
  readonly entity: Entity;
  /** folded, between spaces: a role may have the post before the name */
  readonly words: string;
}

function personsWithPosts(claims: readonly Claim[], judge: NameJudge): Person[] {
  const persons: Person[] = [];
  for (const claim of claims) {
    if (claim.kind !== 'relation' || claim.type !== 'MEMBER_OF' || claim.trigger.text.length > LONGEST_POST) continue;
    const [person] = claim.actor;
    if (person === undefined || person.ref !== undefined || !judge.isPost(claim.trigger.text)) continue;
    if (judge.organisationIn(person.text) !== null || !judge.isTelling(person.text)) continue;
    const folded = foldName(person.text);
    if (folded !== '') persons.push({ entity: { id: personId(person.text), name: person.text }, words: ` ${folded} ` });
  }
  // the longer name is the better known one ("Khalid al-Obaidi" before "al-Obaidi")
  return persons.sort((a, b) => b.words.length - a.words.length);
}
