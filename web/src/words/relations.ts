import { relations as ar } from './ar/relations.ts';
import { inBoth } from './both.ts';
import { relations as en } from './en/relations.ts';

export const relationWords = inBoth('relations', en, ar);
