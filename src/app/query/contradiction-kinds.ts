import type { ContradictionKind } from '../../core/ledger/views.ts';

/** In what two claims about one event can gainsay each other, as they are listed. */
export const CONTRADICTION_KINDS: readonly ContradictionKind[] = ['toll', 'doer', 'place', 'time', 'polarity'];
