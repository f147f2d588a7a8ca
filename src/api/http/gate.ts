import { ApiError } from './problem.ts';

export interface GateOptions {
  /** of one person at once */
  readonly each: number;
  /** of all together */
  readonly all: number;
  /** of the refusal */
  readonly code: string;
}

/** Seconds after which whoever was refused may try again. */
const AGAIN = 10;

/** What a few may do at once, for each of them holds something for as long as it lasts. */
export class Gate {
  readonly #options: GateOptions;
  readonly #inside = new Map<string, number>();
  #all = 0;

  constructor(options: GateOptions) {
    this.#options = options;
  }

  /** Lets somebody in until what it gives is called; once is enough, twice does no harm. Throws `ApiError` 429. */
  enter(person: string): () => void {
    const { each, all, code } = this.#options;
    const own = this.#inside.get(person) ?? 0;
    const most = own >= each ? each : this.#all >= all ? all : null;
    if (most !== null) throw new ApiError(429, { code, detail: String(most) }, { 'Retry-After': String(AGAIN) });
    this.#count(person, 1);
    let inside = true;
    return () => {
      if (inside) this.#count(person, -1);
      inside = false;
    };
  }

  #count(person: string, change: 1 | -1): void {
    this.#all += change;
    const own = (this.#inside.get(person) ?? 0) + change;
    if (own === 0) this.#inside.delete(person);
    else this.#inside.set(person, own);
  }
}
