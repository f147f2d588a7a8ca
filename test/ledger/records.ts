import type { Recorded, SameAsEntry } from '../../src/core/ledger/entries.ts';
import type { ActorRecordView, ClaimRecord, PlaceRecordView, Registry } from '../../src/core/ledger/records.ts';
import type { EventView } from '../../src/core/ledger/views.ts';
import type { Claim, Factuality, Holder, Link, Quantity } from '../../src/core/types.ts';

/** Claims as a store gives them back, made by hand: an invented war between Reds and Blues. */

const actor = (id: string, kind: string, more: Partial<ActorRecordView> = {}): ActorRecordView => ({
  id,
  name: id,
  nameEn: id,
  kind,
  ...more,
});
const place = (id: string, type: string, more: Partial<PlaceRecordView> = {}): PlaceRecordView => ({
  id,
  name: id,
  nameEn: id,
  type,
  country: 'XX',
  precision: 'point',
  ...more,
});

const ACTORS = [
  actor('red-army', 'army', { parent: 'red-government' }),
  actor('red-government', 'government', { country: 'red' }),
  actor('red-police', 'police', { country: 'red' }),
  actor('blue-front', 'armed_group'),
  actor('blue-brigade', 'armed_group', { parent: 'blue-front' }),
  actor('green-front', 'armed_group'),
  actor('old-green', 'armed_group', { successor: 'green-front' }),
  actor('world-coalition', 'coalition'),
  actor('watch', 'monitor', { name: 'المرصد', nameEn: 'Watch' }),
  actor('agency', 'news_agency', { name: 'وكالة الخبر', nameEn: 'News Agency' }),
];
const PLACES = [
  place('north', 'admin1'),
  place('city', 'city', { division: 'north', lat: 36, lon: 37 }),
  place('suburb', 'town', { division: 'north', lat: 36.05, lon: 37.05 }),
  place('village', 'town', { division: 'north', lat: 36.9, lon: 37.9 }),
  place('far', 'town', { lat: 30, lon: 30 }),
  place('XX', 'country', { precision: 'country' }),
];

export const registry: Registry = {
  actor: (id) => ACTORS.find((a) => a.id === id),
  place: (id) => PLACES.find((p) => p.id === id),
};

/** What a made claim may tell; all else is left out. */
export interface Told {
  readonly id?: string;
  readonly document?: string;
  readonly group?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly type?: string;
  readonly kind?: Claim['kind'];
  readonly mode?: string;
  readonly evidence?: string;
  readonly actors?: readonly string[];
  readonly recipients?: readonly string[];
  readonly places?: readonly string[];
  /** a told day or stretch of days */
  readonly day?: string;
  readonly to?: string;
  readonly numbers?: readonly Quantity[];
  readonly links?: readonly Link[];
  readonly factuality?: Factuality;
  readonly tense?: Claim['tense'];
  readonly review?: ClaimRecord['review'];
}

const span = { start: 0, end: 1, text: 'x' };
let made = 0;

export function claim(told: Told = {}): ClaimRecord {
  made++;
  const document = told.document ?? told.id?.split('.')[0] ?? `d${String(made).padStart(4, '0')}`;
  const id = told.id ?? `${document}.r1.c${made}`;
  const published = told.published ?? '2020-05-02';
  const { actors = [], recipients = [], places = [], numbers = [], links = [] } = told;
  return {
    id,
    document: {
      id: document,
      group: told.group ?? document,
      outlet: told.outlet ?? `outlet ${document}`,
      published,
      known: '2020-05-03T00:00:00Z',
      length: 100,
      state: 'read',
      claims: 1,
    },
    coder: { kind: 'rules', version: '0' },
    claim: {
      id: 'c1',
      kind: told.kind ?? 'event',
      type: told.type ?? 'ASSAULT',
      ...(told.mode === undefined ? {} : { mode: told.mode }),
      trigger: span,
      also: [],
      evidence: { start: 0, end: 1 },
      actor: actors.map((ref) => ({ ...span, ref })),
      recipient: recipients.map((ref) => ({ ...span, ref })),
      place: places.map((ref) => ({ ...span, ref })),
      time: told.day === undefined ? null : { ...span, from: told.day, to: told.to ?? told.day, precision: 'day' },
      quantities: numbers,
      attribution: links,
      factuality: told.factuality ?? 'CT+',
      outletFactuality: 'CT+',
      hedges: [],
      tense: told.tense ?? 'past',
      about: [],
      rules: [],
    },
    evidence: told.evidence ?? '',
    actors,
    recipients,
    places,
    day: told.day ?? published,
    told: told.day !== undefined,
    known: '2020-05-03T00:00:00Z',
    review: told.review ?? 'unreviewed',
    restricted: false,
  };
}

export const killed = (point: number, more: Partial<Quantity> = {}): Quantity => ({
  ...span,
  text: String(point),
  op: 'exact',
  point,
  unit: 'killed',
  role: 'recipient',
  ...more,
});

export const link = (holder: Holder, text: string, ref?: string): Link => ({
  ...span,
  text,
  holder,
  cue: span,
  ...(ref === undefined ? {} : { ref }),
});

let seq = 0;
export const sameAs = (a: ClaimRecord, b: ClaimRecord, verdict: SameAsEntry['verdict']): Recorded<SameAsEntry> => ({
  seq: ++seq,
  at: '2020-06-01T00:00:00Z',
  by: 'mona',
  entry: { kind: 'same-as', a: a.id, b: b.id, verdict },
});

/** The events as sets of claims, in order: what most tests are about. */
export const groupsOf = (events: readonly EventView[]): string[][] => events.map((event) => [...event.claims]);
