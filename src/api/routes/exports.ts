import { noteAlone } from '../../app/accounts/audit.ts';
import type { ExportOrder } from '../../app/export/messages.ts';
import { policyAsked } from '../../app/export/policy-asked.ts';
import { downloadExport, previewExport } from '../contract/export.ts';
import type { QueryOf } from '../contract/operation.ts';
import { ApiError } from '../http/problem.ts';
import { zipped } from '../http/zip.ts';
import { questionOf } from './asked.ts';
import { type Asking, answering, worksOf } from './route.ts';

/** The whole log in its order; no part of it could be loaded. */
const WHOLE = 'jsonl';

function orderOf(asked: Asking, format: string, query: QueryOf<typeof downloadExport>): ExportOrder {
  const { policy = 'default', licence, knownBy, trueOn, ...parts } = query;
  const { restricted = false, ...rest } = parts;
  const filters = Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const [filter] = Object.keys(filters);
  if (format === WHOLE && filter !== undefined) throw new ApiError(422, { code: 'export-whole-log', detail: filter });
  const chosen = policyAsked(policy, restricted);
  if (chosen === null) throw new ApiError(422, { code: 'export-public-restricted', detail: '' });
  return {
    ...{ format, policy: chosen, filters, knownBy, trueOn, licence },
    question: questionOf(asked, parts),
    permissions: asked.permissions,
    now: asked.now().toISOString(),
  };
}

export const EXPORT_ROUTES = [
  answering(previewExport, async (asked) => {
    const { format, ...query } = asked.query;
    const manifest = await worksOf(asked).exports.preview(orderOf(asked, format, query), asked.request.signal);
    const { files, policy, numbers, withheld, changed, skipped } = manifest;
    const counted = files.map(({ name, records, bytes }) => ({ name, records, bytes }));
    return { files: counted, policy: policy.name, numbers, withheld, changed, skipped };
  }),

  answering(downloadExport, async (asked) => {
    const { format } = asked.params;
    const order = orderOf(asked, format, asked.query);
    const made = await worksOf(asked).exports.make(order, asked.request.signal);
    const detail = JSON.stringify({ policy: order.policy, filters: order.filters });
    try {
      await noteAlone(asked.visit.desk, { by: asked.person, act: 'exported', subject: format, detail });
    } catch (error) {
      await made.remove();
      throw error;
    }
    return zipped(made, `isnad-${format}-${order.now.slice(0, 10)}.zip`);
  }),
];
