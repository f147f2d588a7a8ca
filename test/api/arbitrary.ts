import fc from 'fast-check';
import type { OpenApi, Schema } from './openapi-schema.ts';

/** Things that are on record, so that some of what is made up leads somewhere. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** Values as a schema has them. `name` of the property tells what is known to be there. */
export function validFor(schema: Schema, name: string, known: Known, document: OpenApi): fc.Arbitrary<unknown> {
  const inner = (part: Schema, of = name): fc.Arbitrary<unknown> => validFor(part, of, known, document);
  if (schema.$ref) return inner(document.components.schemas[schema.$ref.split('/').at(-1)!] ?? {});
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => inner(one)));
  const types = [schema.type ?? 'object'].flat();
  return fc.oneof(...types.map((type) => VALID[type]?.(schema, name, inner, known) ?? anything));
}

type Inner = (part: Schema, of?: string) => fc.Arbitrary<unknown>;

const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const VALID: Readonly<Record<string, (schema: Schema, name: string, inner: Inner, known: Known) => fc.Arbitrary<unknown>>> = {
  null: () => fc.constant(null),
  boolean: () => fc.boolean(),
  integer: () => fc.integer({ min: -5, max: 5000 }),
  number: () => fc.double({ noNaN: true }),
  string({ format, pattern, minLength = 0, maxLength = 300 }, name, _, known) {
    if (format === 'date') return day;
    if (pattern) return fc.stringMatching(new RegExp(pattern));
    const words = fc.string({ minLength, maxLength: Math.min(maxLength, 40), unit: 'grapheme' });
    const there = known[name] ?? [];
    return there.length > 0
      ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...there) }, { weight: 1, arbitrary: words })
      : words;
  },
  array: ({ items = {}, maxItems = 5 }, name, inner) =>
    fc.array(inner(items, name), { maxLength: Math.min(maxItems, 3), minLength: 1 }),
  object({ properties = {}, required = [] }, _, inner) {
    const parts = Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, inner(part, key)]));
    return fc.record(parts, { requiredKeys: Object.keys(parts).filter((key) => required.includes(key)) });
  },
};

const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** Strings that programs trip over. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    'x\udfff',
    '\u202e\u2066',
    '\ufeff',
    '٢٠١٥-٠٥-٠١',
    '9'.repeat(400),
    '-1',
    '1e999',
    'NaN',
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '..',
    '../../etc',
    '%',
    '%25',
    '%zz',
    '\\',
    "' or 1=1 --",
    '"',
    '*',
  ),
  fc.constantFrom(
    '2015-02-30',
    '2015-13-01',
    '0000-00-00',
    '99999-01-01',
    'true ',
    'TRUE',
    '[]',
    '{}',
    'null',
    '٪',
    'أ'.repeat(600),
  ),
  fc.constantFrom(
    'WyJkYXkiLDEwMDI4XQ',
    'W10',
    'bnVsbA',
    'WyJkYXkiLCJ4IiwieSJd',
    'WyJkYXkiLDFlMzAwLDEsMV0',
    'WyJkYXkiLC0xLC0xLC0xXQ',
    '!!!!',
    'x'.repeat(5000),
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Any JSON, and objects with names that every object has. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  nastyText,
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__": {"polluted": 1}}'),
    JSON.parse('{"constructor": {"prototype": {"polluted": 1}}}'),
    [],
    [[]],
    {},
    1e308,
  ),
);

/** Bodies that are no JSON, or JSON that nobody means. */
export const nastyBody: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    '{"a":',
    'null',
    '[]',
    '"x"',
    '1',
    '{"a":1}{"b":2}',
    "{'a':1}",
    '\ufeff{}',
    deep(20_000),
    `{"why":"${'x'.repeat(1_100_000)}"}`,
  ),
  fc.constantFrom(
    '{"__proto__":{"x":1}}',
    '{"decision":"accept","decision":"reject"}',
    '{"a":"\\ud800"}',
    `{"a":${'9'.repeat(400)}}`,
  ),
  fc.uint8Array({ maxLength: 60 }),
);
