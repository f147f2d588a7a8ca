import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Task, Verdict } from './targets.ts';
import { LIMIT, type Watched } from './watched.ts';

/**
 * `FUZZ_SEED` is the seed of the first input, each next one has the next. Without it they are the same every time, so that what fails in a test of a
 * change is the change; `npm run fuzz` looks for what nobody has met. `FUZZ_RUNS` ends after so many inputs; `FUZZ_ONLY` names one target.
 */
export const SEED = Number(process.env.FUZZ_SEED ?? 1);
export const ONLY = process.env.FUZZ_ONLY;
const RUNS = Number(process.env.FUZZ_RUNS ?? Number.POSITIVE_INFINITY);
const FOLDER = process.env.FUZZ_FOLDER ?? join(tmpdir(), 'isnad-fuzz-failures');

export interface Target {
  readonly name: string;
  readonly tasks: fc.Arbitrary<Task>;
}

export interface Outcome {
  readonly inputs: number;
  readonly found: number;
  /** the longest that one took, in milliseconds of a core, and what it was made from */
  readonly slowest: { readonly seed: number; readonly time: number };
  readonly failures: readonly string[];
}

/** No more than these of one target: the twentieth tells nothing that the first did not. */
const ENOUGH = 20;

/** Tries inputs of a target until the time is up; each is made from a seed of its own. A failing one is saved, and told with its seed. */
export async function campaign(target: Target, process: Watched, seconds: number): Promise<Outcome> {
  const failures: string[] = [];
  let [inputs, found, checked] = [0, 0, 0];
  let load = NO_LOAD;
  let slowest = { seed: 0, time: 0 };
  // the time counts from when the process is there; the first rounds are those of a cold compiler
  for (let round = 0; round < 5; round++) await loadOf(process);
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end && inputs < RUNS && failures.length < ENOUGH) {
    if (Date.now() - checked > 5000) {
      load = await loadOf(process);
      checked = Date.now();
    }
    const seed = SEED + inputs++;
    const task = fc.sample(target.tasks, { seed, numRuns: 1 })[0]!;
    const { faults, time, items } = await judged(process, task, load);
    found += items;
    if (time > slowest.time) slowest = { seed, time: Math.round(time) };
    if (faults.length > 0) failures.push(saved(target.name, seed, task, faults));
  }
  return { inputs, found, slowest, failures };
}

/** What the machine has left for us: found by work that only computes, the same each time. */
interface Load {
  /** how much longer things take by the clock than in processor time: others have their turn */
  readonly waiting: number;
  /** how much more processor time they take than when the machine was idlest: cores and caches are shared */
  readonly slowness: number;
}

const NO_LOAD: Load = { waiting: 1, slowness: 1 };
/** Processor time of that work, at its best so far. */
let fastest = Number.POSITIVE_INFINITY;

async function loadOf(process: Watched): Promise<Load> {
  const spun = await process.ask({ kind: 'calibrate' }, 60_000);
  if (typeof spun !== 'object' || !('wall' in spun)) return NO_LOAD;
  fastest = Math.min(fastest, spun.processor);
  return { waiting: Math.max(1, spun.wall / spun.processor), slowness: spun.processor / fastest };
}

/** Time that other programs took is not the input's. Another thread's time (the collector of garbage) is not either: the lower counts. */
const own = ({ wall, processor }: Verdict): number => Math.min(wall, processor);

interface Judged {
  readonly faults: readonly string[];
  readonly time: number;
  readonly items: number;
}

async function judged(process: Watched, task: Task, load: Load): Promise<Judged> {
  const limit = LIMIT * Math.max(1, sizeOf(task) / 262_144);
  const first = await process.ask(task, 1.5 * limit * load.waiting * load.slowness + 500);
  if (typeof first === 'object' && 'died' in first) return { faults: [`crash: ${first.died}`], time: 0, items: 0 };
  if (first !== 'no answer' && own(first) <= limit) return { faults: first.faults, time: own(first), items: first.found };
  // once more in a process that is warm, with time enough to say how long it takes: the first may have met a busy machine
  const before = await loadOf(process);
  const second = await process.ask(task, 30_000);
  if (second === 'no answer') return { faults: ['hang: no answer in 30 s'], time: 30_000, items: 0 };
  if ('died' in second) return { faults: [`crash: ${second.died}`], time: 0, items: 0 };
  const after = await loadOf(process);
  const time = own(second) / Math.max(1, (before.slowness + after.slowness) / 2);
  const slow = time > limit ? [`slow: ${Math.round(time)} ms; the limit is ${Math.round(limit)}`] : [];
  return { faults: [...second.faults, ...slow], time, items: second.found };
}

const sizeOf = (task: Task): number =>
  task.kind === 'import' ? task.bytes.length : task.kind === 'read' ? Buffer.byteLength(task.text) : 0;

function saved(name: string, seed: number, task: Task, faults: readonly string[]): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}-${seed}`);
  const { how, content } = parts(task);
  writeFileSync(path, content);
  const said = [...new Set(faults)].slice(0, 5).join('; ').slice(0, 1200);
  writeFileSync(`${path}.json`, `${JSON.stringify({ ...how, faults: said }, null, 2)}\n`);
  return `FUZZ_ONLY=${name} FUZZ_SEED=${seed} FUZZ_RUNS=1 (saved as ${path}): ${said}`;
}

function parts(task: Task): { readonly how: object; readonly content: string | Uint8Array } {
  if (task.kind === 'import') {
    const { bytes, ...how } = task;
    return { how, content: bytes };
  }
  if (task.kind === 'calibrate') return { how: task, content: '' };
  // as JSON: a text file cannot hold half a surrogate pair
  const { text, ...how } = task;
  return { how, content: JSON.stringify(text) };
}
