import type { ProjectedDocument } from '../core/ledger/project.ts';
import type { Writing } from './engine.ts';

/** A document that is about to be put, with the key it will have. */
export interface NewDocument {
  readonly key: number;
  readonly document: ProjectedDocument;
}

/** Key of the group of copies of each new document, by its key. */
export async function groupCopies(_writing: Writing, documents: readonly NewDocument[]): Promise<ReadonlyMap<number, number>> {
  return new Map(documents.map(({ key }) => [key, key]));
}
