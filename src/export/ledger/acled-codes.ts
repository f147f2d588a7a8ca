import type { ActorRecordView } from '../../core/ledger/records.ts';
import { classesOf, isState } from './actor-classes.ts';

/** ACLED's code lists (standards.md §1.3) and how PLOVER types and modes go into them. */

export const ACLED_COLUMNS = [
  'event_id_cnty',
  'event_date',
  'year',
  'time_precision',
  'disorder_type',
  'event_type',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'inter1',
  'actor2',
  'assoc_actor_2',
  'inter2',
  'interaction',
  'civilian_targeting',
  'iso',
  'region',
  'country',
  'admin1',
  'admin2',
  'admin3',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'source_scale',
  'notes',
  'fatalities',
  'tags',
  'timestamp',
] as const;

export const INTER: Readonly<Record<number, string>> = {
  1: 'State forces',
  2: 'Rebel group',
  3: 'Political militia',
  4: 'Identity militia',
  5: 'Rioters',
  6: 'Protesters',
  7: 'Civilians',
  8: 'External/Other forces',
};

/** The type that each sub-event belongs to. */
export const EVENT_TYPE = {
  'Government regains territory': 'Battles',
  'Non-state actor overtakes territory': 'Battles',
  'Armed clash': 'Battles',
  'Protest with intervention': 'Protests',
  'Peaceful protest': 'Protests',
  'Violent demonstration': 'Riots',
  'Chemical weapon': 'Explosions/Remote violence',
  'Air/drone strike': 'Explosions/Remote violence',
  'Suicide bomb': 'Explosions/Remote violence',
  'Shelling/artillery/missile attack': 'Explosions/Remote violence',
  'Remote explosive/landmine/IED': 'Explosions/Remote violence',
  'Sexual violence': 'Violence against civilians',
  Attack: 'Violence against civilians',
  'Abduction/forced disappearance': 'Violence against civilians',
  Agreement: 'Strategic developments',
  Arrests: 'Strategic developments',
  'Change to group/activity': 'Strategic developments',
  'Looting/property destruction': 'Strategic developments',
  'Non-violent transfer of territory': 'Strategic developments',
  Other: 'Strategic developments',
} as const satisfies Record<string, string>;
export type SubEvent = keyof typeof EVENT_TYPE;
export type EventType = (typeof EVENT_TYPE)[SubEvent];

export const DISORDER: Readonly<Record<EventType, string>> = {
  Battles: 'Political violence',
  Protests: 'Demonstrations',
  Riots: 'Political violence; Demonstrations',
  'Explosions/Remote violence': 'Political violence',
  'Violence against civilians': 'Political violence',
  'Strategic developments': 'Strategic developments',
};

/** By `TYPE/mode`, then by `TYPE`. `fight`: a clash where both sides bear arms, else an attack. What is not here is not coded by ACLED. */
const SUB_EVENTS: Readonly<Record<string, SubEvent | 'fight' | 'territory' | 'arrest'>> = {
  'ASSAULT/x-clash': 'Armed clash',
  'ASSAULT/aerial': 'Air/drone strike',
  'ASSAULT/drone': 'Air/drone strike',
  'ASSAULT/heavy-weapons': 'Shelling/artillery/missile attack',
  'ASSAULT/explosives': 'Remote explosive/landmine/IED',
  'ASSAULT/suicide-attack': 'Suicide bomb',
  'ASSAULT/unconventional': 'Chemical weapon',
  'ASSAULT/sexual': 'Sexual violence',
  'ASSAULT/abduct': 'Abduction/forced disappearance',
  'ASSAULT/crowd-control': 'Protest with intervention',
  'ASSAULT/destroy': 'Looting/property destruction',
  'ASSAULT/beat': 'Attack',
  'ASSAULT/torture': 'Attack',
  ASSAULT: 'fight',
  'COERCE/x-occupy': 'territory',
  'COERCE/arrest': 'arrest',
  'COERCE/seize': 'Looting/property destruction',
  'COERCE/restrict': 'Other',
  'COERCE/x-besiege': 'Other',
  'COERCE/curfew': 'Other',
  'COERCE/martial-law': 'Other',
  'COERCE/withhold': 'Other',
  'COERCE/deport': 'Other',
  'RETREAT/release': 'Agreement',
  'RETREAT/x-exchange': 'Agreement',
  'RETREAT/ceasefire': 'Agreement',
  'RETREAT/disarm': 'Agreement',
  'RETREAT/withdraw': 'Non-violent transfer of territory',
  AGREE: 'Agreement',
  CONCEDE: 'Agreement',
  CONSULT: 'Agreement',
  MOBILIZE: 'Change to group/activity',
  'PROTEST/riot': 'Violent demonstration',
  'PROTEST/vandalize': 'Violent demonstration',
  PROTEST: 'Peaceful protest',
};
/** Modes that ACLED leaves out though their type is coded. */
const LEFT_OUT: ReadonlySet<string> = new Set(['CONSULT/phone']);

/** Who a side is, for the rules that look at it. */
export interface Side {
  readonly actor: ActorRecordView | undefined;
  readonly inter: number | null;
}

/** An actor's inter code: a state's forces are `External` outside their own country. */
export function interOf(actor: ActorRecordView, country: string): number {
  if (isState(actor)) return actor.country === undefined || actor.country === country ? 1 : 8;
  return classesOf(actor).inter;
}

const ARMED: ReadonlySet<number | null> = new Set([1, 2, 3, 4, 8]);

/** The sub-event of a type and mode between two sides; undefined where ACLED has none. */
export function subEventOf(type: string, mode: string | undefined, one: Side, two: Side): SubEvent | undefined {
  const key = `${type}/${mode ?? ''}`;
  const found = LEFT_OUT.has(key) ? undefined : (SUB_EVENTS[key] ?? SUB_EVENTS[type]);
  if (found === 'fight') return one.actor && two.actor && ARMED.has(one.inter) && ARMED.has(two.inter) ? 'Armed clash' : 'Attack';
  if (found === 'territory') return one.inter === 1 ? 'Government regains territory' : 'Non-state actor overtakes territory';
  if (found === 'arrest') return one.actor && one.inter !== 1 ? 'Abduction/forced disappearance' : 'Arrests';
  return found;
}

/** Both codes in words, the smaller first; ACLED prints 78 the other way round. */
export function interactionOf(one: number | null, two: number | null): string {
  const [a, b] = [one, two].filter((code) => code !== null).sort((x, y) => x - y);
  if (a === undefined) return '';
  if (b === undefined) return `${INTER[a]} only`;
  return a === 7 && b === 8 ? `${INTER[8]}-${INTER[7]}` : `${INTER[a]}-${INTER[b]}`;
}
