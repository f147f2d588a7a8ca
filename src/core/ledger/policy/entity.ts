import type { Claim, Link, Reference } from '../../types.ts';
import type { ActorRecordView, Registry } from '../records.ts';

/** Kinds of actors that are no entity in any export. Persons with a public post or a command have a kind of their own (`official`, `commander`). */
const PRIVATE_KINDS: ReadonlySet<string> = new Set(['person']);

export const isEntity = (actor: ActorRecordView): boolean => !PRIVATE_KINDS.has(actor.kind);

/** The registry as exports see it: private persons are not in it. */
export const entitiesOnly = (registry: Registry): Registry => ({
  actor(id) {
    const actor = registry.actor(id);
    return actor && isEntity(actor) ? actor : undefined;
  },
  place: (id) => registry.place(id),
});

/** Ids without those of private persons. What the registry does not know (an actor somebody named) is kept. */
export const entitiesIn = (ids: readonly string[], registry: Registry): readonly string[] =>
  ids.filter((id) => {
    const actor = registry.actor(id);
    return !actor || isEntity(actor);
  });

/** A claim whose roles point at no private person: their words stay, the pointer goes. */
export function withoutPrivate(claim: Claim, registry: Registry): Claim {
  const isPrivate = ({ ref }: Reference): boolean => {
    const actor = ref === undefined ? undefined : registry.actor(ref);
    return actor !== undefined && !isEntity(actor);
  };
  if (![...claim.actor, ...claim.recipient, ...claim.attribution].some(isPrivate)) return claim;
  const pointless = (role: Reference): Reference =>
    isPrivate(role) ? { start: role.start, end: role.end, text: role.text } : role;
  return {
    ...claim,
    actor: claim.actor.map(pointless),
    recipient: claim.recipient.map(pointless),
    attribution: claim.attribution.map((link): Link => ({ ...pointless(link), holder: link.holder, cue: link.cue })),
  };
}
