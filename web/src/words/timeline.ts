import { timeline as ar } from './ar/timeline.ts';
import { inBoth } from './both.ts';
import { timeline as en } from './en/timeline.ts';

export const timelineWords = inBoth('timeline', en, ar);
