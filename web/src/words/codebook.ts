import { codebook as ar } from './ar/codebook.ts';
import { inBoth } from './both.ts';
import { codebook as en } from './en/codebook.ts';

export const codebookWords = inBoth('codebook', en, ar);
