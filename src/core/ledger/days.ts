/** ISO dates and days since 1970-01-01, UTC. */
const DAY = 86_400_000;

/** `null` for what is no date. */
export function dayOf(iso: string): number | null {
  const time = Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)));
  return Number.isNaN(time) ? null : time / DAY;
}

export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
