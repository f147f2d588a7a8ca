import { parts as ar } from './ar/parts.ts';
import { inBoth } from './both.ts';
import { parts as en } from './en/parts.ts';

export const partWords = inBoth('parts', en, ar);
