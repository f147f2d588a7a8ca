import { search as ar } from './ar/search.ts';
import { inBoth } from './both.ts';
import { search as en } from './en/search.ts';

export const searchWords = inBoth('search', en, ar);
