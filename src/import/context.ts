import type { AskedFormat, ImportOptions } from './item.ts';
import { LIMITS, type Limits } from './limits.ts';

/** What one run of an import carries from the source down to the formats. */
export interface ImportContext {
  readonly format?: AskedFormat;
  readonly outlet?: string;
  readonly published?: string;
  readonly encoding?: string;
  readonly limits: Limits;
  readonly today: () => Date;
  readonly stopped: () => boolean;
  /** adds bytes read of the outermost input */
  readonly advance: (bytes: number) => void;
}

/** `total`: bytes of the whole input, as far as they are known. */
export function contextOf(options: ImportOptions, total: number | null): ImportContext {
  let bytes = 0;
  return {
    ...(options.format && { format: options.format }),
    ...(options.outlet && { outlet: options.outlet }),
    ...(options.published && { published: options.published }),
    ...(options.encoding && { encoding: options.encoding }),
    limits: { ...LIMITS, ...options.limits },
    today: options.now ?? (() => new Date()),
    stopped: () => options.signal?.aborted ?? false,
    advance: (more) => {
      bytes += more;
      options.onProgress?.({ bytes, total });
    },
  };
}
