import type { Clustering } from './clustering.ts';
import { type Core, coresOf } from './cores.ts';
import { listAt } from './order.ts';
import { fits } from './vague.ts';

/**
 * Fourth stage: a denial that tells no place or number of its own goes to what is told in the same report (or its copies), if exactly one event there fits it.
 */
export function attachDenials(clustering: Clustering): void {
  const { profiles } = clustering;
  const cores = coresOf(clustering);
  const denies = (core: Core): boolean => core.members.every((i) => profiles[i]!.denies);
  if (!cores.some(denies)) return;
  const told = new Map<string, Core[]>();
  const keys = (core: Core): string[] => [
    ...new Set(core.members.map((i) => `${core.part}|${profiles[i]!.record.document.group}`)),
  ];
  for (const core of cores) if (!denies(core)) for (const key of keys(core)) listAt(told, key).push(core);
  for (const core of cores) {
    if (!denies(core)) continue;
    const fitting = new Set(
      keys(core)
        .flatMap((key) => told.get(key) ?? [])
        .filter((other) => fits(core, other) && hasFace(other)),
    );
    if (fitting.size !== 1) continue;
    const [only] = fitting;
    clustering.join(
      'denied-in-report',
      '',
      [only!.first, core.first].sort((a, b) => a - b),
    );
  }
}

/** Something to tell it from others by: else every mention would be what is denied. */
const hasFace = (core: Core): boolean =>
  core.sites.length > 0 || core.doers.length > 0 || core.recipients.length > 0 || core.numbers.length > 0;
