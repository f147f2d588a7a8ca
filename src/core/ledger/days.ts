/** ISO dates and days since 1970-01-01, UTC. */
const DAY = 86_400_000;

/** `null` for what is no date. */
export function dayOf(iso: string): number | null {
  const time = Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)));
  return Number.isNaN(time) ? null : time / DAY;
}

/** Days of a ledger are few and asked for again and again; writing one takes a hundred times as long as looking it up. */
const WRITTEN = 50_000;
const written = new Map<number, string>();

export function isoOf(day: number): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  const iso = new Date(day * DAY).toISOString().slice(0, 10);
  if (written.size < WRITTEN) written.set(day, iso);
  return iso;
}
