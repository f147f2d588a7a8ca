import { keysOf } from '../core/ledger/copies/sketch.ts';
import type { ProjectedDocument } from '../core/ledger/project.ts';
import { CopyGroups } from './copy-groups.ts';
import type { Writing } from './engine.ts';
import { packSketch } from './sketches.ts';
import { storedGroups } from './stored-groups.ts';

/** A document that is about to be put, with the key it will have. */
export interface NewDocument {
  readonly key: number;
  readonly document: ProjectedDocument;
}

/** Puts new documents among their copies; gives the key of each one's group, by its own key. Groups that they join are made one. */
export async function groupCopies(writing: Writing, documents: readonly NewDocument[]): Promise<ReadonlyMap<number, number>> {
  if (documents.length === 0) return new Map();
  const lookups = documents.map(({ document }) => keysOf(document.sketch));
  const groups = new CopyGroups(await storedGroups(writing, lookups));
  for (const [i, { key, document }] of documents.entries()) {
    const { id, outlet, sketch } = document;
    await groups.add({ key, id, outlet, sketch }, lookups[i]!);
  }
  await writing.insert(
    'sketch',
    documents.map(({ key, document: { sketch } }) => ({ document: key, hashes: packSketch(sketch), words: sketch.words })),
  );
  await writing.insert(
    'shingle',
    [...groups.posts].sort((a, b) => a.hash - b.hash || a.document - b.document),
  );
  for (const [from, to] of groups.moved)
    await writing.db.updateTable('document').set({ grp: to }).where('grp', '=', from).execute();
  return new Map(documents.map(({ key }) => [key, groups.groupOf(key)]));
}
