import type { z } from '@hono/zod-openapi';
import type { Question } from '../../app/query/question.ts';
import type { questionQuery } from '../contract/claim.ts';
import { LIMIT } from '../contract/common.ts';
import type { Asker } from '../http/asker.ts';
import { restrictedOf } from './route.ts';

type QuestionQuery = z.output<z.ZodObject<typeof questionQuery>>;

const PARTS = [
  ...(['text', 'exact', 'actor', 'recipient', 'party', 'parts', 'type', 'kind', 'place', 'country', 'from', 'to'] as const),
  ...(['source', 'outlet', 'document', 'factuality', 'tense', 'review'] as const),
];

/** The question in a query string. Throws `ApiError` where restricted claims are asked for by somebody who may not see them. */
export function questionOf(asker: Asker, query: QuestionQuery): Question {
  const told = Object.fromEntries(PARTS.flatMap((part) => (query[part] === undefined ? [] : [[part, query[part]]])));
  return { ...told, restricted: restrictedOf(asker, query.restricted) };
}

export const pageOf = (
  { limit, after }: { readonly limit?: number | undefined; readonly after?: string | undefined },
  most = LIMIT,
) => ({
  limit: limit ?? most,
  ...(after !== undefined && { after }),
});
