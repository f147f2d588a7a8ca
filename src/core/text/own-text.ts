/**
 * The same letters in a string of their own. V8 makes a slice of 13 or more as a window on the whole, and so a word that is remembered holds the report
 * it stood in; a string put together and cut again does not.
 */
export const ownText = (slice: string): string => (slice.length < SLICED ? slice : ` ${slice}`.slice(1));
const SLICED = 13;
