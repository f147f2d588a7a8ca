import { assertMay } from '../../app/people.ts';
import { openSession, type Session } from '../../app/query/session.ts';
import { openRegistry } from '../../app/registry.ts';
import { openLedger, personOf } from '../ledger.ts';
import { told } from '../told.ts';
import type { Given } from './given.ts';

/** Opens the ledger that the options name, read only, hands it to a task, and closes it. What cannot be answered is told as a `Failure`. */
export async function withSession<R>(given: Given, task: (session: Session) => Promise<R>): Promise<R> {
  const store = await openLedger(given.one('database'), { readOnly: true });
  try {
    if (given.has('include-restricted')) await assertMay(store, personOf(given.one('as')), 'restricted');
    const knownBy = given.date('known-by');
    const trueOn = given.date('true-on');
    return await task(await openSession({ store, registry: openRegistry(), search: openSearch, knownBy, trueOn }));
  } catch (error) {
    throw await told(error, store.location);
  } finally {
    await store.close();
  }
}

async function openSearch() {
  const [{ openReader }, { createSearch }] = await Promise.all([
    import('../engine.ts'),
    import('../../core/ledger/search/search.ts'),
  ]);
  return createSearch((await openReader([])).engine.tables);
}
