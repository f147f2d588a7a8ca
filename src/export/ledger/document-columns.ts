import type { DocumentRecord } from '../../core/ledger/records.ts';
import type { Column } from './claim-columns.ts';

/** One line a report, without its text. */
export const DOCUMENT_COLUMNS: readonly Column<DocumentRecord>[] = [
  { name: 'document_id', type: 'string', description: 'id in the ledger', required: true, value: (d) => d.id },
  { name: 'external_id', type: 'string', description: 'id it came with', value: (d) => d.externalId ?? null },
  { name: 'group', type: 'string', description: 'copies of one report share it', required: true, value: (d) => d.group },
  { name: 'outlet', type: 'string', description: 'who published it', value: (d) => d.outlet ?? null },
  { name: 'byline', type: 'string', description: 'who wrote it', value: (d) => d.byline ?? null },
  { name: 'published', type: 'date', description: 'when', value: (d) => d.published ?? null },
  { name: 'title', type: 'string', description: 'headline', value: (d) => d.title ?? null },
  { name: 'url', type: 'string', description: 'where', value: (d) => d.url ?? null },
  { name: 'lang', type: 'string', description: 'language', value: (d) => d.lang ?? null },
  { name: 'known', type: 'datetime', description: 'when the ledger came to know it', required: true, value: (d) => d.known },
  { name: 'length', type: 'integer', description: 'UTF-16 code units', required: true, value: (d) => d.length },
  { name: 'state', type: 'string', description: 'read, silent, or why it was not read', required: true, value: (d) => d.state },
  { name: 'claims', type: 'integer', description: 'how many were found', required: true, value: (d) => d.claims },
];
