/** Each step is so much longer than the one before: figures are true to 2 %. */
const STEP = 1.02;
const LOG_STEP = Math.log(STEP);
/** Milliseconds of the first step. */
const LEAST = 0.05;

/** Latencies of any number of requests in a few kilobytes. */
export class Latencies {
  readonly #counts: number[] = [];
  #total = 0;
  #slowest = 0;

  add(ms: number): void {
    const step = Math.max(0, Math.ceil(Math.log(ms / LEAST) / LOG_STEP));
    this.#counts[step] = (this.#counts[step] ?? 0) + 1;
    this.#total++;
    this.#slowest = Math.max(this.#slowest, ms);
  }

  get count(): number {
    return this.#total;
  }

  get slowest(): number {
    return Math.round(this.#slowest);
  }

  /** milliseconds within which this share (0 to 1) was answered; 0 where nothing was asked */
  within(share: number): number {
    let left = share * this.#total;
    for (let step = 0; step < this.#counts.length; step++) {
      left -= this.#counts[step] ?? 0;
      if (left <= 0 && this.#total > 0) return Number((LEAST * STEP ** step).toFixed(1));
    }
    return 0;
  }
}
