import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(ROOT, 'docs', 'operate.md'), 'utf8');
const textIn = (folder: string): string =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'))
    .join('\n');

describe('docs/operate.md', () => {
  it('tells every measure, and no other', () => {
    const made = [...textIn('src/app/metrics').matchAll(/'(isnad_\w+)'/g)].map(([, name]) => name!);
    const rows = page.split('\n').filter((line) => line.startsWith('| `isnad_'));
    const told = rows.flatMap((row) => [...row.split(' | ')[0]!.matchAll(/`(isnad_\w+)`/g)].map(([, name]) => name!));
    expect(made.length).toBeGreaterThan(10);
    expect(told.sort()).toEqual([...new Set(made)].sort());
  });

  it('tells every check of the doctor, and no other', () => {
    const made = [...textIn('src/app/doctor/checks').matchAll(/^ {2}name: '(\w+)'/gm)].map(([, name]) => name!);
    const table = page.slice(page.indexOf('| check |'), page.indexOf('## Is it well?'));
    const told = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name!);
    expect(made.length).toBeGreaterThan(15);
    expect(told.sort()).toEqual(made.sort());
  });
});
