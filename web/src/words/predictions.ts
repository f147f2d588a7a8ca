import { predictions as ar } from './ar/predictions.ts';
import { inBoth } from './both.ts';
import { predictions as en } from './en/predictions.ts';

export const predictionWords = inBoth('predictions', en, ar);
