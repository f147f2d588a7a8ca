/** Where pg-boss keeps its tables: beside those of a ledger, in a schema of their own. */
export const SCHEMA = 'isnad_queue';

const DEAD = '/dead';

/** Pieces that were put aside wait in a queue of their own. */
export const deadOf = (name: string): string => name + DEAD;

export const isDead = (name: string): boolean => name.endsWith(DEAD);

/** The address without password; parameters may hold one too, so none is shown. */
export function shownAddress(url: string): string {
  try {
    const made = new URL(url);
    made.password = '';
    made.search = '';
    return made.href;
  } catch {
    return 'postgres://…';
  }
}
