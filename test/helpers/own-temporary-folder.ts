import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Temporary folders of a run lie in one, which goes with it. Databases run as somebody else, who must get there. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-run-'));
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
