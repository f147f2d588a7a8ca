/** What may have become of a report, as far as there are words for it. */
export const STATES = ['read', 'silent', 'waiting', 'not-conflict', 'not-arabic', 'empty', 'read-failed'] as const;
type State = (typeof STATES)[number];

export const knownState = (state: string): State | undefined => STATES.find((one) => one === state);
