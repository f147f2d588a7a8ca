import { CLAIM_COLUMNS, type Column } from './claim-columns.ts';
import { DOCUMENT_COLUMNS } from './document-columns.ts';
import { LIMITS } from './limits.ts';
import type { ExportContext } from './types.ts';

/** Frictionless Data Package of the two tables (standards.md §4.14). No licence is named: the reports belong to their outlets. */
export function datapackage(context: ExportContext): unknown {
  return {
    profile: 'tabular-data-package',
    name: 'isnad-claims',
    title: 'Claims of a ledger',
    description: LIMITS.en,
    created: context.now,
    version: context.method.version,
    resources: [
      resource('claims', CLAIM_COLUMNS, 'claim_id', [
        { fields: 'document_id', reference: { resource: 'documents', fields: 'document_id' } },
      ]),
      resource('documents', DOCUMENT_COLUMNS, 'document_id', []),
    ],
  };
}

function resource<T>(name: string, columns: readonly Column<T>[], primaryKey: string, foreignKeys: readonly unknown[]): unknown {
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map(({ name: field, type, description, required }) => ({
        name: field,
        type,
        description,
        ...(required ? { constraints: { required, ...(field === primaryKey ? { unique: true } : {}) } } : {}),
      })),
      missingValues: [''],
      primaryKey,
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  };
}
