import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { MadeExport } from '../../app/export/rooms.ts';
import { MANIFEST } from '../../export/ledger/export-ledger.ts';

/** An export as one archive, packed while it is sent. What lies on the disk goes when it is through, or the asker has gone away. */
export function zipped({ folder, manifest, remove }: MadeExport, name: string): Response {
  const zip = new ZipFile();
  const mtime = new Date(manifest.created);
  for (const file of [...manifest.files.map((written) => written.name), MANIFEST])
    zip.addReadStreamLazy(file, { mtime, mode: 0o100644 }, (done) => {
      const content = createReadStream(join(folder, file));
      // nobody else listens, and the file may be gone with an asker who went away
      content.on('error', (error) => zip.emit('error', error));
      done(null, content);
    });
  zip.end();
  const body = zip.outputStream.pipe(new PassThrough());
  zip.on('error', (error) => body.destroy(error));
  body.once('close', () => void remove());
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}
