import type { ClaimFilter } from '../query/filter.ts';

/** Whether a filter leaves nothing out but what it is by default: superseded and restricted claims. */
export const asksForNothing = ({ tags = [], restricted: _, review: __, ...rest }: ClaimFilter): boolean =>
  tags.length === 0 && Object.values(rest).every((part) => part === undefined);
