import { createProjectionTools } from '../app/projection-tools.ts';
import { openSession, type Session } from '../app/query/session.ts';
import type { FullRegistry } from '../app/registry.ts';
import type { ProjectionTools } from '../core/ledger/project-claims.ts';
import type { AsOf } from '../core/ledger/records.ts';
import type { Search } from '../core/ledger/search/search.ts';
import { createSearch } from '../core/ledger/search/search.ts';
import type { Reader } from '../core/read.ts';
import type { Store } from '../store/contract.ts';
import { withKnownHead } from './known-head.ts';

/** One ledger as the server holds it open: what is costly to make is made once, when first asked for. */
export interface Ledger {
  readonly store: Store;
  readonly registry: FullRegistry;
  /** what answers depend on, as a short text: as long as it stays the same, so do they */
  state(): Promise<string>;
  reader(): Promise<Reader>;
  tools(): Promise<ProjectionTools>;
  /** throws `QueryError` for names and days it cannot know */
  session(asOf?: { readonly [K in keyof AsOf]?: AsOf[K] | undefined }): Promise<Session>;
}

export interface LedgerParts {
  readonly store: Store;
  readonly registry: FullRegistry;
  readonly openReader: () => Promise<Reader>;
}

export function createLedger({ store: opened, registry, openReader }: LedgerParts): Ledger {
  const { store, state } = withKnownHead(opened);
  let reader: Promise<Reader> | undefined;
  let tools: Promise<ProjectionTools> | undefined;
  let search: Promise<Search> | undefined;
  const read = (): Promise<Reader> => (reader ??= openReader());
  return {
    store,
    registry,
    state,
    reader: read,
    tools: () => (tools ??= read().then(({ engine }) => createProjectionTools(engine))),
    session: ({ knownBy, trueOn } = {}) =>
      openSession({
        store,
        registry,
        search: () => (search ??= read().then(({ engine }) => createSearch(engine.tables))),
        knownBy,
        trueOn,
      }),
  };
}
