import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The OpenAPI document as far as the tests read it. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly tags: readonly { readonly name: string }[];
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
export interface OpenApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: Schema;
  readonly example?: unknown;
}
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly examples?: readonly unknown[];
  readonly $ref?: string;
}

export const isParameter = (parameter: Parameter | { readonly $ref: string }): parameter is Parameter => 'name' in parameter;

/** Checks by path into the document: `['components', 'schemas', 'Claim']`. */
export function schemasOf(document: OpenApi): (path: readonly (string | number)[]) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const whole: unknown = JSON.parse(JSON.stringify(document).replaceAll('"#/components/schemas/', '"urn:schema:'));
  for (const [name, schema] of Object.entries((whole as OpenApi).components.schemas)) ajv.addSchema(schema, `urn:schema:${name}`);
  const known = new Map<string, ValidateFunction>();
  return (path) => {
    const key = path.join(' ');
    const check = known.get(key) ?? ajv.compile(at(whole, path));
    known.set(key, check);
    return check;
  };
}

function at(value: unknown, path: readonly (string | number)[]): Record<string, unknown> {
  const found = path.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], value);
  if (typeof found !== 'object' || found === null) throw new RangeError(`nothing at ${path.join(' ')}`);
  return found as Record<string, unknown>;
}
