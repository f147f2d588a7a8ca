interface Waited {
  destroy(): unknown;
}

/** Ctrl-C: the report at hand is finished and written, then the run ends; a second one ends it at once. */
export interface Interruption {
  readonly stopped: boolean;
  /** what is waited for, such as a stream: closed on Ctrl-C, so that an idle run ends too */
  watch(waited: Waited): void;
  release(): void;
}

export function interruption(): Interruption {
  let stopped = false;
  let watched: Waited | undefined;
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
    watch(waited) {
      watched = waited;
      if (stopped) waited.destroy();
    },
    release() {
      process.off('SIGINT', onSignal);
    },
  };
}
