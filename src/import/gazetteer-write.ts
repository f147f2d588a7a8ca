import type { ImportedPlace, Shape } from './gazetteer-types.ts';

/** A pack file: where its data comes from at the head, then one line a place. */

/** A single word that nobody has vetted may be an ordinary word too; only well-known towns count without a head noun. */
const WELL_KNOWN = 50_000;
const SMALL: ReadonlySet<string> = new Set(['town', 'village', 'district', 'river', 'mountain', 'region', 'camp']);

export function packText(
  pack: string,
  files: readonly { readonly file: string; readonly shape: Shape }[],
  places: readonly ImportedPlace[],
): string {
  const sources = new Set(files.map(({ shape }) => `# Source: ${shape.source}. Licence: ${shape.licence}`));
  const head = ['# Made by `isnad gazetteer import`; do not edit, import again instead.', ...sources];
  const ids = idsOf(pack, places);
  const lines = places.map((place) => placeLine(place, ids));
  return `${[...head, ...(lines.length > 0 ? lines : ['[]'])].join('\n')}\n`;
}

function idsOf(pack: string, places: readonly ImportedPlace[]): Map<string, string> {
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  for (const place of places) {
    const part = place.key
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    let id = `${pack}-${part}`;
    for (let n = 2; taken.has(id); n++) id = `${pack}-${part}-${n}`;
    taken.add(id);
    ids.set(place.key, id);
  }
  return ids;
}

function placeLine(place: ImportedPlace, ids: ReadonlyMap<string, string>): string {
  const names = [...new Set(place.names)];
  const admin1 = place.admin1 === place.key ? undefined : ids.get(place.admin1 ?? '');
  const single = names.some((name) => !name.includes(' '));
  const parts = [
    `id: ${ids.get(place.key)}`,
    `ar: ${JSON.stringify(names[0])}`,
    `en: ${JSON.stringify(place.en)}`,
    `type: ${place.type}`,
    `country: ${JSON.stringify(place.country)}`,
    admin1 === undefined ? '' : `admin1: ${admin1}`,
    names.length > 1
      ? `aliases: [${names
          .slice(1)
          .map((name) => JSON.stringify(name))
          .join(', ')}]`
      : '',
    single && SMALL.has(place.type) && (place.population ?? 0) < WELL_KNOWN ? 'weak: true' : '',
    place.lat === undefined || place.lon === undefined ? '' : `lat: ${place.lat}, lon: ${place.lon}`,
    place.pcode === undefined ? '' : `pcode: ${JSON.stringify(place.pcode)}`,
  ];
  return `- { ${parts.filter((part) => part !== '').join(', ')} }`;
}
