import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { SHARED, without } from '../../helpers/shared.ts';
import { exported } from './run.ts';

interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly [key: string]: unknown;
}
interface Bundle {
  readonly type: string;
  readonly id: string;
  readonly objects: readonly StixObject[];
}

const bundleOf = async (policy: 'internal' | 'public' = 'internal'): Promise<Bundle> =>
  JSON.parse((await exported('stix', policy)).text('bundle.json')) as Bundle;

const ID = /^[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Every id that an object points at. */
function pointers(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return /_refs?$/.test(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => pointers(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => pointers(inner, name));
}

describe('stix', () => {
  it('is one bundle of objects with ids of their own kind, to which all pointers lead', async () => {
    const bundle = await bundleOf();
    expect(bundle.type).toBe('bundle');
    const ids = bundle.objects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const object of bundle.objects) {
      expect(object.id).toMatch(ID);
      expect(object.id.startsWith(`${object.type}--`)).toBe(true);
      expect(object.spec_version).toBe('2.1');
      expect(object.created).toMatch(TIME);
      expect(object.modified).toMatch(TIME);
      for (const pointer of pointers(object)) expect(ids, `${object.id} → ${pointer}`).toContain(pointer);
    }
  });

  it('a claim with two parties is a relationship that ends after it starts; with fewer, a note on its report', async () => {
    const { objects } = await bundleOf();
    const relationships = objects.filter(({ type }) => type === 'relationship');
    expect(relationships.map((one) => one.relationship_type)).toEqual(['alliance-begins', 'assault-x-clash']);
    for (const one of relationships) if (one.start_time) expect(String(one.stop_time) > String(one.start_time)).toBe(true);
    // the day of publication is never made the day of a relation
    expect(relationships[0]).not.toHaveProperty('start_time');
    const claims = objects.filter((one) => 'extensions' in one);
    expect(claims).toHaveLength(13);
    expect(objects.filter(({ type }) => type === 'opinion').map((one) => one.opinion)).toEqual(['agree', 'agree', 'neutral']);
    expect(objects.filter(({ type }) => type === 'grouping')).toHaveLength(1);
  });

  it('credibility 6 has no number, 2 has 70 (appendix A); who sat where is never made up', async () => {
    const { objects } = await bundleOf();
    expect(objects.filter((one) => 'confidence' in one).map((one) => one.confidence)).toEqual([70]);
    expect(objects.some((one) => one.type === 'threat-actor' || one.type === 'intrusion-set')).toBe(false);
  });

  const { absent, note } = without('data/schemas/stix2.1');
  it.skipIf(absent)(`every object is valid by the OASIS schemas${note}`, async () => {
    const root = join(SHARED, 'data/schemas/stix2.1');
    // the schemas' expressions escape hyphens, which Unicode mode refuses
    const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false, logger: false });
    addFormats.default(ajv);
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')))
      ajv.addSchema(JSON.parse(readFileSync(join(root, file), 'utf8')) as object);
    const base = 'http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas';
    const folder: Readonly<Record<string, string>> = { relationship: 'sros', 'extension-definition': 'common' };
    for (const policy of ['internal', 'public'] as const) {
      const bundle = await bundleOf(policy);
      const whole = ajv.getSchema(`${base}/common/bundle.json`)!;
      // the bundle's schema takes types it does not list for two things at once, and so for none: those are checked by their own
      const listed = bundle.objects.filter(({ type }) => ['identity', 'relationship', 'report'].includes(type));
      expect(listed.length).toBeGreaterThan(3);
      expect(whole({ ...bundle, objects: listed }), JSON.stringify(whole.errors?.slice(0, 3))).toBe(true);
      for (const object of bundle.objects) {
        const check = ajv.getSchema(`${base}/${folder[object.type] ?? 'sdos'}/${object.type}.json`)!;
        expect(check(object), `${object.type} ${JSON.stringify(check.errors)}`).toBe(true);
      }
      // the schemas can say no
      expect(ajv.getSchema(`${base}/sdos/identity.json`)!({ ...bundle.objects[0], id: 'identity--1' })).toBe(false);
    }
  });
});
