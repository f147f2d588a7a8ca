import { type CodeWords, typeInWords } from '../../state/codes.ts';
import type { EventPage } from '../../state/records.ts';

/** What kind of happening an event is: type, then mode. */
export const eventInWords = (codes: CodeWords, { type, mode }: Pick<EventPage['event'], 'type' | 'mode'>): string =>
  typeInWords(codes, { kind: 'event', type, mode }).join(' · ');
