import type { PlaceRecordView, Registry } from '../../core/ledger/records.ts';
import type { QuantityUnit, Reference } from '../../core/types.ts';
import { classesOf } from './actor-classes.ts';
import { countryOf } from './countries.ts';
import { chainInWords, claimInWords } from './names.ts';
import { auxiliaryModes, PLOVER } from './plover-codes.ts';
import { Skips } from './skips.ts';
import type { Exporter, GradedClaim } from './types.ts';

const FILE = 'plover.jsonl';

/** Who is no entity has PLOVER's sector for the unknown. */
function entityOf(role: Reference, registry: Registry): unknown {
  const actor = role.ref === undefined ? undefined : registry.actor(role.ref);
  if (!actor) return { code: '', sector: 'UNK', entity_text: role.text };
  const { code, sector } = classesOf(actor);
  const country = countryOf(actor.country)?.alpha3 ?? actor.country ?? '';
  return { code: code ?? country, sector, entity_text: role.text, identifier_id: actor.id, identifier_text: actor.nameEn };
}

/** PLOVER's resolution: 1 country, 2 province, 3 district, 4 city. */
const RESOLUTION: Readonly<Record<string, number>> = { country: 1, admin1: 2, region: 2, admin2: 3, district: 5, camp: 5 };

function locationOf(place: PlaceRecordView, registry: Registry, text: string): unknown {
  const division = place.division === undefined ? undefined : registry.place(place.division);
  const at = place.precision === 'country' || place.lat === undefined ? {} : { lat: place.lat, lon: place.lon };
  return {
    extracted_place: text,
    resolved_place: place.nameEn,
    ...at,
    province: place.type === 'admin1' ? place.nameEn : (division?.nameEn ?? ''),
    country: countryOf(place.country)?.name ?? place.country,
    country_code: countryOf(place.country)?.alpha3 ?? place.country,
    resolution: RESOLUTION[place.type] ?? 4,
  };
}

/** The number told, else the lowest. */
function sizeOf({ claim }: GradedClaim): Record<string, number> {
  const names: readonly (readonly [QuantityUnit, string])[] = [
    ['killed', 'dead'],
    ['wounded', 'injured'],
    ['detained', 'arrested'],
  ];
  return Object.fromEntries(
    names.flatMap(([unit, name]) => {
      const quantity = claim.quantities.find((one) => one.unit === unit);
      const number = quantity?.point ?? quantity?.low;
      return number === undefined ? [] : [[name, number]];
    }),
  );
}

function recordOf(record: GradedClaim, registry: Registry): unknown {
  const { claim, document } = record;
  const codes = PLOVER[claim.type]!;
  // modes of our own are none of PLOVER's: the type alone is left
  const own = claim.mode !== undefined && claim.mode in codes.modes ? [claim.mode] : [];
  const mode = [...own, ...auxiliaryModes(claim)];
  const size = sizeOf(record);
  const locations = claim.place.flatMap((told) => {
    const place = told.ref === undefined ? undefined : registry.place(told.ref);
    return place ? [locationOf(place, registry, told.text)] : [];
  });
  return {
    id: record.id,
    has_event: true,
    date: claim.time?.from ?? '',
    ...(claim.time?.to && claim.time.to !== claim.time.from ? { enddate: claim.time.to } : {}),
    actor: claim.actor.map((role) => entityOf(role, registry)),
    recipient: claim.recipient.map((role) => entityOf(role, registry)),
    event: [claim.type],
    ...(mode.length > 0 ? { mode } : {}),
    quad_code: codes.quad,
    event_scale: own[0] === undefined ? codes.score : codes.modes[own[0]],
    ...(locations.length > 0 ? { event_loc: locations } : {}),
    ...(Object.keys(size).length > 0 ? { size } : {}),
    ...(claim.trigger.text === '' ? {} : { event_text: claim.trigger.text }),
    ...(record.evidence === '' ? {} : { text: record.evidence }),
    text_info: { sequence: 0, start: claim.evidence.start, end: claim.evidence.end },
    cite_info: {
      publication: document.outlet ?? '',
      language: document.lang ?? '',
      ...(document.url === undefined ? {} : { url: document.url }),
      ...(document.title === undefined ? {} : { title: document.title }),
      coder: `isnad ${record.coder.kind} ${record.coder.version}`,
      codebook: 'plover-base-2.0',
    },
    comment: `${claimInWords(record, registry)}. Told by: ${chainInWords(record, registry)}`,
  };
}

/** One JSON line a claim of an event. Dates are those told; the day of publication is never put in their place. */
export const plover: Exporter = {
  format: 'plover',
  files: [FILE],
  view: 'by-source',
  async write(source, _, open) {
    const sink = await open(FILE);
    const skips = new Skips();
    let count = 0;
    for await (const record of source.claims()) {
      if (record.claim.kind !== 'event') skips.add('not-an-event');
      else if (record.review === 'rejected' || record.review === 'superseded') skips.add(record.review);
      else if (!PLOVER[record.claim.type]) skips.add('type-not-coded');
      else {
        await sink.write(`${JSON.stringify(recordOf(record, source.registry))}\n`);
        count++;
      }
    }
    return { files: { [FILE]: count }, skipped: skips.table };
  },
};
