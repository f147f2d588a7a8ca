import type { Clustering } from './clustering.ts';
import { type Core, coresOf } from './cores.ts';
import { listAt } from './order.ts';
import { fits } from './vague.ts';

/**
 * Fourth stage: a denial goes to what it denies in the same report (or its copies), where it shares a side or the mode with it, nothing is at odds, and no second event there fits. Only
 * what a source denies is a denial; of "they did not fight" in the outlet's own words nobody said that they did.
 */
export function attachDenials(clustering: Clustering): void {
  const { profiles } = clustering;
  const cores = coresOf(clustering);
  const denies = (core: Core): boolean => core.members.every((i) => profiles[i]!.denies);
  const sourced = (core: Core): boolean => core.members.some((i) => profiles[i]!.record.claim.attribution.length > 0);
  const told = new Map<string, Core[]>();
  const keys = (core: Core): string[] => [
    ...new Set(core.members.map((i) => `${core.part}|${profiles[i]!.record.document.group}`)),
  ];
  const denials = cores.filter((core) => denies(core) && sourced(core));
  if (denials.length === 0) return;
  for (const core of cores) if (!denies(core)) for (const key of keys(core)) listAt(told, key).push(core);
  for (const denial of denials) {
    const inReport = new Set(keys(denial).flatMap((key) => told.get(key) ?? []));
    const fitting = [...inReport].filter((other) => shares(denial, other) && agrees(denial, other));
    if (fitting.length !== 1) continue;
    clustering.join(
      'denied-in-report',
      '',
      [fitting[0]!.first, denial.first].sort((a, b) => a - b),
    );
  }
}

const agrees = (denial: Core, other: Core): boolean => fits(denial, other) && meetOrSilent(denial.sites, other.sites);
const meetOrSilent = (a: readonly string[], b: readonly string[]): boolean => a.length === 0 || b.length === 0 || meet(a, b);
const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x));
const shares = (a: Core, b: Core): boolean =>
  meet(a.doers, b.doers) || meet(a.recipients, b.recipients) || meet(a.modes, b.modes);
