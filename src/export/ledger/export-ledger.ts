import type { Permission } from '../../core/ledger/entries.ts';
import { mayExport } from '../../core/ledger/policy/policies.ts';
import { ExportError } from './error.ts';
import { EXPORTERS } from './exporters.ts';
import { LICENCE, LIMITS } from './limits.ts';
import { nowhere } from './nowhere.ts';
import { policed } from './policed.ts';
import { FileSet, type Files, type WrittenFile } from './sink.ts';
import { Tally } from './tally.ts';
import type { Counts, ExportContext, Exporter, ExportSource, Manifest } from './types.ts';

export interface ExportRun {
  readonly format: string;
  readonly source: ExportSource;
  readonly context: ExportContext;
  /** directory, made where there is none; null: nothing is written, only counted */
  readonly out: string | null;
  /** bytes that its files may take together; without it as many as there is room for */
  readonly most?: number;
  /** of who asks */
  readonly permissions: readonly Permission[];
}

export const MANIFEST = 'manifest.json';

/**
 * Writes an export and its manifest into a directory, streaming, and gives the manifest. The same source and context give the same bytes.
 * Where it fails or is aborted, no file of it is left. Throws `ExportError` (`export-too-big` among others), or the reason of the abort.
 */
export async function exportLedger({ format, source, context, out, most, permissions }: ExportRun): Promise<Manifest> {
  const exporter = exporterOf(format);
  assertAllowed(exporter, context, permissions);
  context.signal?.throwIfAborted();
  const files: Files = out === null ? nowhere() : await FileSet.in(out, { most, signal: context.signal });
  try {
    const tally = new Tally();
    const counts = await exporter.write(policed(source, context, tally), context, (name) => files.open(name));
    const written = await files.finish();
    const manifest = manifestOf(exporter, context, counts, written, tally);
    const sink = await files.open(MANIFEST);
    await sink.write(`${JSON.stringify(manifest, null, 2)}\n`);
    await files.finish(written.length);
    await files.commit();
    return manifest;
  } catch (error) {
    await files.abandon();
    throw error;
  }
}

function exporterOf(format: string): Exporter {
  const exporter = EXPORTERS.get(format);
  if (!exporter) throw new ExportError(format, { code: 'export-unknown-format', detail: [...EXPORTERS.keys()].join(', ') });
  return exporter;
}

function assertAllowed({ format, log }: Exporter, { policy }: ExportContext, permissions: readonly Permission[]): void {
  if (!mayExport(policy, permissions))
    throw new ExportError(policy.name, { code: 'export-not-allowed', detail: policy.needs.join(', ') });
  if (log && policy.log === 'withhold') throw new ExportError(format, { code: 'export-format-policy', detail: policy.name });
}

function manifestOf(
  exporter: Exporter,
  context: ExportContext,
  counts: Counts,
  files: readonly WrittenFile[],
  tally: Tally,
): Manifest {
  const { withheld, changed, grades, coders } = tally.summary();
  return {
    schema: 'isnad/export@1',
    format: exporter.format,
    created: context.now,
    policy: context.policy,
    numbers: exporter.view,
    filters: context.filters,
    asOf: context.asOf,
    method: { ...context.method, coders },
    files: files.map((file) => ({
      name: file.name,
      records: counts.files[file.name] ?? 0,
      bytes: file.bytes,
      sha256: file.sha256,
    })),
    skipped: counts.skipped ?? {},
    withheld,
    changed,
    grades,
    licence: context.licence ?? LICENCE,
    limits: LIMITS,
  };
}
