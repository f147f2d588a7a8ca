import { ownText } from '../text/own-text.ts';
import type { Claim, Factuality, Reference, Span } from '../types.ts';
import type { Compared } from './events/event-claim.ts';

/**
 * A claim as JSON that points at its document's text and copies nothing of it: `text` is always the slice from `start` to `end`, so it is
 * left out, and so is what is empty. About a third of the bytes; packing and unpacking give the claim back whole.
 */

/** The parts of a claim in the order in which readers write them; those that are lists are there even where empty. */
const PARTS = [
  'id',
  'kind',
  'type',
  'mode',
  'change',
  'trigger',
  'also',
  'evidence',
  'actor',
  'recipient',
  'place',
  'time',
  'quantities',
  'attribution',
  'factuality',
  'outletFactuality',
  'hedges',
  'tense',
  'about',
  'rules',
] as const;
const LISTS: ReadonlySet<string> = new Set([
  'also',
  'actor',
  'recipient',
  'place',
  'quantities',
  'attribution',
  'hedges',
  'about',
  'rules',
]);

/** Who stands in the roles: ids of entities, in order, without what is none. */
export interface RoleEntities {
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
}

/** `entities` are kept only where they are not just the refs of the roles. */
export function packClaim(claim: Claim, entities?: RoleEntities): string {
  const packed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(claim)) {
    if (value === null || (Array.isArray(value) && value.length === 0)) continue;
    if (key === 'outletFactuality' && value === claim.factuality) continue;
    packed[key] = withoutText(value);
  }
  if (entities && !sameAsRefs(claim, entities)) packed.entities = entities;
  return JSON.stringify(packed);
}

export function unpackRecord(body: string, text: string): RoleEntities & { readonly claim: Claim } {
  const packed = withText(JSON.parse(body), text) as Packed;
  const claim = claimOf(packed);
  const entities = packed.entities ?? { actors: refsOf(claim.actor), recipients: refsOf(claim.recipient) };
  return { claim, ...entities };
}

/** Of a packed claim what events are made of: of its parts only those have their words that are compared by them. */
export function unpackCompared(
  body: string,
  text: string,
): RoleEntities & { readonly claim: Compared; readonly places: readonly string[] } {
  // what `packClaim` wrote is a claim less what it left out
  const packed = JSON.parse(body) as Packed & Pick<Claim, 'kind' | 'type' | 'trigger' | 'evidence' | 'tense'>;
  const { kind, type, mode, trigger, evidence, factuality, tense, time = null, hedges = NONE } = packed;
  const { actor = NONE, recipient = NONE, place = NONE, quantities = NONE, attribution = NONE } = packed;
  const { actors, recipients } = packed.entities ?? { actors: refsOf(actor), recipients: refsOf(recipient) };
  const told = { quantities: withText(quantities, text), attribution: withText(attribution, text) } as Pick<
    Claim,
    'quantities' | 'attribution'
  >;
  return {
    claim: { kind, type, ...(mode !== undefined && { mode }), trigger, evidence, factuality, tense, time, hedges, ...told },
    ...{ actors, recipients, places: refsOf(place) },
  };
}

const NONE: readonly never[] = [];

type Packed = Partial<Claim> & { readonly factuality: Factuality; readonly entities?: RoleEntities };

const refsOf = (roles: readonly Reference[]): string[] => roles.flatMap((role) => role.ref ?? []);
const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, i) => id === b[i]);
const sameAsRefs = (claim: Claim, { actors, recipients }: RoleEntities): boolean =>
  same(actors, refsOf(claim.actor)) && same(recipients, refsOf(claim.recipient));

function claimOf(packed: Packed): Claim {
  const claim: Record<string, unknown> = {};
  for (const part of PARTS) {
    if (packed[part] !== undefined) claim[part] = packed[part];
    else if (LISTS.has(part)) claim[part] = [];
    else if (part === 'time') claim[part] = null;
    else if (part === 'outletFactuality') claim[part] = packed.factuality;
  }
  // what `packClaim` wrote is a claim less what it left out
  return claim as unknown as Claim;
}

interface SpanLike {
  readonly start: unknown;
  readonly end: unknown;
}

const isReference = (value: Partial<SpanLike>): value is Span => typeof value.start === 'number' && typeof value.end === 'number';

function withoutText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutText);
  if (typeof value !== 'object' || value === null) return value;
  const out: Record<string, unknown> = {};
  const reference = isReference(value);
  for (const [key, part] of Object.entries(value)) if (!(reference && key === 'text')) out[key] = withoutText(part);
  return out;
}

/** Every reference but the evidence, which is a bare span, gets its words back, as strings of their own: claims are kept longer than texts. */
function withText(value: unknown, text: string, key = ''): unknown {
  if (Array.isArray(value)) return value.map((part) => withText(part, text, key));
  if (typeof value !== 'object' || value === null) return value;
  const out: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) {
    out[name] = withText(part, text, name);
    if (name === 'end' && key !== 'evidence' && isReference(value)) out.text = ownText(text.slice(value.start, value.end));
  }
  return out;
}
