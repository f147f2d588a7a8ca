import type { Store } from '../../store/contract.ts';

/** Where accounts are kept and signed in to; clock and chance are arguments, so that tests can hold them still. */
export interface Desk {
  readonly store: Store;
  readonly now: () => Date;
  /** that many random bytes, fit for secrets */
  readonly random: (bytes: number) => Uint8Array;
  /** IP address of who asks; null where it is done on the machine itself */
  readonly address: string | null;
}

/** Somebody at the desk. */
export interface AtDesk extends Desk {
  /** the name under which acts go on record */
  readonly by: string;
}
