import type { Registry } from '../../core/ledger/records.ts';
import type { QuantityUnit } from '../../core/types.ts';
import { quantityInWords } from '../claim-words.ts';
import { wordsOf } from '../words/all.ts';
import { chainInWords, firstTeller, nameOf, placeName } from './names.ts';
import type { GradedClaim } from './types.ts';

export type Cell = string | number | boolean | null;

/** A column of a table, with what Frictionless and Parquet need to know of it. Empty cells are null. */
export interface Column<T> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime';
  readonly description: string;
  readonly required?: boolean;
  readonly value: (record: T, registry: Registry) => Cell;
}
type ClaimColumn = Column<GradedClaim>;

const list = (values: readonly string[]): string | null => (values.length > 0 ? values.join('; ') : null);
const en = wordsOf('en');

/** Low, point and high of the first quantity in a unit. */
const counts = (unit: QuantityUnit): ClaimColumn[] =>
  (['low', 'point', 'high'] as const).map((bound) => ({
    name: `${unit}_${bound}`,
    type: 'integer',
    description: `${unit}, ${bound} of the range told`,
    value: ({ claim }) => claim.quantities.find((quantity) => quantity.unit === unit)?.[bound] ?? null,
  }));

const WHAT: readonly ClaimColumn[] = [
  { name: 'claim_id', type: 'string', description: 'id in the ledger', required: true, value: (r) => r.id },
  { name: 'document_id', type: 'string', description: 'the report, see documents', required: true, value: (r) => r.document.id },
  { name: 'kind', type: 'string', description: 'event, relation or assessment', required: true, value: (r) => r.claim.kind },
  { name: 'type', type: 'string', description: 'type by the codebook', required: true, value: (r) => r.claim.type },
  { name: 'mode', type: 'string', description: 'mode of an event', value: (r) => r.claim.mode ?? null },
  { name: 'change', type: 'string', description: 'what is said to become of a relation', value: (r) => r.claim.change ?? null },
  { name: 'actor', type: 'string', description: 'who does it', value: (r, g) => list(r.claim.actor.map((a) => nameOf(a, g))) },
  { name: 'actor_ids', type: 'string', description: 'entities among them', value: (r) => list(r.actors) },
  {
    name: 'recipient',
    type: 'string',
    description: 'to whom',
    value: (r, g) => list(r.claim.recipient.map((a) => nameOf(a, g))),
  },
  { name: 'recipient_ids', type: 'string', description: 'entities among them', value: (r) => list(r.recipients) },
];

const WHERE_AND_WHEN: readonly ClaimColumn[] = [
  {
    name: 'place',
    type: 'string',
    description: 'where, never where the source is',
    value: (r, g) => list(r.places.map((id) => placeName(id, g))),
  },
  { name: 'place_text', type: 'string', description: 'where, as told', value: (r) => list(r.claim.place.map((p) => p.text)) },
  { name: 'place_ids', type: 'string', description: 'ids of places', value: (r) => list(r.places) },
  { name: 'latitude', type: 'number', description: 'of the first place, EPSG:4326', value: (r) => r.claim.place[0]?.lat ?? null },
  { name: 'longitude', type: 'number', description: 'of the first place', value: (r) => r.claim.place[0]?.lon ?? null },
  {
    name: 'place_precision',
    type: 'string',
    description: 'point, area, division or country: how near the coordinates are',
    value: (r) => r.claim.place[0]?.precision ?? null,
  },
  { name: 'time_text', type: 'string', description: 'when, as told', value: (r) => r.claim.time?.text || null },
  { name: 'time_from', type: 'date', description: 'first day it may have been', value: (r) => r.claim.time?.from ?? null },
  { name: 'time_to', type: 'date', description: 'last day it may have been', value: (r) => r.claim.time?.to ?? null },
  { name: 'time_precision', type: 'string', description: 'hour to year', value: (r) => r.claim.time?.precision ?? null },
  { name: 'day', type: 'date', description: 'day under which it is filed', value: (r) => r.day },
  { name: 'day_told', type: 'boolean', description: 'false: publication stands for it', value: (r) => r.told },
];

const HOW_MANY: readonly ClaimColumn[] = [
  {
    name: 'quantities',
    type: 'string',
    description: 'all numbers told, in words',
    value: (r) => list(r.claim.quantities.map((quantity) => quantityInWords(quantity, en))),
  },
  ...counts('killed'),
  ...counts('wounded'),
  ...counts('detained'),
  ...counts('released'),
];

const WHO_SAYS: readonly ClaimColumn[] = [
  { name: 'isnad', type: 'string', description: 'the chain, from the outlet inwards', value: (r, g) => chainInWords(r, g) },
  { name: 'source', type: 'string', description: 'the first to say it', value: (r, g) => firstTeller(r, g) },
  {
    name: 'source_kind',
    type: 'string',
    description: 'kind of that source',
    value: (r) => r.claim.attribution.at(-1)?.holder ?? 'outlet',
  },
  { name: 'chain_length', type: 'integer', description: 'links inside the outlet', value: (r) => r.claim.attribution.length },
  {
    name: 'factuality',
    type: 'string',
    description: 'FactBank value, as the first teller puts it',
    required: true,
    value: (r) => r.claim.factuality,
  },
  {
    name: 'outlet_factuality',
    type: 'string',
    description: 'the outlet’s own value',
    required: true,
    value: (r) => r.claim.outletFactuality,
  },
  {
    name: 'hedges',
    type: 'string',
    description: 'words of doubt',
    value: (r) => list(r.claim.hedges.map((hedge) => hedge.text)),
  },
  { name: 'tense', type: 'string', description: 'past, ongoing, future or generic', required: true, value: (r) => r.claim.tense },
  {
    name: 'reliability',
    type: 'string',
    description: 'Admiralty grade of the source, F: not judged',
    required: true,
    value: (r) => r.grades.reliability,
  },
  {
    name: 'credibility',
    type: 'string',
    description: 'Admiralty grade of the claim, 6: not judged',
    required: true,
    value: (r) => r.grades.credibility,
  },
  { name: 'review', type: 'string', description: 'what people decided', required: true, value: (r) => r.review },
  {
    name: 'restricted',
    type: 'boolean',
    description: 'not to be shown without need',
    required: true,
    value: (r) => r.restricted,
  },
];

const FROM_WHERE: readonly ClaimColumn[] = [
  { name: 'outlet', type: 'string', description: 'who published the report', value: (r) => r.document.outlet ?? null },
  { name: 'published', type: 'date', description: 'when', value: (r) => r.document.published ?? null },
  { name: 'url', type: 'string', description: 'where', value: (r) => r.document.url ?? null },
  { name: 'group', type: 'string', description: 'copies of one report share it', required: true, value: (r) => r.document.group },
  { name: 'known', type: 'datetime', description: 'when the ledger came to know it', required: true, value: (r) => r.known },
  {
    name: 'char_start',
    type: 'integer',
    description: 'evidence, in UTF-16 code units',
    required: true,
    value: (r) => r.claim.evidence.start,
  },
  { name: 'char_end', type: 'integer', description: 'its end, exclusive', required: true, value: (r) => r.claim.evidence.end },
  { name: 'trigger', type: 'string', description: 'the words that name the act', value: (r) => r.claim.trigger.text || null },
  { name: 'evidence', type: 'string', description: 'the sentence', value: (r) => r.evidence || null },
  { name: 'coder', type: 'string', description: 'rules, model or person', required: true, value: (r) => r.coder.kind },
  { name: 'coder_version', type: 'string', description: 'its version', required: true, value: (r) => r.coder.version },
  { name: 'lexicon', type: 'string', description: 'hash of the lexicon it used', value: (r) => r.coder.lexicon ?? null },
];

export const CLAIM_COLUMNS: readonly ClaimColumn[] = [...WHAT, ...WHERE_AND_WHEN, ...HOW_MANY, ...WHO_SAYS, ...FROM_WHERE];
