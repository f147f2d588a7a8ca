import type { Readable } from 'node:stream';

/** Ctrl-C: the report at hand is finished and written, then the run ends; a second one ends it at once. */
export interface Interruption {
  readonly stopped: boolean;
  /** the stream that is waited for: closed on Ctrl-C, so that an idle run ends too */
  watch(stream: Readable): void;
  release(): void;
}

export function interruption(): Interruption {
  let stopped = false;
  let watched: Readable | undefined;
  const onSignal = (): void => {
    if (stopped) process.exit(130);
    stopped = true;
    watched?.destroy();
  };
  process.on('SIGINT', onSignal);
  return {
    get stopped() {
      return stopped;
    },
    watch(stream) {
      watched = stream;
      if (stopped) stream.destroy();
    },
    release() {
      process.off('SIGINT', onSignal);
    },
  };
}
