import { evidence as ar } from './ar/evidence.ts';
import { inBoth } from './both.ts';
import { evidence as en } from './en/evidence.ts';

export const evidenceWords = inBoth('evidence', en, ar);
