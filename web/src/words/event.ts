import { event as ar } from './ar/event.ts';
import { inBoth } from './both.ts';
import { event as en } from './en/event.ts';

export const eventWords = inBoth('event', en, ar);
