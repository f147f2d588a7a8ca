/** What a format had no room for, by reason, in order of the reasons' names. */
export class Skips {
  private readonly counts: Record<string, number> = {};

  add(reason: string): void {
    this.counts[reason] = (this.counts[reason] ?? 0) + 1;
  }

  get table(): Readonly<Record<string, number>> {
    return Object.fromEntries(Object.entries(this.counts).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
