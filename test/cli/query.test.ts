import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { BUILT, folder, isnad, type Ran } from './spawn.ts';

const REPORTS = [
  {
    id: 'a1',
    outlet: 'وكالة الجسر',
    published: '2015-05-12',
    text: 'قصفت طائرات حربية سوقا في مدينة إدلب أمس الاثنين، وقتل 12 مدنيا في القصف بحسب مسعفين.',
  },
  {
    id: 'a2',
    outlet: 'موقع الضفاف',
    published: '2015-05-13',
    text: 'نفى متحدث باسم الجيش السوري أن تكون الطائرات الحربية قصفت سوقا في مدينة إدلب يوم الاثنين.',
  },
  {
    id: 'a3',
    outlet: 'وكالة الجسر',
    published: '2014-01-20',
    text: 'انهار التحالف بين جبهة النصرة وتنظيم الدولة الإسلامية. وهاجم تنظيم الدولة الإسلامية جبهة النصرة في ريف دير الزور يوم السبت 18 كانون الثاني/يناير 2014، وقتل في الهجوم عشرة من المقاتلين.',
  },
  {
    id: 'a4',
    outlet: '=وكالة الجسر',
    published: '2015-06-01',
    text: 'قالت الأمم المتحدة إن مسلحين اغتصبوا نساء في قرية قرب الموصل.',
  },
];

const QUESTIONS = ['claims', 'documents', 'events', 'event', 'contradictions', 'relations', 'actors'];

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.skipIf(!BUILT)(`questions on the command line${BUILT ? '' : ' (run npm run build first)'}`, () => {
  let database = '';
  const ask = (...args: string[]): Ran => isnad(args, '', { ISNAD_DATABASE: database, ISNAD_PERSON: 'sana' });

  beforeAll(() => {
    const at = folder();
    database = join(at, 'isnad.db');
    const file = join(at, 'reports.jsonl');
    writeFileSync(file, REPORTS.map((report) => `${JSON.stringify(report)}\n`).join(''));
    expect(ask('ingest', file).status).toBe(0);
  });

  it('each has a help with examples', () => {
    for (const name of QUESTIONS) {
      const { status, out } = ask(name, '--help');
      expect(status).toBe(0);
      expect(out).toMatch(new RegExp(`EXAMPLES\\s+isnad ${name} `));
      expect(out).toContain('--database');
    }
  });

  it('the list of commands is in groups, each command once', () => {
    const { out } = ask('--help');
    for (const name of QUESTIONS) expect(out.match(new RegExp(`^  ${name} `, 'gm'))).toHaveLength(1);
    expect(out).toMatch(/THE LEDGER[\s\S]*claims[\s\S]*THE LEXICON/);
  });

  it('claims: a table no wider than asked, with ids that can be copied', () => {
    const { status, out, err } = isnad(['claims', '--limit', '2'], '', { ISNAD_DATABASE: database, COLUMNS: '70' });
    expect(status).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^DAY +TYPE/);
    for (const line of lines) expect([...line.replace(/[\p{Mn}\p{Cf}]/gu, '')].length).toBeLessThanOrEqual(70);
    expect(out).toMatch(/[0-9a-f]{16}\.r1\.c\d+/);
    expect(err).toMatch(/^more: isnad claims --limit 2 --after \S+\n$/);
  });

  it('claims: pages by the command that a page tells are the whole', () => {
    const all = ask('claims', '--format', 'jsonl', '--limit', 'all');
    expect(all.err).toBe('');
    let lines = '';
    let args = ['claims', '--format', 'jsonl', '--limit', '2'];
    for (;;) {
      const { out, err } = ask(...args);
      lines += out;
      if (err === '') break;
      args = err.trim().split(' ').slice(2);
    }
    expect(lines).toBe(all.out);
  });

  it('claims: JSON with what was found marked, by words in another form', () => {
    const { items, next } = JSON.parse(ask('claims', '--text', 'القصف', '--format', 'json').out) as {
      items: { evidence: string; highlights: { start: number; end: number }[] }[];
      next: string | null;
    };
    expect(next).toBeNull();
    expect(items.length).toBeGreaterThan(0);
    for (const { evidence, highlights } of items)
      for (const { start, end } of highlights) expect(evidence.slice(start, end)).toContain('قصف');
    expect(ask('claims', '--text', 'القصف', '--exact', '--format', 'jsonl').out.split('\n').length).toBeLessThan(
      items.length + 1,
    );
  });

  it('CSV: a cell that a spreadsheet would run is made harmless', () => {
    const { out } = ask('documents', '--format', 'csv');
    expect(out.split('\n')[0]).toBe('id,external_id,group,outlet,published,title,url,state,claims,known');
    expect(out).toContain(",'=وكالة الجسر,");
  });

  it('documents: all of them as JSON lines, with the id they came with and their group', () => {
    const lines = ask('documents', '--format', 'jsonl')
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ external_id }) => external_id)).toEqual(['a4', 'a3', 'a2', 'a1']);
    for (const line of lines)
      expect(line).toMatchObject({
        id: expect.any(String),
        group: expect.any(String),
        state: expect.any(String),
        claims: expect.any(Number),
      });
  });

  it('an event by any of its claims; contradictions with both quotes', () => {
    const [event] = (
      JSON.parse(ask('events', '--place', 'sy-idlib', '--format', 'json').out) as { items: { id: string; claims: string[] }[] }
    ).items;
    const { out } = ask('event', event!.claims.at(-1)!);
    expect(out).toContain(event!.id);
    expect(out).toContain('Said by 1 independent chain');
    expect(ask('event', 'nothing').err).toMatch(/unknown-claim/);
    expect(ask('contradictions').status).toBe(0);
  });

  it('relations: a timeline of two, a list of partners of one, names in either language', () => {
    const { out } = ask('relations', 'al-Nusra Front', 'تنظيم الدولة الإسلامية');
    expect(out).toMatch(/hostility/);
    expect(ask('relations', 'islamic-state', '--format', 'jsonl').out).toContain('"id":"al-nusra-front"');
    const { items } = JSON.parse(ask('relations', 'islamic-state', 'al-nusra-front', '--format', 'json').out) as {
      items: { type: string }[];
    };
    expect(items.map(({ type }) => type)).toContain('HOSTILITY');
  });

  it('actors: by part of a name, in Arabic or English', () => {
    expect(ask('actors', 'nusra').out).toContain('al-nusra-front');
    expect(ask('actors', 'النصرة', '--lang', 'ar').out).toContain('جبهة النصرة');
  });

  it('what is mistyped is told with the nearest', () => {
    expect(ask('claims', '--actr', 'x')).toMatchObject({ status: 2, err: expect.stringContaining('Did you mean --actor?') });
    expect(ask('claims', '--actor', 'Islamic Stat')).toMatchObject({ status: 1, err: expect.stringContaining('Islamic State') });
    expect(ask('claims', '--from', '2014-13-45')).toMatchObject({ status: 2, err: expect.stringContaining('not a date') });
    expect(ask('claims', '--limit', 'many')).toMatchObject({ status: 2 });
    expect(ask('events', '--min-chains', 'x')).toMatchObject({ status: 2 });
    expect(ask('claims', '--after', 'nowhere')).toMatchObject({ status: 1, err: expect.stringContaining('bad-cursor') });
    expect(ask('relations').status).toBe(2);
  });

  it('no ledger there: says how to make one, makes none, and shows no password', () => {
    const none = join(folder(), 'none.db');
    const { status, err } = isnad(['claims', '--database', none]);
    expect(status).toBe(1);
    expect(err).toMatch(/no-ledger.*isnad ingest/);
    expect(isnad(['claims', '--database', none]).err).toBe(err);
    const server = isnad(['claims', '--database', 'postgres://me:secret@127.0.0.1:1/none']);
    expect(server.status).toBe(1);
    expect(server.out + server.err).not.toContain('secret');
  });

  it('restricted claims are for those who may see them', () => {
    const count = (...args: string[]): number =>
      ask('claims', '--format', 'jsonl', '--limit', 'all', ...args).out.split('\n').length;
    expect(count('--include-restricted')).toBeGreaterThan(count());
    expect(ask('people', 'add', 'rami', '--may', 'review').status).toBe(0);
    expect(count('--include-restricted')).toBeGreaterThan(count());
    expect(ask('claims', '--include-restricted', '--as', 'rami')).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining('not-permitted'),
    });
    expect(ask('claims', '--as', 'rami').status).toBe(0);
  });

  it('as of a day before anything was known there is nothing', () => {
    expect(ask('claims', '--known-by', '2000-01-01', '--format', 'jsonl')).toMatchObject({ status: 0, out: '' });
  });
});
