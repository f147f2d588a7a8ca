import { shell as ar } from './ar/shell.ts';
import { inBoth } from './both.ts';
import { shell as en } from './en/shell.ts';

export const shellWords = inBoth('shell', en, ar);
