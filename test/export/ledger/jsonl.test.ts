import { describe, expect, it } from 'vitest';
import type { Entry, Recorded } from '../../../src/core/ledger/entries.ts';
import { type LedgerLine, readLedgerLines } from '../../../src/import/ledger-jsonl.ts';
import { ENTRIES } from './fixture.ts';
import { everything, exported } from './run.ts';

async function read(text: string): Promise<readonly LedgerLine[]> {
  const out: LedgerLine[] = [];
  for await (const line of readLedgerLines(text.split('\n'))) out.push(line);
  return out;
}
const entriesOf = (lines: readonly LedgerLine[]): readonly Recorded[] =>
  lines.flatMap((line) => (line.kind === 'entry' ? [line.recorded] : []));
const codeOf = (lines: readonly LedgerLine[]): string | undefined =>
  lines.flatMap((line) => (line.kind === 'issue' ? [line.issue.code] : []))[0];
const whole = async (): Promise<string> => (await exported('jsonl', 'restricted')).text('ledger.jsonl');

describe('the log as JSON lines', () => {
  it('comes back equal', async () => {
    const lines = await read(await whole());
    expect(entriesOf(lines)).toEqual(ENTRIES);
    expect(lines[0]).toMatchObject({ kind: 'header', header: { schema: 'isnad/ledger@1', policy: 'restricted' } });
    expect(lines.at(-1)).toEqual({ kind: 'end', entries: ENTRIES.length });
  });

  it('every kind of entry there is goes the way', () => {
    // a new kind does not compile here until the parser and the fixture have it
    const kinds: Record<Entry['kind'], true> = {
      document: true,
      acquisition: true,
      reading: true,
      review: true,
      'same-as': true,
      grade: true,
      outcome: true,
      actor: true,
      person: true,
    };
    expect(new Set(ENTRIES.map(({ entry }) => entry.kind))).toEqual(new Set(Object.keys(kinds)));
  });

  it('without the permission, restricted claims and what was said of them stay in', async () => {
    const export_ = await exported('jsonl', 'internal');
    const back = entriesOf(await read(export_.text('ledger.jsonl')));
    expect(back).toHaveLength(ENTRIES.length - 1);
    const claims = back.flatMap(({ entry }) => (entry.kind === 'reading' ? entry.reading.claims : []));
    expect(claims.some((claim) => claim.mode === 'sexual')).toBe(false);
    expect(everything(export_)).not.toContain('حالات اغتصاب موثقة');
    expect(export_.manifest.withheld).toEqual({ entries: { restricted: 2 } });
  });

  it('a file cut short, changed, out of order or of another kind is told, and where', async () => {
    const text = await whole();
    const lines = text.trimEnd().split('\n');
    const without = (...at: readonly number[]) => lines.filter((_, i) => !at.includes(i)).join('\n');
    expect(codeOf(await read(without(lines.length - 1)))).toBe('ledger-truncated');
    expect(codeOf(await read(without(5)))).toBe('ledger-truncated');
    expect(codeOf(await read(text.replace('two chains', 'ten chains')))).toBe('ledger-changed');
    expect(codeOf(await read([lines[0], lines[2], lines[1], ...lines.slice(3)].join('\n')))).toBe('ledger-order');
    expect(codeOf(await read('{"schema":"isnad/ledger@2"}'))).toBe('ledger-header');
    expect(codeOf(await read(''))).toBe('ledger-truncated');
    expect(codeOf(await read('{"id":"x","text":"y"}'))).toBe('ledger-header');
    expect(codeOf(await read(`${text}${lines[1]}`))).toBe('ledger-line');
    const [, first] = lines;
    for (const broken of [
      'not json',
      first!.replace('"kind":"document"', '"kind":"pigeon"'),
      first!.replace('{"seq"', '{"more":1,"seq"'),
    ]) {
      const read_ = await read([lines[0], broken].join('\n'));
      expect(read_.at(-1)).toMatchObject({ kind: 'issue', line: 2, issue: { code: 'ledger-line' } });
    }
  });
});
