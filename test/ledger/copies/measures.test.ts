import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CopyIndex } from '../../../src/core/ledger/copies/copy-index.ts';
import { keysOf, sketchOf } from '../../../src/core/ledger/copies/sketch.ts';
import { SHARED, without } from '../../helpers/shared.ts';

// How well true copies are found among other reports, counted in pairs as ../shared/tools/copies.mjs counts them.

interface Report {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly outlet: string;
  readonly published: string;
  readonly cluster?: number;
}

const load = (file: string): Report[] =>
  gunzipSync(readFileSync(join(SHARED, 'data', file)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Report);

/** Some reports lie in both files under two ids, the same to the byte, outlet and day: one report, of which the first id is kept. */
function once(reports: readonly Report[]): Report[] {
  const seen = new Map<string, Report>();
  for (const report of reports) {
    const key = [report.outlet, report.published, report.title, report.text].join('\n');
    if (!seen.has(key)) seen.set(key, report);
  }
  return [...seen.values()];
}

function pairs(reports: readonly Report[], groupOf: (id: string) => string): { precision: number; recall: number } {
  let [gold, said, right] = [0, 0, 0];
  reports.forEach((a, i) => {
    for (const b of reports.slice(i + 1)) {
      if (a.cluster === undefined && b.cluster === undefined) continue;
      const same = a.cluster === b.cluster;
      const together = groupOf(a.id) === groupOf(b.id);
      if (same) gold++;
      if (together) said++;
      if (same && together) right++;
    }
  });
  return { precision: right / said, recall: right / gold };
}

const { absent, note } = without('data/copies.jsonl.gz');

describe.skipIf(absent)(`copies among reports${note}`, () => {
  const reports = absent ? [] : once([...load('copies.jsonl.gz'), ...load('reports.jsonl.gz')]);
  const text = ({ title, text }: Report) => `${title}\n\n${text}`;

  it('pairs: precision at least 98 %, recall at least 98 %', () => {
    const index = new CopyIndex();
    for (const report of reports) index.add(report.id, sketchOf(text(report)), report.outlet);
    const { precision, recall } = pairs(reports, (id) => index.groupOf(id));
    expect({ precision, recall }).toSatisfy(() => precision >= 0.98 && recall >= 0.98);
  });

  it('the reports in the other order give the same groups', () => {
    const [there, back] = [new CopyIndex(), new CopyIndex()];
    for (const report of reports) there.add(report.id, sketchOf(text(report)), report.outlet);
    for (const report of reports.toReversed()) back.add(report.id, sketchOf(text(report)), report.outlet);
    expect(back.groups()).toEqual(there.groups());
  });

  it('few hashes are kept of a report', () => {
    const sketches = reports.map((report) => sketchOf(text(report)));
    const mean = (counts: readonly number[]) => counts.reduce((sum, n) => sum + n, 0) / counts.length;
    expect(mean(sketches.map((sketch) => keysOf(sketch).length))).toBeLessThan(48);
    expect(Math.max(...sketches.map((sketch) => sketch.hashes.length))).toBeLessThan(320);
  });
});
