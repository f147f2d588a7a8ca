import type { SentTo } from '../../state/api.ts';
import type { ReviewSearch } from './review-search.ts';

export type QueueQuery = NonNullable<SentTo<'get', '/review-progress'>['query']>;

/** The filters of the queue as the server takes them. */
export function askedOf({ tab: _, claim: __, ...asked }: ReviewSearch): QueueQuery {
  return asked;
}
