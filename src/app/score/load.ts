import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CodedClaim, Coding } from './coded.ts';

/** What cannot be scored, and where. */
export class ScoreProblem extends Error {}

const ENDINGS = ['.gold.json', '.json'] as const;
/** Files beside the readings that are none. */
const IGNORED = /\.meta\.json$/;

/** One coder's readings: a directory of ID.gold.json or ID.json (with ID.txt beside), or a file of JSON lines. */
export function loadCodings(path: string): Coding[] {
  if (!existsSync(path))
    throw new ScoreProblem(`${path}: there is no such file or directory. Give a directory of readings or a .jsonl file`);
  const codings = statSync(path).isDirectory() ? fromDirectory(path) : fromLines(path);
  if (codings.length === 0)
    throw new ScoreProblem(`${path}: there are no readings in it. They are ID.gold.json or ID.json files, or JSON lines`);
  return codings;
}

function fromDirectory(directory: string): Coding[] {
  const files = readdirSync(directory).filter((file) => file.endsWith('.json') && !IGNORED.test(file));
  const golden = files.filter((file) => file.endsWith('.gold.json'));
  return (golden.length > 0 ? golden : files).sort().map((file) => {
    const id = file.slice(0, -ENDINGS.find((ending) => file.endsWith(ending))!.length);
    const path = join(directory, file);
    const textPath = join(directory, `${id}.txt`);
    const text = existsSync(textPath) ? readFileSync(textPath, 'utf8') : null;
    return { id, text, claims: claimsOf(parse(readFileSync(path, 'utf8'), path), path) };
  });
}

function fromLines(path: string): Coding[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const where = `${path}:${index + 1}`;
    const value = parse(line, where) as { id?: unknown; text?: unknown; claims?: unknown };
    if (typeof value?.id !== 'string') throw new ScoreProblem(`${where}: the reading has no "id"`);
    // a line that could not be read is a reading without claims
    const claims = value.claims === undefined ? [] : claimsOf(value, where);
    return [{ id: value.id, text: typeof value.text === 'string' ? value.text : null, claims }];
  });
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ScoreProblem(`${where}: this is not JSON (${error instanceof Error ? error.message : ''})`);
  }
}

const KINDS = new Set(['event', 'relation', 'assessment']);

/** The least that scoring needs of a claim is checked here; all else may be absent. */
function claimsOf(value: unknown, where: string): CodedClaim[] {
  const claims = (value as { claims?: unknown } | null)?.claims;
  if (!Array.isArray(claims)) throw new ScoreProblem(`${where}: there is no list "claims" in it`);
  claims.forEach((claim: Partial<CodedClaim> | null, index) => {
    if (!claim || !KINDS.has(claim.kind ?? ''))
      throw new ScoreProblem(`${where}: claim ${index + 1} has no kind (event, relation or assessment)`);
    if (typeof claim.type !== 'string') throw new ScoreProblem(`${where}: claim ${index + 1} has no type`);
    if (!claim.trigger) throw new ScoreProblem(`${where}: claim ${index + 1} has no trigger`);
  });
  return claims as CodedClaim[];
}

/** Offsets of another text, or counted otherwise, would score as nonsense: better to say so. */
export function checkTriggers(golds: readonly Coding[], readings: ReadonlyMap<string, Coding>): void {
  for (const { id, text } of golds) {
    if (text === null) continue;
    for (const { trigger } of readings.get(id)?.claims ?? []) {
      if (trigger.start == null || trigger.end == null || trigger.text === undefined) continue;
      if (text.slice(trigger.start, trigger.end) === trigger.text) continue;
      throw new ScoreProblem(
        `${id}: the trigger "${trigger.text}" does not stand at ${trigger.start}–${trigger.end} of the text. Offsets count UTF-16 units of ${id}.txt`,
      );
    }
  }
}
