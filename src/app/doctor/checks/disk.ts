import { dirname } from 'node:path';
import { doubtful, type Finding, fine } from '../finding.ts';
import type { Check } from '../patient.ts';
import { roomIn } from '../room.ts';
import { GIB, sizeInWords } from '../size.ts';

/** Bytes of a write-ahead log that has not been carried over for long: it begins anew at some 128 MiB. */
const LARGE = 1 * GIB;

/** The files of a ledger on SQLite, and the disk they lie on. */
export const diskCheck: Check = {
  name: 'disk',
  async look({ machine, ledger: { file } }) {
    if (file === null) return [];
    const size = await machine.fileSize(file);
    const room = await roomIn(machine, dirname(file));
    if (size === null) return room.code === 'folder-missing' ? [] : [room];
    return [room, filesFinding(size, (await machine.fileSize(`${file}-wal`)) ?? 0)];
  },
};

/** Sizes in bytes. */
export function filesFinding(size: number, wal: number): Finding {
  const values = { size: sizeInWords(size), wal: sizeInWords(wal) };
  return wal > LARGE ? doubtful('wal-large', values) : fine('files-ok', values);
}
