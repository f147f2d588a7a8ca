import type { DocumentEntry } from '../../core/ledger/entries.ts';
import type { Reader } from '../../core/read.ts';
import type { Reading } from '../../core/types.ts';
import { type Prepared, unread } from './prepare.ts';

/** What the reader says of a document. A text that makes it fail is on record with the failure, and stops nobody else's. */
export function readDocument({ document, readable }: Prepared, reader: Reader, all: boolean): Reading {
  const coder = { kind: 'rules', version: reader.engine.version, lexicon: reader.engine.hash } as const;
  if (!readable) return unread(document, coder, document.issues);
  try {
    return reader.read(inputOf(document, all));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return unread(document, coder, [{ code: 'read-failed', detail }]);
  }
}

/** A document as the reader takes it. */
export const inputOf = ({ id, text, published, outlet, title }: DocumentEntry, all: boolean): Parameters<Reader['read']>[0] => ({
  id,
  text,
  ...(published !== undefined && { published }),
  ...(outlet !== undefined && { outlet }),
  ...(title !== undefined && { title }),
  ...(all && { all }),
});
