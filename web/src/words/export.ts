import { exporting as ar } from './ar/export.ts';
import { inBoth } from './both.ts';
import { exporting as en } from './en/export.ts';

export const exportWords = inBoth('export', en, ar);
