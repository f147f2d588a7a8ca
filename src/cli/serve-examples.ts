import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Jobs } from '../app/jobs/jobs.ts';
import type { Store } from '../store/contract.ts';

const FOLDER = fileURLToPath(new URL('../../examples/', import.meta.url));

/** Has the bundled reports (invented; named by their day) read into a ledger that holds nothing yet. */
export async function addExamples(jobs: Jobs, store: Store, by: string): Promise<void> {
  if ((await store.head()).seq > 0) return;
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.txt')).sort();
  for (const name of names) {
    const published = /^\d{4}-\d{2}-\d{2}/.exec(name)?.[0];
    await jobs.add({ kind: 'file', path: `${FOLDER}${name}`, name, published }, by);
  }
}
