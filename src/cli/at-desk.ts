import { randomBytes } from 'node:crypto';
import type { AtDesk } from '../app/accounts/desk.ts';
import { type Given, onLedger } from './acting.ts';

/** Opens the ledger for somebody to see to accounts on the machine itself; makes it where there is none, for accounts may come first. */
export const atDesk = <R>(given: Given, act: (desk: AtDesk) => Promise<R>): Promise<R> =>
  onLedger(given, { create: true }, (acting) => act({ ...acting, random: randomBytes, address: null }));
