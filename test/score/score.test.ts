import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { krippendorffAlpha, type Unit } from '../../src/app/score/agreement.ts';
import type { CodedClaim, Coding } from '../../src/app/score/coded.ts';
import { checkTriggers, loadCodings } from '../../src/app/score/load.ts';
import { type Score, scoreCodings } from '../../src/app/score/score.ts';
import { scoreTable } from '../../src/app/score/table.ts';
import { SHARED } from '../helpers/shared.ts';

const TOOL = join(SHARED, 'tools/score.mjs');
const DEV = join(SHARED, 'data/dev');

const claim = (start: number, more: Partial<CodedClaim> = {}): CodedClaim => ({
  kind: 'event',
  type: 'ASSAULT',
  trigger: { start, end: start + 4 },
  factuality: 'CT+',
  tense: 'past',
  ...more,
});
const coding = (...claims: CodedClaim[]): Coding => ({ id: 'a', text: null, claims });
const score = (gold: Coding, found: Coding): Score => scoreCodings([gold], new Map([[found.id, found]]));

describe('agreement', () => {
  it('is whole with oneself', () => {
    const one = coding(claim(0), claim(10, { kind: 'relation', type: 'TRUCE' }));
    const { layers, alpha } = score(one, one);
    expect(layers.core.f1).toBe(1);
    expect(layers.strict.f1).toBe(1);
    expect(alpha).toEqual({ types: 1, factuality: 1 });
  });

  it('counts a repeat neither for nor against', () => {
    const gold = coding(claim(0, { also: [{ start: 50, end: 55 }] }));
    const { layers, alpha } = score(gold, coding(claim(0), claim(50)));
    expect(layers.core).toMatchObject({ right: 1, gold: 1, found: 1 });
    expect(alpha.types).toBe(1);
  });

  it('pairs by a shared actor only within a sentence', () => {
    const actor = [{ start: 20, end: 25, ref: 'x' }];
    const gold = { id: 'a', text: 'aaaa bbbb cccc.\ndddd eeee', claims: [claim(0, { actor })] };
    expect(score(gold, coding(claim(6, { actor }))).layers.core.right).toBe(1);
    expect(score(gold, coding(claim(18, { actor }))).layers.core.right).toBe(0);
  });

  it('counts a document that was not read as missed', () => {
    const result = scoreCodings([coding(claim(0))], new Map());
    expect(result.unread).toBe(1);
    expect(result.layers.core.recall).toBe(0);
    expect(scoreTable(result)).toContain('1 without a reading');
  });

  it('falls with each type that differs', () => {
    const gold = coding(claim(0), claim(10), claim(20, { type: 'COERCE' }));
    const { alpha } = score(gold, coding(claim(0), claim(10, { type: 'COERCE' }), claim(20, { type: 'COERCE' })));
    expect(alpha.types).toBeGreaterThan(0);
    expect(alpha.types).toBeLessThan(1);
  });
});

describe("Krippendorff's alpha", () => {
  it('is the published value of the worked example with two coders', () => {
    // Krippendorff (2011), "Computing Krippendorff's alpha-reliability", C: nominal data, two observers
    const meg = ['a', 'a', 'b', 'b', 'd', 'c', 'c', 'c', 'e', 'd', 'd', 'a'];
    const owen = ['b', 'a', 'b', 'b', 'b', 'c', 'c', 'c', 'e', 'd', 'd', 'd'];
    const units: Unit[] = meg.map((value, index) => [value, owen[index]!]);
    expect(krippendorffAlpha(units)).toBeCloseTo(0.692, 3);
  });
  it('is 0.095 for the binary example', () => {
    const [a, b] = ['0100000000', '1110010100'];
    expect(krippendorffAlpha([...a].map((value, index): Unit => [value, b[index]!]))).toBeCloseTo(0.095, 3);
  });
  it('is not told without units, and 1 where nothing varies', () => {
    expect(krippendorffAlpha([])).toBeNull();
    expect(krippendorffAlpha([['x', 'x']])).toBe(1);
  });
});

describe('readings to score', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-score-'));
  it('are told apart from what is none', () => {
    expect(() => loadCodings(join(folder, 'none'))).toThrow('no such file');
    expect(() => loadCodings(folder)).toThrow('no readings');
    const path = join(folder, 'a.jsonl');
    writeFileSync(path, '{"id":"a","claims":[]}\n\n{"id":"b","issues":[]}\n');
    expect(loadCodings(path).map((one) => one.id)).toEqual(['a', 'b']);
    writeFileSync(path, '{"id":"a","claims":[{"kind":"deed"}]}');
    expect(() => loadCodings(path)).toThrow('a.jsonl:1: claim 1 has no kind');
  });
  it('must point at the text', () => {
    const gold = { id: 'a', text: 'abcd efgh', claims: [] };
    const found = coding(claim(0, { trigger: { start: 5, end: 9, text: 'abcd' } }));
    expect(() => checkTriggers([gold], new Map([['a', found]]))).toThrow('does not stand at 5–9');
  });
});

/** A copy with claims dropped, moved and altered, the same on every run. */
function perturbed(codings: readonly Coding[], seed: number): Coding[] {
  let state = seed;
  const chance = (share: number): boolean => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32 < share;
  };
  const change = (one: CodedClaim): CodedClaim => ({
    ...one,
    ...(chance(0.1) && { type: 'ACCUSE' }),
    ...(chance(0.1) && { mode: 'demo' }),
    ...(chance(0.15) && { factuality: 'PS+' }),
    ...(chance(0.1) && { tense: 'future' }),
    ...(chance(0.2) && { actor: [] }),
    ...(chance(0.2) && { recipient: one.actor ?? [] }),
    ...(chance(0.2) && { attribution: [] }),
    ...(chance(0.1) && { time: { from: '2020-01-01', to: '2020-01-01' } }),
    ...(chance(0.1) && { quantities: [] }),
    ...(chance(0.1) && one.also?.[0] && { trigger: one.also[0], also: [] }),
  });
  return codings.map((one) => ({
    ...one,
    claims: one.claims.filter(() => !chance(0.15)).flatMap((c) => (chance(0.1) ? [c, change(c)] : [change(c)])),
  }));
}

const NAMES = { core: 'core (events and relations)', strict: 'strict (type, actor, recipient)' } as Readonly<
  Record<string, string>
>;

describe.skipIf(!existsSync(TOOL) || !existsSync(DEV))('beside the public scorer (needs ../shared)', () => {
  it.each([0, 1, 2, 3])('gives the same numbers (copy %i)', (seed) => {
    const golds = loadCodings(DEV);
    const founds = seed === 0 ? golds : perturbed(golds, seed).slice(0, golds.length - seed);
    const folder = join(mkdtempSync(join(tmpdir(), 'isnad-score-')), 'readings');
    mkdirSync(folder);
    for (const { id, claims } of founds) writeFileSync(join(folder, `${id}.json`), JSON.stringify({ id, claims }));
    const theirs = JSON.parse(execFileSync(process.execPath, [TOOL, DEV, folder, '--json']).toString());
    const ours = scoreCodings(golds, new Map(loadCodings(folder).map((one) => [one.id, one])));
    expect(ours.unread).toBe(theirs.unread);
    for (const [layer, measured] of Object.entries(ours.layers))
      expect({ layer, ...measured }).toEqual({ layer, ...theirs[NAMES[layer] ?? layer] });
    for (const [name, share] of Object.entries(theirs.given_a_match))
      expect({ name, ...ours.given[name] }).toEqual({ name, ...(share as object) });
  });
});
