import { Failure } from './failure.ts';

/** Coded errors of the use cases, of the store and of exports as failures of the run; anything else stays as it is. */
export async function told(error: unknown, location: string): Promise<unknown> {
  const [{ QueryError }, { StoreError }, { ExportError }, { QueueError }] = await Promise.all([
    import('../app/query/error.ts'),
    import('../store/contract.ts'),
    import('../export/ledger/error.ts'),
    import('../queue/contract.ts'),
  ]);
  if (error instanceof QueueError) return new Failure(location, { code: error.code, detail: error.detail });
  if (error instanceof StoreError) return new Failure(location, { code: error.code, detail: error.detail });
  if (error instanceof ExportError) return new Failure(error.file, error.issue);
  return error instanceof QueryError ? new Failure(error.subject, error.issue) : error;
}
