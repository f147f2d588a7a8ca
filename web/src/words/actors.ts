import { actors as ar } from './ar/actors.ts';
import { inBoth } from './both.ts';
import { actors as en } from './en/actors.ts';

export const actorsWords = inBoth('actors', en, ar);
