import { events as ar } from './ar/events.ts';
import { inBoth } from './both.ts';
import { events as en } from './en/events.ts';

export const eventsWords = inBoth('events', en, ar);
