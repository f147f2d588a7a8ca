import type { Acting } from '../../app/acting.ts';
import type { Permission } from '../../core/ledger/entries.ts';
import type { Visit } from '../auth/visit.ts';
import type { AnswerOf, BodyOf, Operation, ParamsOf, QueryOf } from '../contract/operation.ts';
import type { Asker } from '../http/asker.ts';
import { ApiError } from '../http/problem.ts';
import type { Ledger } from '../ledger.ts';
import type { Works } from '../works.ts';

/** What an answer is made from besides the request itself. */
export interface Asking extends Asker {
  readonly ledger: Ledger;
  readonly now: () => Date;
  readonly visit: Visit;
  readonly works: Works | null;
}

export interface Asked<O extends Operation> extends Asking {
  /** for what comes as a stream, and for when the asker goes away */
  readonly request: Request;
  readonly params: ParamsOf<O>;
  readonly query: QueryOf<O>;
  readonly body: BodyOf<O>;
}

/** An operation with its answer. */
export interface Route {
  readonly operation: Operation;
  readonly answer: (asked: Asked<Operation>) => Promise<unknown>;
}

/** Ties an answer to its operation; the shapes of both are checked against each other when this is compiled. */
export const answering = <O extends Operation>(operation: O, answer: (asked: Asked<O>) => Promise<AnswerOf<O>>): Route => ({
  operation,
  // the request is checked by the operation's own schemas before this is called (app.ts)
  answer: answer as Route['answer'],
});

/** Who acts, for use cases that put something on record. Throws `ApiError` 401 where nobody has signed in. */
export function actingAs({ ledger, person, now }: Asking): Acting {
  if (person === null) throw new ApiError(401, { code: 'sign-in-needed', detail: '' });
  return { store: ledger.store, by: person, now };
}

/** Throws `ApiError` 503 where the server was started without them. */
export function worksOf({ works }: Asking): Works {
  if (works === null) throw new ApiError(503, { code: 'no-works', detail: '' });
  return works;
}

/** Throws `ApiError` 401 or 403. */
export function assertAllowed({ person, permissions }: Asker, needs: Permission): void {
  if (permissions.includes(needs)) return;
  if (person === null) throw new ApiError(401, { code: 'sign-in-needed', detail: '' });
  throw new ApiError(403, { code: 'not-permitted', detail: needs });
}

/** Whether restricted claims are asked for; that needs the permission. Throws as `assertAllowed`. */
export function restrictedOf(asker: Asker, asked: boolean | undefined): boolean {
  if (asked !== true) return false;
  assertAllowed(asker, 'restricted');
  return true;
}
