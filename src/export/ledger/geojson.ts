import type { PlaceRecordView, Registry } from '../../core/ledger/records.ts';
import { assertedBy, narrowestPlace, numbersOf, outlets } from './event-facts.ts';
import { JsonArray } from './json-array.ts';
import { actorName, chainInWords } from './names.ts';
import type { ExportEvent, Exporter } from './types.ts';

const FILE = 'events.geojson';

/** A country's middle is no place: then, as where nothing is known, there is no geometry. Positions are longitude, latitude (RFC 7946 §3.1.1). */
function geometryOf(place: PlaceRecordView | undefined): unknown {
  if (!place || place.type === 'country' || place.precision === 'country') return null;
  return place.lat === undefined || place.lon === undefined ? null : { type: 'Point', coordinates: [place.lon, place.lat] };
}

function featureOf(exported: ExportEvent, registry: Registry): unknown {
  const { event, claims } = exported;
  const place = narrowestPlace(event, registry);
  const killed = numbersOf(event, 'killed');
  return {
    type: 'Feature',
    id: event.id,
    geometry: geometryOf(place),
    properties: {
      event_type: event.type,
      mode: event.mode ?? null,
      actors: event.actors.map((id) => actorName(id, registry)),
      actor_ids: event.actors,
      recipients: event.recipients.map((id) => actorName(id, registry)),
      recipient_ids: event.recipients,
      place: place?.nameEn ?? null,
      place_ar: place?.name ?? null,
      place_id: place?.id ?? null,
      geo_precision: place?.precision ?? null,
      start: event.from,
      end: event.to,
      day_told: event.told,
      killed_conservative: killed?.conservative ?? null,
      killed_low: killed?.triple?.low ?? null,
      killed_best: killed?.triple?.best ?? null,
      killed_high: killed?.triple?.high ?? null,
      // false: denied, doubted or foretold only
      asserted: assertedBy(exported).length > 0,
      chains_for: event.for.length,
      chains_against: event.against.length,
      contradictions: event.contradictions.map((found) => found.kind),
      factuality: [...new Set(claims.map(({ claim }) => claim.factuality))].sort(),
      grades: [...new Set(claims.map(({ grades }) => grades.reliability + grades.credibility))].sort(),
      outlets: outlets(claims),
      isnad: [...new Set(claims.map((claim) => chainInWords(claim, registry)))],
      claims: event.claims,
    },
  };
}

/** Events as features. The geometry is that of the place told, never of the source; `geo_precision` says how near it is. */
export const geojson: Exporter = {
  format: 'geojson',
  files: [FILE],
  view: 'triple',
  async write(source, _, open) {
    const list = await JsonArray.start(await open(FILE), { type: 'FeatureCollection' }, 'features');
    for await (const event of source.events()) await list.add(featureOf(event, source.registry));
    return { files: { [FILE]: await list.end() } };
  },
};
