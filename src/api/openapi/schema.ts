import { z } from '@hono/zod-openapi';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Schemas by name, gathered while others are described that refer to them. */
export type Components = Record<string, JsonSchema>;

/** A schema as OpenAPI 3.1 has it, written by zod itself, which knows optional parts best. Named ones go to `components`. */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Components): JsonSchema {
  const { $schema: _, $defs = {}, ...made } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  for (const [name, definition] of Object.entries($defs)) components[name] ??= plainObject(tidy(definition));
  return plainObject(tidy(made));
}

/** Bounds that every safe integer keeps; they say nothing. */
const SAFE = Number.MAX_SAFE_INTEGER;

/** References lead to components; what says nothing to a user of the API is left out. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value === 'string') return value.replace(/^#\/\$defs\//, '#/components/schemas/');
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, part]) => !((key === 'readOnly' && part === true) || (typeof part === 'number' && Math.abs(part) === SAFE)),
  );
  return Object.fromEntries(kept.map(([key, part]) => [key, tidy(part)]));
}

const plainObject = (value: unknown): JsonSchema => (typeof value === 'object' && value !== null ? { ...value } : {});
