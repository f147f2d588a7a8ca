import { broken, doubtful, type Finding, fine } from './finding.ts';
import type { Machine, Room } from './machine.ts';
import { GIB, MIB, sizeInWords } from './size.ts';

/** Bytes without which not even a batch can be put on record. */
const NEEDED = 128 * MIB;
/** Bytes below which somebody should look after the disk. */
const WANTED = 2 * GIB;

/** What the room that is left in a folder means. */
export function roomFinding(folder: string, { free, total }: Room): Finding {
  const values = { folder, free: sizeInWords(free), total: sizeInWords(total) };
  if (free < NEEDED) return broken('disk-full', values);
  return free < WANTED ? doubtful('disk-short', values) : fine('disk-ok', values);
}

/** The same of a folder of the machine; what cannot be asked is told. */
export async function roomIn(machine: Machine, folder: string): Promise<Finding> {
  try {
    return roomFinding(folder, await machine.room(folder));
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return broken('folder-missing', { folder, detail });
  }
}
