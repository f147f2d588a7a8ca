import { sources as ar } from './ar/sources.ts';
import { inBoth } from './both.ts';
import { sources as en } from './en/sources.ts';

export const sourcesWords = inBoth('sources', en, ar);
