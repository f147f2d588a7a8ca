import type { Claim, Link, Reference } from '../../types.ts';
import type { ActorRecordView, Registry } from '../records.ts';
import type { Policy } from './types.ts';

/**
 * Who is an entity in exports. An organisation is, listed or not; a person only with a public post or a command. Listed persons tell so by their
 * kind (`official`, `commander`; `person` is a private one); persons that reports give a post have ids that begin with `person:`, unlisted
 * organisations with `org:` (core/ledger/actors/judge.ts).
 */
const PERSON = 'person:';

/** A person whom reports give a post and no list has: neither listed nor put into a network, for no profile is made of one. */
export const isUnlistedPerson = (id: string): boolean => id.startsWith(PERSON);
const ORGANISATION = 'org:';
const PRIVATE_KINDS: ReadonlySet<string> = new Set(['person']);

/** That a post was read is a machine's judgement on somebody's name: where classes stand for persons, it is not enough. */
const isPrivate = (id: string, registry: Registry, policy: Pick<Policy, 'persons'>): boolean => {
  const actor = registry.actor(id);
  if (actor) return PRIVATE_KINDS.has(actor.kind);
  return isUnlistedPerson(id) && policy.persons === 'class';
};

/** The registry as exports see it: private persons are not in it; entities that no list has go by the name in their id. */
export const entitiesOnly = (registry: Registry, policy: Pick<Policy, 'persons'>): Registry => ({
  actor(id) {
    if (isPrivate(id, registry, policy)) return undefined;
    return registry.actor(id) ?? unlisted(id);
  },
  place: (id) => registry.place(id),
});

function unlisted(id: string): ActorRecordView | undefined {
  const kind = id.startsWith(ORGANISATION) ? 'unlisted' : id.startsWith(PERSON) ? 'official' : undefined;
  if (kind === undefined) return undefined;
  const name = id.slice(id.indexOf(':') + 1);
  return { id, name, nameEn: name, kind };
}

/** Ids without those of private persons. What the registry does not know (an actor somebody named) is kept. */
export const entitiesIn = (ids: readonly string[], registry: Registry, policy: Pick<Policy, 'persons'>): readonly string[] =>
  ids.filter((id) => !isPrivate(id, registry, policy));

/** A claim whose roles point at no private person: their words stay, the pointer goes. */
export function withoutPrivate(claim: Claim, registry: Registry, policy: Pick<Policy, 'persons'>): Claim {
  const hides = ({ ref }: Reference): boolean => ref !== undefined && isPrivate(ref, registry, policy);
  if (![...claim.actor, ...claim.recipient, ...claim.attribution].some(hides)) return claim;
  const pointless = (role: Reference): Reference => (hides(role) ? { start: role.start, end: role.end, text: role.text } : role);
  return {
    ...claim,
    actor: claim.actor.map(pointless),
    recipient: claim.recipient.map(pointless),
    attribution: claim.attribution.map((link): Link => ({ ...pointless(link), holder: link.holder, cue: link.cue })),
  };
}
