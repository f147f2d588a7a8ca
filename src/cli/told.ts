import { nearest } from '../core/nearest.ts';
import { Failure } from './failure.ts';

/** Coded errors of the use cases and of the store as failures of the run; anything else stays as it is. */
export async function told(error: unknown, location: string): Promise<unknown> {
  const [{ Refusal }, { StoreError }, { ExportError }] = await Promise.all([
    import('../app/refusal.ts'),
    import('../store/contract.ts'),
    import('../export/ledger/error.ts'),
  ]);
  if (error instanceof StoreError) return new Failure(location, { code: error.code, detail: error.detail });
  if (error instanceof ExportError) return new Failure(error.file, error.issue);
  if (!(error instanceof Refusal)) return error;
  const { subject, issue, choices } = error;
  const hint = choices && nearest(choices.given, choices.among);
  return new Failure(subject, hint ? { ...issue, detail: `${issue.detail} → ${hint}?` } : issue);
}
