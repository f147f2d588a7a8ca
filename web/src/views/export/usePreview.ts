import { useQuery } from '@tanstack/react-query';
import { type Answer, request } from '../../state/api.ts';
import { keyOf } from '../../state/queries.ts';

export type ExportPreview = Answer<'post', '/exports/preview'>;

/** What an export would hold. Counted only when asked for with `refetch`, for it reads all that would go out. */
export const usePreview = (query: object) =>
  useQuery({
    queryKey: keyOf('/exports/preview', query),
    queryFn: async ({ signal }) => (await request('post', '/exports/preview', { query }, signal)) as ExportPreview,
    enabled: false,
    retry: false,
  });
