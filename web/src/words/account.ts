import { account as ar } from './ar/account.ts';
import { inBoth } from './both.ts';
import { account as en } from './en/account.ts';

export const accountWords = inBoth('account', en, ar);
