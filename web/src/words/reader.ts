import { reader as ar } from './ar/reader.ts';
import { inBoth } from './both.ts';
import { reader as en } from './en/reader.ts';

export const readerWords = inBoth('reader', en, ar);
