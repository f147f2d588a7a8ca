import { inbox as ar } from './ar/inbox.ts';
import { inBoth } from './both.ts';
import { inbox as en } from './en/inbox.ts';

export const inboxWords = inBoth('inbox', en, ar);
