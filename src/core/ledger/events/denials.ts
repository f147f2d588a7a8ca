import type { Clustering } from './clustering.ts';
import type { Core } from './cores.ts';
import type { EventClaim } from './event-claim.ts';
import { listAt } from './order.ts';
import { affirms } from './stance.ts';
import { fits } from './vague.ts';

/**
 * Fourth stage: a denial goes to what it denies in the same report (or its copies), if the report tells of one such act only, shares a side or the mode with the denial, and
 * is at odds with it in nothing. Only what a source denies by the verb of saying counts: of "he said
 * that they did not fight" nobody need have said that they did.
 */
export function attachDenials(clustering: Clustering): void {
  const { profiles } = clustering;
  const cores = clustering.cores();
  const denies = (core: Core): boolean => core.members.every((i) => profiles[i]!.denies);
  const said = ({ attribution, hedges }: EventClaim['claim']): boolean => attribution.length > 0 && hedges.length === 0;
  const sourced = (core: Core): boolean => core.members.some((i) => said(profiles[i]!.record.claim));
  const affirmed = (core: Core): boolean => core.members.some((i) => affirms(profiles[i]!.record));
  const told = new Map<string, Core[]>();
  const keys = (core: Core): string[] => [
    ...new Set(core.members.map((i) => `${core.part}|${profiles[i]!.record.document.group}`)),
  ];
  const denials = cores.filter((core) => denies(core) && sourced(core));
  if (denials.length === 0) return;
  for (const core of cores) if (affirmed(core) && hasFace(core)) for (const key of keys(core)) listAt(told, key).push(core);
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

/** Something to tell it by: else every passing mention would be an act that could be denied. */
const hasFace = (core: Core): boolean =>
  core.sites.length > 0 ||
  core.doers.length > 0 ||
  core.recipients.length > 0 ||
  core.numbers.length > 0 ||
  core.within.length > 0;
