/** One try of a piece, as pg-boss names it: a later try of the same piece is another's. */
export interface Try {
  readonly id: string;
  readonly retryCount: number;
}

/** Tells the server time and again that we are at work on what we hold, and fires the signal of what it took away. */
export interface Held {
  add(one: Try): AbortSignal;
  /** gives whether we held it still */
  drop(one: Try): boolean;
  end(): void;
}

/** `touch` tells the server and gives the ids of those that are still ours; what it throws is told by others. */
export function heldWith(touch: (tries: readonly Try[]) => Promise<ReadonlySet<string>>, every: number): Held {
  const held = new Map<Try, AbortController>();
  let touching = false;
  const beat = async (): Promise<void> => {
    if (touching || held.size === 0) return;
    touching = true;
    try {
      const tries = [...held.keys()];
      const ours = await touch(tries);
      for (const one of tries) {
        if (ours.has(one.id)) continue;
        held.get(one)?.abort(new Error('this piece was given to another worker'));
        held.delete(one);
      }
    } finally {
      touching = false;
    }
  };
  const timer = setInterval(() => void beat(), every);
  return {
    add(one) {
      const controller = new AbortController();
      held.set(one, controller);
      return controller.signal;
    },
    drop: (one) => held.delete(one),
    end: () => clearInterval(timer),
  };
}
