import { contradictions as ar } from './ar/contradictions.ts';
import { inBoth } from './both.ts';
import { contradictions as en } from './en/contradictions.ts';

export const contradictionsWords = inBoth('contradictions', en, ar);
