import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { FORETOLD } from '../app/foretold.ts';
import { BUILT, folder, isnad, type Ran } from './spawn.ts';

// each command is a process of its own
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.skipIf(!BUILT)('commands of what people say (needs npm run build)', () => {
  const here = folder();
  const env = { ISNAD_DATABASE: join(here, 'isnad.db'), ISNAD_PERSON: 'huda', COLUMNS: '110' };
  const run = (...args: string[]): Ran => isnad(args, '', env);
  const id = (type: string, index = 0): string => {
    const { out } = run('claims', '--type', type, '--format', 'jsonl', '--include-restricted');
    return JSON.parse(out.trim().split('\n')[index]!).id;
  };
  beforeAll(() => {
    const reports = join(here, 'reports.jsonl');
    writeFileSync(reports, FORETOLD.map((report) => `${JSON.stringify(report)}\n`).join(''));
    expect(run('ingest', reports).status).toBe(0);
  });

  it('a review says what the claim now is, and is undone', () => {
    const claim = id('ASSAULT/heavy-weapons');
    expect(run('review', claim, 'accept', '--why', 'clear').out).toContain(`${claim} is now: accepted (entry`);
    expect(run('review', claim, 'reject', '--as', 'nadia', '--lang', 'ar').out).toContain('غير محسوم');
    const agreement = run('agreement');
    expect(agreement.out).toContain('huda · nadia');
    const list = run('adjudication');
    expect(list.out).toContain(claim);
    expect(list.out).toMatch(/huda: accepted · nadia: rejected\n/);
    expect(list.out).toContain('  huda: clear\n');
    const said = JSON.parse(run('reviews', claim, '--format', 'json').out);
    expect(said.items).toMatchObject([
      { decision: 'accept', why: 'clear', by: 'huda' },
      { decision: 'reject', by: 'nadia' },
    ]);
    expect(run('review', claim, 'undo', '--as', 'nadia').status).toBe(0);
    const again = run('review', claim, 'undo', '--as', 'nadia');
    expect(again.status).toBe(1);
    expect(again.err).toContain('nothing-to-undo');
  });

  it('an edit is made from settings or a patch', () => {
    const claim = id('ASSAULT/heavy-weapons', 1);
    const done = JSON.parse(run('review', claim, 'edit', '--set', 'factuality=PS+', '--format', 'json').out);
    expect(done).toMatchObject({ state: 'superseded', changed: ['factuality'] });
    expect(run('claims', '--factuality', 'PS+').out).toContain(done.replacedBy);
    const patch = join(here, 'patch.json');
    writeFileSync(patch, '{"tense": "ongoing"}');
    expect(run('review', done.replacedBy, 'edit', '--json', patch).out).toContain('changed: tense');
    expect(isnad(['review', done.replacedBy, 'edit', '--json', '-'], '[1]', env).err).toContain('edit-not-an-object');
    expect(run('review', done.replacedBy, 'edit', '--json', join(here, 'none.json')).err).toContain('missing-file');
  });

  it.each<[readonly string[], number, string]>([
    [['review'], 2, 'isnad review 0a1b2c3d4e5f6789.r1.c2 accept'],
    [['review', 'x', 'acept'], 2, 'It is one of: accept, reject'],
    [['review', 'x', 'edit'], 2, 'say what to change'],
    [['review', 'x', 'accept', '--set', 'type=ASSAULT'], 2, 'go with edit'],
    [['review', 'x.r1.c1', 'accept'], 1, 'isnad claims lists claims with theirs'],
    [['grade', 'source', 'x', 'G'], 2, 'It is one of: A, B'],
    [['grade', 'source', 'nobody at all', 'B'], 1, 'isnad sources lists'],
    [['outcome', 'x', 'true'], 2, 'borne-out'],
    [['same', 'a'], 2, 'isnad same '],
    [['actor', 'islamic-state'], 2, 'say something of islamic-state'],
    [['actor', 'nobody', '--alias', 'x'], 1, 'no-such-actor'],
    [['people', 'ad', 'x', '--may', 'review'], 2, 'add'],
    [['people', 'add', 'x', '--may', 'reviews'], 2, 'review, restricted, grade'],
    [['predictions', '--state', 'do'], 2, 'open, due'],
    [['export', '--format', 'cvs', '--out', 'x'], 2, 'Did you mean csv?'],
    [['export', '--format', 'csv'], 2, 'out'],
    [['export', '--format', 'csv', '--out', 'x', '--view', 'triple'], 2, 'ucdp'],
    [['export', '--format', 'csv', '--out', 'x', '--policy', 'public', '--include-restricted'], 2, 'never holds restricted'],
    [['export', '--format', 'jsonl', '--out', 'x', '--type', 'ASSAULT'], 2, 'whole log'],
    [['export', '--format', 'csv', '--out', 'x', '--type', 'ASAULT'], 1, 'Nearest: ASSAULT'],
    [['load'], 2, 'isnad load whole/'],
    [['load', 'nowhere', '--database', 'never-made.db'], 1, 'missing-file'],
  ])('%j ends with %i and says what to do', (args, status, words) => {
    const at = here;
    const done = isnad(
      args.map((arg) => (arg === 'never-made.db' ? join(at, arg) : arg)),
      '',
      env,
    );
    expect(done.err).toContain(words);
    expect(done.status).toBe(status);
    expect(done.out).toBe('');
    expect(existsSync(join(here, 'never-made.db'))).toBe(false);
  });

  it('predictions are shown with what may have come of them, and judged', () => {
    const { out } = run('predictions', '--state', 'due');
    expect(out).toContain('2024-03-15');
    expect(out).toContain('perhaps borne-out');
    const [first] = JSON.parse(run('predictions', '--due-by', '2024-03-31', '--format', 'json').out).items;
    const [proposal] = first.view.proposals;
    const done = run('outcome', first.view.claim, 'borne-out', '--evidence', proposal.claim, '--why', 'two outlets');
    expect(done.out).toContain('borne out (entry');
    expect(run('predictions', '--state', 'borne-out', '--format', 'csv').out).toContain(first.view.claim);
    expect(run('reviews', first.view.claim).out).toContain('two outlets');
  });

  it('sources are listed, graded, and looked at closely', () => {
    expect(run('grade', 'source', 'وكالة المرج', 'c').out).toContain('outlet:وكالة المرج: grade C');
    const csv = run('sources', '--format', 'csv').out;
    expect(csv).toMatch(/outlet:وكالة المرج,وكالة المرج,outlet,C,person/);
    const one = JSON.parse(run('sources', 'reuters', '--format', 'json').out).items;
    expect(one).toMatchObject([
      { id: 'reuters', reliability: { grade: 'F', by: 'default' }, looked: expect.any(Number), events: 1 },
    ]);
    expect(run('sources', 'reuters').out).toContain('CONF.');
  });

  it('people are named, and then not everybody may', () => {
    const other = { ...env, ISNAD_DATABASE: join(here, 'people.db') };
    const reports = join(here, 'reports.jsonl');
    expect(isnad(['ingest', reports], '', other).status).toBe(0);
    expect(isnad(['people'], '', other).out).toContain('belongs to whoever runs the program');
    expect(isnad(['people', 'add', 'salma', '--may', 'review,grade'], '', other).out).toMatch(
      /huda +review, restricted.*\nsalma +review, grade/,
    );
    const claim = id('ASSAULT/heavy-weapons');
    for (const args of [
      ['review', claim, 'accept', '--as', 'nadia'],
      ['claims', '--include-restricted', '--as', 'salma'],
      ['export', '--format', 'csv', '--out', join(here, 'no'), '--include-restricted', '--as', 'salma'],
      ['export', '--format', 'csv', '--out', join(here, 'no'), '--policy', 'public', '--as', 'salma'],
    ]) {
      const done = isnad(args, '', other);
      expect(done.status, args.join(' ')).toBe(1);
      expect(done.err).toMatch(/not-permitted|export-not-allowed/);
    }
    expect(readdirSync(here)).not.toContain('no');
  });

  it('an export has a manifest with what was asked for; the log goes out and comes back equal', () => {
    const out = join(here, 'csv');
    const done = run('export', '--format', 'csv', '--out', out, '--type', 'ASSAULT', '--place', 'إدلب');
    expect(done.out).toMatch(/claims\.csv \(\d+\), documents\.csv \(2\)/);
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ filters: { type: 'ASSAULT', place: 'إدلب' }, policy: { name: 'internal' } });
    const whole = join(here, 'whole');
    expect(run('export', '--format', 'jsonl', '--out', whole, '--include-restricted').status).toBe(0);
    const copy = join(here, 'copy.db');
    const loaded = run('load', whole, '--database', copy);
    expect(loaded.err).toBe('');
    expect(loaded.out).toContain('Equal to the ledger that was exported.');
    const hash = (database: string): string | undefined => /hash (\w{64})/.exec(run('verify', '--database', database).out)?.[1];
    expect(hash(copy)).toBe(hash(env.ISNAD_DATABASE));
    expect(run('load', whole, '--database', copy).out).toContain('Equal');
    mkdirSync(join(here, 'cut'));
    const lines = readFileSync(join(whole, 'ledger.jsonl'), 'utf8').trimEnd().split('\n');
    writeFileSync(join(here, 'cut', 'ledger.jsonl'), lines.slice(0, -1).join('\n'));
    const cut = run('load', join(here, 'cut'), '--database', join(here, 'new.db'));
    expect(cut.status).toBe(1);
    expect(cut.err).toContain('ledger-truncated');
  });

  it('every one of them has an example in its help', () => {
    const names = ['review', 'reviews', 'agreement', 'adjudication', 'same', 'apart', 'grade', 'outcome', 'actor', 'people'];
    for (const name of [...names, 'predictions', 'sources', 'export', 'load']) {
      const { out, status } = run(name, '--help');
      expect(status).toBe(0);
      expect(out).toContain(`EXAMPLES\n\n  isnad ${name}`);
    }
  });
});
