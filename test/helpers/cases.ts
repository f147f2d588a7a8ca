import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { CodedClaim, CodedSpan, Coding } from '../../src/app/score/coded.ts';

/** The invented reports of `cases/`, as texts and as a coder's claims. Their form is checked in test/cases/format.test.ts. */

interface CaseClaim {
  readonly kind: CodedClaim['kind'];
  readonly type: string;
  readonly mode?: string;
  readonly trigger: string;
  readonly at?: number;
  readonly actor?: readonly string[];
  readonly recipient?: readonly string[];
  readonly place?: readonly string[];
  readonly time?: readonly [string, string];
  readonly quantities?: readonly { readonly text: string; readonly point?: number }[];
  readonly source?: string;
  readonly holder?: string;
  readonly factuality: string;
  readonly tense: string;
  readonly also?: readonly string[];
}

export interface Case {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly outlet: string;
  readonly silent: boolean;
  readonly gold: Coding;
}

const ROOT = fileURLToPath(new URL('../../cases', import.meta.url));

export function loadCases(): Case[] {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  return files.sort().map((file) => {
    const path = join(ROOT, file);
    const {
      text,
      published,
      outlet,
      claims = [],
      silent = false,
    } = parse(readFileSync(path, 'utf8')) as {
      text: string;
      published?: string;
      outlet: string;
      claims?: readonly CaseClaim[];
      silent?: boolean;
    };
    const id = relative(ROOT, path).replace(/\.yaml$/, '');
    const gold = { id, text, claims: claims.map((claim) => coded(text, claim)) };
    return { id, text, outlet, silent, gold, ...(published ? { published } : {}) };
  });
}

/** A case names spans by their words: a role's words are the occurrence nearest to the trigger. */
function coded(text: string, claim: CaseClaim): CodedClaim {
  const trigger = occurrence(text, claim.trigger, claim.at ?? 1);
  const near = (words: string): CodedSpan => nearest(text, words, trigger.start);
  const { kind, type, mode, time, source, holder, factuality, tense } = claim;
  return {
    kind,
    type,
    ...(mode ? { mode } : {}),
    trigger,
    also: (claim.also ?? []).map((words) => other(text, words, trigger.start)),
    actor: (claim.actor ?? []).map(near),
    recipient: (claim.recipient ?? []).map(near),
    place: (claim.place ?? []).map(near),
    time: time ? { from: time[0], to: time[1] } : null,
    quantities: (claim.quantities ?? []).map((q) => ({ ...near(q.text), ...(q.point === undefined ? {} : { point: q.point }) })),
    attribution: source === undefined ? [] : [{ ...near(source), ...(holder ? { holder } : {}) }],
    factuality,
    tense,
  };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function occurrence(text: string, words: string, n: number): Found {
  let start = -1;
  for (let i = 0; i < n; i++) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length, text: words };
}

function all(text: string, words: string): Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length, text: words });
  return found;
}

const closer = (to: number) => (a: Found, b: Found) => Math.abs(a.start - to) - Math.abs(b.start - to);

function nearest(text: string, words: string, to: number): Found {
  return all(text, words).sort(closer(to))[0]!;
}

/** Another telling never stands where the trigger does, even in the same words. */
function other(text: string, words: string, trigger: number): Found {
  const rest = all(text, words).filter(({ start }) => start !== trigger);
  return rest[0] ?? nearest(text, words, trigger);
}
