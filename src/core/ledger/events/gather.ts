import type { Clustering } from './clustering.ts';
import type { Core } from './cores.ts';
import { TELLING_NUMBER } from './exact.ts';
import { Groups } from './groups.ts';
import { listAt } from './order.ts';
import { COUNTED, type Known, type Profile, pointOf, tellerOf, unitOf } from './profile.ts';

/** Tolls of one act differ, but seldom by more than so many times; beyond it they are held to be tolls of two. Our own choice (docs/decisions/0007). */
const RATIO = 3;

/** Modes that a reporter may use for each other: an unnamed bombardment is read as artillery. */
const FAMILY: Readonly<Record<string, string>> = { aerial: 'strike', 'heavy-weapons': 'strike', drone: 'strike' };

/** Acts so rare that two of them in one place on one day are less likely than one doer mistaken for another. */
const RARE: ReadonlySet<string> = new Set(['suicide-attack', 'targeted', 'abduct']);

/** Cores that agree so far, and in what. */
interface Pool {
  readonly cores: readonly Core[];
  readonly shared: readonly string[];
}

/** What a core must have in common with the rest, in points: its place and day are given, and in a city are not enough. Our own choice (docs/decisions/0007). */
const ENOUGH = 2;
const POINTS = { smallPlace: 1, mode: 1, rareMode: 2, recipient: 1, doer: 1, number: 1, sameReport: 1 } as const;

/**
 * Second stage. At each place the cores are parted by what they tell: mode, victim, doer, number, one after the other. Whoever is silent on it goes with the rest if there is but
 * one group to go with, else stays apart. What is left together, and has enough in common, is one event.
 */
export function gatherSites(clustering: Clustering, { sites }: Known): void {
  const bySite = new Map<string, Core[]>();
  for (const core of clustering.cores()) {
    if (core.sites.length === 1) listAt(bySite, `${core.part}|${core.sites[0]}`).push(core);
  }
  for (const cores of bySite.values()) {
    if (cores.length < 2) continue;
    const site = cores[0]!.sites[0]!;
    const small = site.includes('+') || !sites.isCity(site) ? POINTS.smallPlace : 0;
    for (const pool of pools(cores, clustering.profiles, small > 0)) {
      const joined = alike(pool, small, clustering.profiles);
      if (joined.length < 2) continue;
      const agreed = RULES.find(([told]) => pool.shared.some((s) => s.startsWith(told)));
      const rule = agreed?.[1] ?? 'day-place-report';
      clustering.join(
        rule,
        [site, ...pool.shared].join(' · '),
        joined.map((core) => core.first),
      );
    }
  }
}

/** What the cores agree in, by weight, and the rule's name. Numbers here are near each other; the first stage's `day-place-number` has them equal. */
const RULES = [
  ['doer', 'day-place-doer'],
  ['recipient', 'day-place-recipient'],
  ['mode', 'day-place-mode'],
  ['number', 'day-place-toll'],
] as const;

/** The cores of a pool that have enough in common with it. */
function alike({ cores, shared }: Pool, base: number, profiles: readonly Profile[]): readonly Core[] {
  if (cores.length < 2) return [];
  const mode = shared.find((s) => s.startsWith('mode '));
  const has = (name: string): boolean => shared.some((s) => s.startsWith(name));
  const reports = reportsOf(cores, profiles);
  return cores.filter((core) => {
    let points = base;
    if (mode !== undefined && core.modes.length > 0) points += RARE.has(mode.slice(5)) ? POINTS.rareMode : POINTS.mode;
    if (core.recipients.length > 0 && has('recipient ')) points += POINTS.recipient;
    if (core.doers.length > 0 && has('doer ')) points += POINTS.doer;
    if (core.numbers.some((told) => pointOf(told) >= TELLING_NUMBER) && has('number ')) points += POINTS.number;
    if (core.members.some((i) => reports.get(profiles[i]!.record.document.group)! > 1)) points += POINTS.sameReport;
    return points >= ENOUGH;
  });
}

/** In how many cores a report (or its copies) is heard. */
function reportsOf(cores: readonly Core[], profiles: readonly Profile[]): Map<string, number> {
  const heard = new Map<string, number>();
  for (const core of cores) {
    for (const group of new Set(core.members.map((i) => profiles[i]!.record.document.group)))
      heard.set(group, (heard.get(group) ?? 0) + 1);
  }
  return heard;
}

function pools(cores: readonly Core[], profiles: readonly Profile[], small: boolean): Pool[] {
  let found: Pool[] = [{ cores, shared: [] }];
  found = found.flatMap((pool) => part(pool, 'mode', (core) => core.modes.map((m) => FAMILY[m] ?? m)));
  found = found.flatMap((pool) => part(pool, 'recipient', (core) => core.recipients));
  found = found.flatMap((pool) => partByDoer(pool, profiles, small));
  return found.flatMap((pool) => partByNumber(pool, profiles));
}

function part({ cores, shared }: Pool, name: string, valuesOf: (core: Core) => readonly string[]): Pool[] {
  if (cores.length < 2) return [{ cores, shared }];
  const { classes, open } = classify(cores, valuesOf);
  if (classes.length === 0) return [{ cores, shared }];
  if (classes.length > 1) {
    const parted = classes.map(({ cores: of, value }) => ({
      cores: of,
      shared: of.length > 1 ? [...shared, `${name} ${value}`] : shared,
    }));
    return open.length === 0 ? parted : [...parted, { cores: open, shared }];
  }
  const [only] = classes;
  const told = only!.cores.length > 1 ? [...shared, `${name} ${only!.value}`] : shared;
  return [{ cores: inOrder([...only!.cores, ...open]), shared: told }];
}

const inOrder = (cores: readonly Core[]): Core[] => [...cores].sort((a, b) => a.first - b.first);

/** Cores that share a value, directly or through others, and those that tell none. */
function classify(cores: readonly Core[], valuesOf: (core: Core) => readonly string[]) {
  const groups = new Groups(cores.length);
  const holder = new Map<string, number>();
  const open: Core[] = [];
  const told: number[] = [];
  cores.forEach((core, i) => {
    const values = valuesOf(core);
    if (values.length === 0) open.push(core);
    else told.push(i);
    for (const value of values) {
      const other = holder.get(value);
      if (other === undefined) holder.set(value, i);
      else groups.join(other, i);
    }
  });
  const classes = new Map<number, { cores: Core[]; value: string }>();
  for (const i of told) {
    const name = groups.of(i);
    const found = classes.get(name);
    if (found) found.cores.push(cores[i]!);
    else classes.set(name, { cores: [cores[i]!], value: valuesOf(cores[i]!)[0]! });
  }
  return { classes: [...classes.values()], open };
}

/** Two doers are two acts, or, where all else is agreed, two versions of one. */
function partByDoer(pool: Pool, profiles: readonly Profile[], small: boolean): Pool[] {
  const parted = part(pool, 'doer', (core) => core.doers);
  return parted.length > 1 && isPinned(pool, profiles, small) ? [pool] : parted;
}

/** Whether what is agreed names the act so closely that another doer is another version of it: a mode with a victim, a rare mode, or any in a small place; not where one teller tells of both doers. */
function isPinned({ cores, shared }: Pool, profiles: readonly Profile[], small: boolean): boolean {
  const mode = shared.find((s) => s.startsWith('mode '))?.slice(5);
  if (mode === undefined || !(small || RARE.has(mode) || shared.some((s) => s.startsWith('recipient ')))) return false;
  return !toldApart(cores, profiles, (p) => p.doers);
}

/** One toll a unit, in the order of the units; told apart exactly where one teller gives two tolls, else by leaps. */
function partByNumber(pool: Pool, profiles: readonly Profile[]): Pool[] {
  if (pool.cores.length < 2) return [pool];
  const unit = COUNTED.find((u) => pool.cores.some((core) => core.numbers.some((n) => unitOf(n) === u)));
  if (unit === undefined) return [pool];
  const told = (numbers: readonly string[]): string[] => numbers.filter((n) => unitOf(n) === unit);
  const exact = toldApart(pool.cores, profiles, (p) => told(p.numbers));
  const level = exact ? (n: string) => n : leaps(pool.cores.flatMap((core) => told(core.numbers)));
  return part(pool, 'number', (core) => told(core.numbers).map(level));
}

/** Names each number by the smallest of its neighbourhood: numbers in order, cut where the next is more than RATIO times the one before. */
function leaps(numbers: readonly string[]): (told: string) => string {
  const names = new Map<string, string>();
  let name = '';
  let before = 0;
  for (const told of [...new Set(numbers)].sort((a, b) => pointOf(a) - pointOf(b))) {
    if (name === '' || pointOf(told) > before * RATIO) name = told;
    before = pointOf(told);
    names.set(told, name);
  }
  return (told) => names.get(told)!;
}

/** Whether one teller gives, in two claims, values that have nothing in common. */
function toldApart(cores: readonly Core[], profiles: readonly Profile[], valuesOf: (p: Profile) => readonly string[]): boolean {
  const said = new Map<string, Set<string>>();
  for (const i of cores.flatMap((core) => core.members)) {
    const profile = profiles[i]!;
    const values = valuesOf(profile);
    if (values.length === 0) continue;
    const teller = tellerOf(profile.record);
    const before = said.get(teller);
    if (before === undefined) said.set(teller, new Set(values));
    else if (!values.some((value) => before.has(value))) return true;
    else for (const value of values) before.add(value);
  }
  return false;
}
