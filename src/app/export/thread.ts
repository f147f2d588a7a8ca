import { parentPort, workerData } from 'node:worker_threads';
import { POLICIES } from '../../core/ledger/policy/policies.ts';
import { createSearch } from '../../core/ledger/search/search.ts';
import { createReader } from '../../core/read.ts';
import { ExportError } from '../../export/ledger/error.ts';
import { exportLedger } from '../../export/ledger/export-ledger.ts';
import type { Manifest } from '../../export/ledger/types.ts';
import { loadBuilt } from '../../lexicon/compiled.ts';
import { type Store, StoreError } from '../../store/contract.ts';
import { openStore } from '../../store/open.ts';
import { createProjectionTools } from '../projection-tools.ts';
import { QueryError } from '../query/error.ts';
import { filterOf } from '../query/question.ts';
import { openSession } from '../query/session.ts';
import { openRegistry } from '../registry.ts';
import { exportSource } from './export-source.ts';
import type { ExportThreadData, FromExportThread } from './messages.ts';

/** The thread that makes one export, so that the server goes on answering however long it takes. */

const { database, order, out }: ExportThreadData = workerData;

async function run(store: Store): Promise<Manifest> {
  const { engine } = createReader(loadBuilt());
  const { format, policy, question, filters, knownBy, trueOn, licence, permissions, now } = order;
  const registry = openRegistry();
  const session = await openSession({ store, registry, search: async () => createSearch(engine.tables), knownBy, trueOn });
  const source = exportSource(session, await filterOf(session, question), createProjectionTools(engine).isRestricted);
  const asOf = { ...(knownBy !== undefined && { knownBy }), ...(trueOn !== undefined && { trueOn }) };
  const method = { version: registry.version, lexicon: registry.lexicon };
  const context = { now, policy: POLICIES[policy], filters, asOf, method, ...(licence !== undefined && { licence }) };
  return exportLedger({ format, source, context, permissions, ...(out ? { out: out.folder, most: out.most } : { out: null }) });
}

function failed(error: unknown): FromExportThread {
  if (error instanceof QueryError) return { kind: 'failed', from: 'asked', at: error.subject, issue: error.issue };
  if (error instanceof ExportError) return { kind: 'failed', from: 'asked', at: '', issue: error.issue };
  const code = error instanceof StoreError ? error.code : 'export-died';
  return { kind: 'failed', from: 'store', at: '', issue: { code, detail: '' } };
}

let told: FromExportThread;
try {
  const store = await openStore(database, { create: false });
  told = await run(store)
    .then((manifest) => ({ kind: 'made', manifest }) as const)
    .finally(() => store.close());
} catch (error) {
  told = failed(error);
}
parentPort?.postMessage(told);
