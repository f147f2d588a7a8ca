import { COMMAS } from '../letters.ts';
import { foldWord } from '../text/fold-word.ts';
import type { Quantity, Reference } from '../types.ts';
import type { Draft } from './context.ts';

/** Codes a happening once for each source chain (codebook §1): later and thinner mentions become `also` of the fullest one. */
export function mergeRepeats(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const byType = new Map<string, number[]>();
  for (const draft of drafts) {
    const type = `${draft.kind} ${draft.type}`;
    let alike = byType.get(type);
    if (alike === undefined) byType.set(type, (alike = []));
    const host = findHost(kept, alike, draft);
    if (host >= 0) kept[host] = join(kept[host]!, draft);
    else alike.push(kept.push(draft) - 1);
  }
  return kept;
}

/** So many claims of one type are looked back over, whatever a text's length: a cap on the cost, beyond what any report tells. */
const LOOK_BACK = 200;

function findHost(kept: readonly Draft[], alike: readonly number[], draft: Draft): number {
  if (draft.kind === 'assessment') return -1;
  let best = -1;
  let score = 0;
  for (let at = Math.max(0, alike.length - LOOK_BACK); at < alike.length; at++) {
    const i = alike[at]!;
    const s = likeness(kept[i]!, draft);
    if (s > score) {
      score = s;
      best = i;
    }
  }
  return best;
}

/** 0: two claims; else the more, the surer that they are one. */
function likeness(a: Draft, b: Draft): number {
  if (a.kind !== b.kind || a.type !== b.type || a.kind === 'assessment') return 0;
  if (a.type === 'MEMBER_OF') return samePair(a, b) ? 3 : 0;
  if (polarity(a) !== polarity(b)) return 0;
  if (a.sentence === b.sentence && (tellsMore(a, b) || tellsMore(b, a))) return 4;
  if (a.part === 'title' || b.part === 'title') return rolesConflict(a, b) ? 0 : 1 + shared(a, b);
  if (!sameSource(a, b)) return 0;
  const together = lastOf(a) === b.sentence;
  if (a.mode && b.mode && a.mode !== b.mode && !together) return 0;
  if (together && (isCasualty(a) !== isCasualty(b) || otherToll(a, b))) return casualtyConflict(a, b) ? 0 : 2;
  if (rolesConflict(a, b) || timesConflict(a, b) || countsConflict(a, b)) return 0;
  if (together) return sameSentence(a, b);
  const common = shared(a, b);
  if (thin(b) && b.sentence - lastOf(a) <= 3) return 1 + common;
  return common >= 2 ? common : 0;
}

/** A verb whose subject is the other act itself. */
const tellsMore = (a: Draft, b: Draft): boolean =>
  a.of !== undefined && a.of.start <= b.trigger.start && b.trigger.end <= a.of.end;

/** The sentence in which it was mentioned last. */
const lastOf = (d: Draft): number => d.last ?? d.sentence;

const polarity = (d: Draft): string => (d.factuality.endsWith('-') ? '-' : '+');

/** In one sentence an attack and its casualties are one act; two full acts side by side are two. */
function sameSentence(a: Draft, b: Draft): number {
  if (a.type !== 'ASSAULT') return shared(a, b) >= 2 || thin(b) ? 1 : 0;
  return thin(b) || thin(a) ? 2 : 0;
}

const isCasualty = (d: Draft): boolean => d.casualty;
const thin = (d: Draft): boolean =>
  d.actor.length === 0 && d.recipient.length === 0 && d.place.length === 0 && d.quantities.length === 0;

function sameSource(a: Draft, b: Draft): boolean {
  const x = a.attribution.at(-1);
  const y = b.attribution.at(-1);
  if (!x || !y) return x === y;
  return same(x, y) || x.holder === 'unknown' || y.holder === 'unknown';
}

/** A reference is compared with many others. */
const keys = new WeakMap<Reference, string>();
const EDGE = new RegExp(`[\\s"«»“”()${COMMAS}]+`);

function key(r: Reference): string {
  let folded = keys.get(r);
  if (folded === undefined) keys.set(r, (folded = r.text.split(EDGE).filter(Boolean).map(foldWord).join(' ')));
  return folded;
}

/** One thing twice: the same id, overlapping words, or one description inside the other. */
export function same(a: Reference, b: Reference): boolean {
  if (a.ref && b.ref) return a.ref === b.ref;
  if (a.start < b.end && b.start < a.end) return true;
  const x = key(a);
  const y = key(b);
  return x === y || (x.length > 3 && y.includes(x)) || (y.length > 3 && x.includes(y));
}

const meets = (a: readonly Reference[], b: readonly Reference[]): boolean => a.some((x) => b.some((y) => same(x, y)));
const conflict = (a: readonly Reference[], b: readonly Reference[]): boolean => a.length > 0 && b.length > 0 && !meets(a, b);
const rolesConflict = (a: Draft, b: Draft): boolean =>
  conflict(a.actor, b.actor) || conflict(a.recipient, b.recipient) || conflict(a.place, b.place);
/** Those killed and wounded in an attack are no other than its victims, whatever the attack itself is said to have hit. */
const casualtyConflict = (a: Draft, b: Draft): boolean =>
  a.type !== 'ASSAULT' || conflict(a.actor, b.actor) || conflict(a.place, b.place) || timesConflict(a, b);
/** "Three were killed and five wounded": two tolls of one act, where they count different things. */
const otherToll = (a: Draft, b: Draft): boolean =>
  isCasualty(a) &&
  isCasualty(b) &&
  a.quantities.length > 0 &&
  b.quantities.length > 0 &&
  !a.quantities.some((x) => b.quantities.some((y) => x.unit === y.unit));
const timesConflict = (a: Draft, b: Draft): boolean =>
  a.time?.from !== undefined &&
  b.time?.from !== undefined &&
  (a.time.from > (b.time.to ?? b.time.from) || b.time.from > (a.time.to ?? a.time.from));

/** Two tolls of one unit that differ belong to two acts (or two versions, which are two claims as well). */
function countsConflict(a: Draft, b: Draft): boolean {
  if (a.sentence === b.sentence || a.quantities.length === 0) return false;
  const before = tollsOf(a.quantities);
  for (const [counted, point] of tollsOf(b.quantities)) {
    const other = before.get(counted);
    if (other !== undefined && (other !== point || other === 'several')) return true;
  }
  return false;
}

/** What is counted in a claim, and how many there are of it. A claim is compared with many others. */
const tolls = new WeakMap<readonly Quantity[], ReadonlyMap<string, number | 'several'>>();

function tollsOf(quantities: readonly Quantity[]): ReadonlyMap<string, number | 'several'> {
  let found = tolls.get(quantities);
  if (found !== undefined) return found;
  const counts = new Map<string, number | 'several'>();
  for (const { unit, role, point } of quantities) {
    if (point === undefined) continue;
    const counted = `${unit} ${role}`;
    counts.set(counted, (counts.get(counted) ?? point) === point ? point : 'several');
  }
  tolls.set(quantities, (found = counts));
  return found;
}

function shared(a: Draft, b: Draft): number {
  return (
    Number(meets(a.actor, b.actor)) +
    Number(meets(a.recipient, b.recipient)) +
    Number(meets(a.place, b.place)) +
    Number(a.time?.from !== undefined && a.time.from === b.time?.from)
  );
}

function samePair(a: Draft, b: Draft): boolean {
  return meets(a.actor, b.actor) && (meets(a.recipient, b.recipient) || a.recipient.length === 0 || b.recipient.length === 0);
}

function join(a: Draft, b: Draft): Draft {
  const bodyFirst = (a.part === 'title' && b.part !== 'title') || (a.part === b.part && isCasualty(a) && !isCasualty(b));
  const main = bodyFirst ? b : a;
  const other = bodyFirst ? a : b;
  const mode = main.mode ?? other.mode;
  return {
    ...main,
    casualty: main.casualty && other.casualty,
    mode,
    also: mentionsOf(main, other),
    last: Math.max(lastOf(a), lastOf(b)),
    actor: main.actor.length > 0 || main.part !== other.part ? main.actor : other.actor,
    recipient:
      main.mode === 'x-clash' || (other.casualty && !main.casualty && main.recipient.length > 0)
        ? main.recipient
        : union(main.recipient, other.recipient, main.sentence === other.sentence),
    place: main.place.length > 0 ? main.place : other.place,
    time: main.time ?? other.time,
    quantities: [
      ...main.quantities,
      ...other.quantities.filter(
        (q) =>
          (main.sentence === other.sentence || (main.quantities.length === 0 && other.part !== 'title')) &&
          !main.quantities.some(
            (m) =>
              (m.start < q.end && q.start < m.end) ||
              (main.sentence !== other.sentence && m.unit === q.unit && m.point === q.point),
          ),
      ),
    ],
    rules: [...new Set([...main.rules, ...other.rules])],
  };
}

/** Lists that were made here for a claim that is gone: what a next one adds goes to them, or a text of one claim told ten thousand times is never done. */
const made = new WeakMap<readonly Reference[], Reference[]>();

function mentionsOf(main: Draft, other: Draft): Reference[] {
  const apart = (r: Reference): boolean => r.start >= main.trigger.end || main.trigger.start >= r.end;
  const also = made.get(main.also) ?? main.also.filter(apart);
  for (const r of [other.trigger, ...other.also]) if (apart(r)) also.push(r);
  made.set(also, also);
  return also;
}

function union(a: readonly Reference[], b: readonly Reference[], together: boolean): Reference[] {
  if (a.length > 0 && !together) return [...a];
  return [...a, ...b.filter((x) => !a.some((y) => y.start < x.end && x.start < y.end))];
}
