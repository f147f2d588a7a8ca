import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { availableParallelism, tmpdir, totalmem } from 'node:os';

/** Room on a disk, in bytes. */
export interface Room {
  readonly free: number;
  readonly total: number;
}

/** The machine as far as the doctor asks it; tests have one of their own. */
export interface Machine {
  /** such as 20.19.4 */
  readonly node: string;
  readonly cores: number;
  /** bytes that this process may have */
  readonly memory: number;
  readonly temporary: string;
  readonly now: () => number;
  readonly room: (folder: string) => Promise<Room>;
  /** bytes of a file; null where there is none */
  readonly fileSize: (file: string) => Promise<number | null>;
  readonly mayWrite: (path: string) => Promise<boolean>;
  /** undefined where one could listen, else the code of the system */
  readonly listen: (host: string, port: number) => Promise<string | undefined>;
}

export const thisMachine = (): Machine => ({
  node: process.versions.node,
  cores: availableParallelism(),
  memory: memoryLimit(),
  temporary: tmpdir(),
  now: Date.now,
  async room(folder) {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { free: bavail * bsize, total: blocks * bsize };
  },
  fileSize: (file) =>
    stat(file).then(
      ({ size }) => size,
      () => null,
    ),
  mayWrite: (path) =>
    access(path, constants.W_OK).then(
      () => true,
      () => false,
    ),
  listen,
});

/** A container may have less than the machine. */
function memoryLimit(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

function listen(host: string, port: number): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
