import type { ActorRecordView } from '../../core/ledger/records.ts';
import type { ExportRelation, PolicedSource } from './types.ts';

/** The network of actors, for formats that list nodes before edges: relations are read twice, actors alone are held. */

export interface Node {
  readonly id: string;
  readonly label: string;
  readonly actor: ActorRecordView | undefined;
}

export async function nodesOf(source: PolicedSource): Promise<readonly Node[]> {
  const ids = new Set<string>();
  for await (const { period } of source.relations()) for (const id of period.pair) ids.add(id);
  return [...ids].sort().map((id) => {
    const actor = source.registry.actor(id);
    return { id, label: actor?.nameEn ?? id, actor };
  });
}

/** An edge of its own for each period; periods of one pair and type differ by their order. */
export const edgeId = ({ period }: ExportRelation, index: number): string => `r${index}:${period.pair.join('~')}:${period.type}`;

/** `ended` or `open`: an end nobody told is open, not today. */
export const endOf = ({ period }: ExportRelation): 'ended' | 'open' => (period.end ? 'ended' : 'open');
