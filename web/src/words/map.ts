import { map as ar } from './ar/map.ts';
import { inBoth } from './both.ts';
import { map as en } from './en/map.ts';

export const mapWords = inBoth('map', en, ar);
