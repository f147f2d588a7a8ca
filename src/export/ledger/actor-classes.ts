import type { ActorRecordView } from '../../core/ledger/records.ts';

/** What the lexicon's kinds of actors are in the schemes of others. */

interface Classes {
  /** organs of a state */
  readonly state?: true;
  /** with a public post or a command; no party of its own to an event */
  readonly person?: true;
  /** it can bear arms as a body: an organised actor for UCDP */
  readonly armed?: true;
  /** ACLED's inter code outside the rules on states (acled.csv) */
  readonly inter: 2 | 3 | 4 | 7 | 8;
  /** PLOVER sector (plover.csv) */
  readonly sector: string;
  /** PLOVER's code where no country is meant */
  readonly code?: string;
  /** FollowTheMoney schema and topics */
  readonly ftm: 'Organization' | 'PublicBody' | 'Company' | 'Person';
  /** STIX identity_class */
  readonly stix?: 'individual' | 'organization';
  readonly topics?: readonly string[];
}

const STATE = { state: true, inter: 8, ftm: 'PublicBody', stix: 'organization', topics: ['gov'] } as const;
const PERSON = { person: true, inter: 3, sector: 'ELI', ftm: 'Person', stix: 'individual' } as const;
const CLASSES: Readonly<Record<string, Classes>> = {
  army: { ...STATE, armed: true, sector: 'MIL', topics: ['mil', 'gov'] },
  police: { ...STATE, armed: true, sector: 'COP', topics: ['gov.security'] },
  security: { ...STATE, armed: true, sector: 'COP', topics: ['gov.security'] },
  intelligence: { ...STATE, armed: true, sector: 'SPY', topics: ['gov.security'] },
  government: { ...STATE, armed: true, sector: 'GOV' },
  nisba: { ...STATE, armed: true, sector: 'GOV' },
  ministry: { ...STATE, sector: 'GOV' },
  presidency: { ...STATE, sector: 'GOV' },
  parliament: { ...STATE, sector: 'LEG' },
  court: { ...STATE, sector: 'JUD' },
  armed_group: { inter: 2, armed: true, sector: 'REB', ftm: 'Organization', topics: ['mil'] },
  operations_room: { inter: 2, armed: true, sector: 'REB', ftm: 'Organization', topics: ['mil'] },
  operation: { inter: 2, armed: true, sector: 'REB', ftm: 'Organization', topics: ['mil'] },
  umbrella: { inter: 2, armed: true, sector: 'REB', ftm: 'Organization', topics: ['mil'] },
  coalition: { inter: 8, armed: true, sector: 'MIL', code: 'IMG', ftm: 'Organization', topics: ['mil'] },
  paramilitary: { inter: 3, armed: true, sector: 'PRM', ftm: 'Organization', topics: ['mil'] },
  pmc: { inter: 8, armed: true, sector: 'PRM', code: 'MNC', ftm: 'Company', topics: ['mil'] },
  tribe: { inter: 4, armed: true, sector: 'SOC', ftm: 'Organization' },
  ethnic_group: { inter: 7, sector: 'CVL', ftm: 'Organization' },
  party: { inter: 3, sector: 'PTY', ftm: 'Organization', topics: ['pol.party'] },
  political_body: { inter: 3, sector: 'OPP', ftm: 'Organization', topics: ['pol.party'] },
  governing_body: { inter: 3, sector: 'GOV', ftm: 'Organization', topics: ['gov'] },
  intergovernmental: { inter: 8, sector: 'UNK', code: 'IGO', ftm: 'Organization', topics: ['gov.igo'] },
  ngo: { inter: 7, sector: 'SOC', code: 'NGO', ftm: 'Organization' },
  monitor: { inter: 7, sector: 'SOC', code: 'NGO', ftm: 'Organization' },
  outlet: { inter: 7, sector: 'JRN', ftm: 'Organization' },
  news_agency: { inter: 7, sector: 'JRN', ftm: 'Organization' },
  official: PERSON,
  commander: PERSON,
  // it is in no list, but reports name it by a head noun (brigade, movement)
  unlisted: { inter: 3, armed: true, sector: 'UAF', ftm: 'Organization' },
  company: { inter: 8, sector: 'BUS', ftm: 'Company' },
};
const UNKNOWN: Classes = { inter: 3, sector: 'UNK', ftm: 'Organization' };

export const classesOf = (actor: Pick<ActorRecordView, 'kind'>): Classes => CLASSES[actor.kind] ?? UNKNOWN;

/** Organised in UCDP's sense: a state's forces or a body that can bear arms. */
export const isOrganised = (actor: ActorRecordView): boolean => classesOf(actor).armed === true;
export const isState = (actor: ActorRecordView): boolean => classesOf(actor).state === true;
export const isPerson = (actor: ActorRecordView): boolean => classesOf(actor).person === true;
