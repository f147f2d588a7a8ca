import { people as ar } from './ar/people.ts';
import { inBoth } from './both.ts';
import { people as en } from './en/people.ts';

export const peopleWords = inBoth('people', en, ar);
