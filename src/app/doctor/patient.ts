import type { Store, StoreError } from '../../store/contract.ts';
import type { Finding } from './finding.ts';
import type { Machine } from './machine.ts';

/** What the doctor looks at. */
export interface Patient {
  readonly machine: Machine;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** of the program, as its package says */
  readonly version: string;
  /** oldest Node.js it runs on, such as 20.19 */
  readonly oldestNode: string;
  /** folder that the build is in */
  readonly build: string;
  /** where a server would listen */
  readonly host: string;
  readonly port: number;
  /** whether a proxy of one's own stands before the server */
  readonly proxied: boolean;
  readonly ledger: LedgerPatient;
  /** read all of it, too */
  readonly deep: boolean;
}

export interface LedgerPatient {
  /** without a password */
  readonly shown: string;
  /** file of SQLite; null on a server */
  readonly file: string | null;
  /** whether somebody said which ledger it is, so that one that is not there is a mistake */
  readonly named: boolean;
  /** opened for reading alone */
  readonly opened: { readonly store: Store } | { readonly store: null; readonly fault: StoreError };
}

/** A part of the body. What it finds comes in the order in which it is to be read. */
export interface Check {
  readonly name: string;
  readonly look: (patient: Patient) => Promise<readonly Finding[]>;
}
