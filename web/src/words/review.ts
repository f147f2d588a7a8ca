import { review as ar } from './ar/review.ts';
import { inBoth } from './both.ts';
import { review as en } from './en/review.ts';

export const reviewWords = inBoth('review', en, ar);
