import type { Clustering, Key } from './clustering.ts';
import type { Core } from './cores.ts';
import { listAt } from './order.ts';
import { type Profile, pointOf } from './profile.ts';

/** Over a whole area, a number must be as large as this to be telling. Our own choice (docs/decisions/0007). */
const IN_AREA = 10;
/** With the same mode, over the whole world. */
const LARGE = 20;
/** With a doer or a victim told. */
const WITH_ROLE = 5;

/**
 * Third stage: claims that tell no settlement or facility. Among themselves they are one event by area and number, doer and number, or both sides and the mode; then a group goes
 * to the one placed event that has its number, lies in its area and gainsays nothing, if there is exactly one.
 */
export function joinVague(clustering: Clustering): void {
  clustering.joinByKeys('day-area-number', areaNumber);
  clustering.joinByKeys('day-roles-number', rolesNumber);
  clustering.joinByKeys('day-sides', sides);
  attachByNumber(clustering);
}

function areaNumber(p: Profile): readonly Key[] {
  if (p.site.area === '' || p.numbers.length === 0) return NO_KEYS;
  return p.numbers.filter((told) => pointOf(told) >= IN_AREA).map((told) => `${p.site.area} · ${told}`);
}

function rolesNumber(p: Profile): readonly Key[] {
  if (p.numbers.length === 0 || p.site.key !== '' || p.site.area !== '') return NO_KEYS;
  const telling = p.numbers.filter((told) => pointOf(told) >= WITH_ROLE);
  const roles = [...p.doers.map((id) => `doer ${id}`), ...p.recipients.map((id) => `recipient ${id}`)];
  return telling.flatMap((told) => roles.map((role) => `${role} · ${told}`));
}

/** Types in which two sides meet or speak: both told, once a day is the rule. Fighting goes on all day long. */
const NOT_BY_SIDES: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST']);

function sides(p: Profile): readonly Key[] {
  if (p.site.key !== '' || NOT_BY_SIDES.has(p.record.claim.type)) return NO_KEYS;
  const both = p.recipients.length > 0 ? p.doers.length > 0 : p.doers.length > 1;
  if (!both) return NO_KEYS;
  const key = `${p.doers.join('+')} → ${p.recipients.join('+')}`;
  return [p.mode === '' ? key : `${key} · ${p.mode}`];
}

const NO_KEYS: readonly Key[] = [];

/** More candidates than this are never narrowed down to one by their roles. */
const MANY = 16;

function attachByNumber(clustering: Clustering): void {
  const cores = clustering.cores();
  const placed = new Map<string, Core[]>();
  for (const core of cores) {
    if (core.sites.length === 0) continue;
    for (const told of core.numbers) listAt(placed, `${core.part}|${told}`).push(core);
  }
  for (const core of cores) {
    if (core.sites.length > 0) continue;
    const telling = core.numbers.filter((told) => pointOf(told) >= WITH_ROLE);
    const fitting = new Set(telling.flatMap((told) => (placed.get(`${core.part}|${told}`) ?? []).slice(0, MANY + 1)));
    if (fitting.size > MANY) continue;
    const left = [...fitting].filter((other) => fits(core, other) && isTelling(core, other, clustering));
    if (left.length !== 1) continue;
    clustering.join(
      'number-unplaced',
      telling.join(' · '),
      [left[0]!.first, core.first].sort((a, b) => a - b),
    );
  }
}

/** The number is not all they share: a side, an area, the mode of an act with a large number, a second number, or the report. A number alone is shared by chance. */
function isTelling(vague: Core, full: Core, { profiles }: Clustering): boolean {
  const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x));
  const groups = (core: Core): string[] => core.members.map((i) => profiles[i]!.record.document.group);
  return (
    meet(vague.doers, full.doers) ||
    meet(vague.recipients, full.recipients) ||
    meet(vague.within, full.within) ||
    (meet(vague.modes, full.modes) && vague.numbers.some((told) => pointOf(told) >= LARGE)) ||
    vague.numbers.filter((told) => full.numbers.includes(told)).length > 1 ||
    meet(groups(vague), groups(full))
  );
}

/** Nothing that both tell is at odds. */
export function fits(vague: Core, full: Core): boolean {
  return (
    agree(vague.within, [...full.within, ...full.sites]) &&
    agree(vague.doers, full.doers) &&
    agree(vague.recipients, full.recipients) &&
    agree(vague.modes, full.modes)
  );
}

const agree = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((x) => b.includes(x));
