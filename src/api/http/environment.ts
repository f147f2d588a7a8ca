import type { Visit } from '../auth/visit.ts';
import type { Ledger } from '../ledger.ts';
import type { Works } from '../works.ts';
import type { Asker } from './asker.ts';

/** What every handler finds in its context. */
export interface Env {
  Variables: {
    readonly ledger: Ledger;
    readonly asker: Asker;
    readonly visit: Visit;
    readonly works: Works | null;
    /** id of what is asked, once it is known */
    readonly operation: string;
  };
}
