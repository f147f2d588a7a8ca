import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import { describe, expect, it } from 'vitest';
import { validateXML, type XMLInput } from 'xmllint-wasm';
import { SHARED, without } from '../../helpers/shared.ts';
import { RELATIONS } from './fixture.ts';
import { exported } from './run.ts';

const count = (text: string, part: RegExp): number => [...text.matchAll(part)].length;

describe('gexf', () => {
  it('an edge a period, between nodes that are there; an end nobody told is left open', async () => {
    const { text, manifest } = await exported('gexf');
    const xml = text('relations.gexf');
    const nodes = new Set([...xml.matchAll(/<node id="([^"]+)"/g)].map((match) => match[1]));
    const edges = [...xml.matchAll(/<edge [^>]*source="([^"]+)" target="([^"]+)"[^>]*>/g)];
    expect(edges).toHaveLength(RELATIONS.length);
    expect(edges.every(([, from, to]) => nodes.has(from) && nodes.has(to))).toBe(true);
    expect(edges[0]![0]).toMatch(/start="2014-03-07">$/);
    expect(edges[1]![0]).toMatch(/start="2014-03-03" end="2014-03-10">$/);
    // two reports of one group are one witness
    expect(edges[1]![0]).toContain('weight="2.0"');
    expect(xml).toContain('Hill Front &lt;&quot;101&quot; &amp; co&gt;');
    expect(manifest.files[0]!.records).toBe(2);
  });

  const { absent, note } = without('data/schemas/gexf1.3');
  it.skipIf(absent)(`is valid by the GEXF 1.3 schema${note}`, async () => {
    const file = (name: string): XMLInput => ({
      fileName: name,
      contents: readFileSync(join(SHARED, 'data/schemas/gexf1.3', name), 'utf8'),
    });
    const validate = (contents: string) =>
      validateXML({
        xml: { fileName: 'relations.gexf', contents },
        schema: file('gexf.xsd'),
        preload: [file('dynamics.xsd'), file('viz.xsd')] as { fileName: string; contents: string }[],
      });
    const xml = (await exported('gexf')).text('relations.gexf');
    const result = await validate(xml);
    expect(result.errors).toEqual([]);
    expect(result.valid).toBe(true);
    expect((await validate(xml.replace('mode="dynamic"', 'mode="sometimes"'))).valid).toBe(false);
  });
});

describe('graphml', () => {
  it('every key is declared, and used for what it is declared for', async () => {
    const xml = (await exported('graphml')).text('relations.graphml');
    const keys = new Map([...xml.matchAll(/<key id="(\w+)" for="(node|edge)"/g)].map((match) => [match[1], match[2]]));
    for (const [, owner, inside] of xml.matchAll(/<(node|edge) [^>]*>(.*?)<\/\1>/g))
      for (const [, key] of inside!.matchAll(/<data key="(\w+)">/g)) expect(keys.get(key), key).toBe(owner);
    expect(count(xml, /<edge /g)).toBe(2);
    expect(count(xml, /<node /g)).toBe(3);
    expect(xml).toContain('<data key="e_end">open</data>');
    const { valid } = await validateXML({ xml: { fileName: 'g.xml', contents: xml }, normalization: 'format' });
    expect(valid).toBe(true);
  });
});

describe('geojson', () => {
  interface Feature {
    readonly id: string;
    readonly geometry: { readonly coordinates: readonly number[] } | null;
    readonly properties: Readonly<Record<string, unknown>>;
  }
  const featuresOf = async (): Promise<readonly Feature[]> => {
    const text = (await exported('geojson')).text('events.geojson');
    check(text);
    return (JSON.parse(text) as { features: Feature[] }).features;
  };

  it('is GeoJSON; longitude comes first', async () => {
    const features = await featuresOf();
    expect(features.find(({ id }) => id === 'd1.r1.c1')?.geometry?.coordinates).toEqual([37.4321, 36.1234]);
  });

  it('where the place is not told there is no geometry, though the source’s place is known', async () => {
    const features = await featuresOf();
    const abduction = features.find(({ id }) => id === 'd6.r1.c2')!;
    expect(abduction.geometry).toBeNull();
    expect(abduction.properties.geo_precision).toBeNull();
    // al-Burj is where the sources of the raid sit
    expect(features.find(({ id }) => id === 'd1.r1.c1')!.properties.place).toBe('Tell al-Rumman');
  });

  it('an area says that it is one; a forecast that it is not asserted', async () => {
    const features = await featuresOf();
    expect(features.find(({ id }) => id === 'd6.r1.c1')!.properties.geo_precision).toBe('area');
    const asserted = Object.fromEntries(features.map(({ id, properties }) => [id, properties.asserted]));
    expect(asserted['d5.r1.c2']).toBe(false);
    expect(asserted['d1.r1.c1']).toBe(true);
  });
});

describe('ftm', () => {
  /** What FollowTheMoney knows of these schemata (those properties of it that are used here). */
  const THING = ['name', 'country', 'topics', 'summary', 'sourceUrl', 'publisher', 'proof', 'addressEntity'];
  const SCHEMATA: Readonly<Record<string, readonly string[]>> = {
    Organization: [...THING, 'incorporationDate', 'dissolutionDate'],
    PublicBody: [...THING, 'incorporationDate', 'dissolutionDate'],
    Company: [...THING, 'incorporationDate', 'dissolutionDate'],
    Address: [...THING, 'full', 'latitude', 'longitude', 'remarks'],
    Article: [...THING, 'title', 'author', 'publishedAt', 'language'],
    Event: [...THING, 'startDate', 'endDate', 'location', 'organizer', 'involved'],
    UnknownLink: ['subject', 'object', 'role', 'status', 'startDate', 'endDate', 'publisher', 'summary'],
    Documentation: ['document', 'entity', 'role'],
  };
  const ENTITIES = ['proof', 'addressEntity', 'organizer', 'involved', 'subject', 'object', 'document', 'entity'];

  it('knows its schemata and properties, and points at what is there', async () => {
    const { text, manifest } = await exported('ftm');
    const entities = text('entities.ftm.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> });
    const ids = new Set(entities.map(({ id }) => id));
    expect(ids.size).toBe(entities.length);
    for (const { schema, properties } of entities)
      for (const [name, values] of Object.entries(properties)) {
        expect(SCHEMATA[schema], schema).toContain(name);
        expect(values.length).toBeGreaterThan(0);
        if (ENTITIES.includes(name)) for (const value of values) expect(ids, `${name} ${value}`).toContain(value);
      }
    // no entity is made of a private person, nor an event of a forecast
    expect(entities.some(({ schema }) => schema === 'Person')).toBe(false);
    expect(entities.some(({ id }) => id.includes('samir') || id === 'event-d5.r1.c2')).toBe(false);
    expect(manifest.skipped).toEqual({ 'not-asserted': 1 });
  });
});
