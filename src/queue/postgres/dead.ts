import type { DeadPiece } from '../contract.ts';
import type { Link } from './link.ts';
import { deadOf } from './places.ts';
import { DEAD, DEAD_IDS } from './statements.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Pieces that are put in line again with one statement. */
const AT_ONCE = 100;

/** Ids that can be ours; PostgreSQL takes no others. */
export const possible = (ids: readonly string[]): string[] => ids.filter((id) => UUID.test(id));

interface DeadRow<Piece> extends Omit<DeadPiece<Piece>, 'added' | 'died'> {
  readonly added: Date;
  readonly died: Date;
}

export async function deadPieces<Piece>(link: Link, name: string, limit: number): Promise<readonly DeadPiece<Piece>[]> {
  const rows = await link.rows<DeadRow<Piece>>(DEAD, [deadOf(name), limit]);
  return rows.map((row) => ({ ...row, added: row.added.toISOString(), died: row.died.toISOString() }));
}

export async function retryDead(link: Link, name: string, ids?: readonly string[]): Promise<number> {
  const dead = await idsOf(link, name, ids);
  let moved = 0;
  for (let from = 0; from < dead.length; from += AT_ONCE) {
    const some = dead.slice(from, from + AT_ONCE);
    moved += await link.told(() => link.boss.redrive(deadOf(name), { ids: some, limit: AT_ONCE }));
  }
  return moved;
}

export async function discardDead(link: Link, name: string, ids?: readonly string[]): Promise<number> {
  const dead = await idsOf(link, name, ids);
  if (dead.length > 0) await link.told(() => link.boss.deleteJob(deadOf(name), dead));
  return dead.length;
}

async function idsOf(link: Link, name: string, ids?: readonly string[]): Promise<string[]> {
  const rows = await link.rows<{ readonly id: string }>(DEAD_IDS, [deadOf(name), ids ? possible(ids) : null]);
  return rows.map(({ id }) => id);
}
