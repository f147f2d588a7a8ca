import { help as ar } from './ar/help.ts';
import { inBoth } from './both.ts';
import { help as en } from './en/help.ts';

export const helpWords = inBoth('help', en, ar);
