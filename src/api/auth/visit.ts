import type { Desk } from '../../app/accounts/desk.ts';
import type { Permission } from '../../core/ledger/entries.ts';

/**
 * single: nobody has an account, and whoever can connect is the local person. accounts: one signs in. nobody: nobody has an account, but others
 * than this machine may be able to connect, so nobody gets in.
 */
export type Mode = 'single' | 'accounts' | 'nobody';

/** One request, as far as it matters who makes it. */
export interface Visit {
  readonly mode: Mode;
  /** by what somebody is known */
  readonly via: 'machine' | 'session' | 'token' | 'nothing';
  /** the name under which acts go on record; null: nobody has signed in */
  readonly person: string | null;
  readonly permissions: readonly Permission[];
  /** id of the session it belongs to */
  readonly session: string | null;
  readonly desk: Desk;
  /** browser and system, coarse */
  readonly agent: string;
  /** whether a cookie may go over this connection only where it is encrypted */
  readonly secure: boolean;
  /** counts a try to sign in from this address; throws `Wait` where there were too many */
  readonly countTry: () => Promise<void>;
  /** a try that succeeded does not count */
  readonly forgiveTry: () => Promise<void>;
  /** values of Set-Cookie that the answer must carry */
  readonly cookies: string[];
}
