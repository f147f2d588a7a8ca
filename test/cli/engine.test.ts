import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BUILT, folder, isnad } from './spawn.ts';

/** The commands with the real reader behind them. */

const file = (name: string, content: string): string => {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
};
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

describe.skipIf(!BUILT)('isnad explain (needs npm run build)', () => {
  const explain = (text: string, ...more: string[]): string => plain(isnad(['explain', '-', ...more], text).out);

  it('tells what a word is, who speaks, and what became of an act', () => {
    const out = explain('قالت الشرطة إن مسلحين قتلوا خمسة جنود في حلب أمس.', '--published', '2024-03-14');
    expect(out).toMatch(/قالت +<verb> قال past 3fs/);
    expect(out).toContain('حلب  place · sy-aleppo');
    expect(out).toContain('أمس  2024-03-13');
    expect(out).toMatch(/the outlet ← الشرطة · said as certain \(CT\+\) · verbs\/reporting:قال/);
    expect(out).toMatch(/قتلوا {2}ASSAULT · verbs\/assault:قتل.*\n +who: مسلحين · whom: خمسة جنود · where: حلب · when: أمس\n +→ became claim c1/);
  });

  it('tells which word was missing, and which silenced', () => {
    expect(explain('يعاني البلد من عدم الاستقرار.')).toMatch(/عدم {2}REJECT · nouns\/reject:عدم · needs right after it قبول/);
    expect(explain('قال مصدر محلي طلب عدم كشف اسمه إن الوضع هادئ.')).toMatch(/طلب {2}REQUEST · nouns\/\S+ · silenced by near it اسمه/);
  });

  it('tells that an act is the content of another', () => {
    expect(explain('هدد قائد المليشيا بقصف المطار.')).toMatch(/قصف.*\n(?: .*\n)*? +→ no claim: it is what هدد says/);
  });

  it('shows one sentence, and says when there is none of that number', () => {
    const path = file('a.txt', 'قصف الجيش المدينة.\nوقتل ثلاثة.\nثم انسحب الجنود من القرية.');
    expect(plain(isnad(['explain', path, '--sentence', '3']).out)).toMatch(/^Sentence 3\/3/);
    const none = isnad(['explain', path, '--sentence', '9']);
    expect([none.status, none.out]).toEqual([1, '']);
    expect(none.err).toContain('it has 3');
  });

  it('agrees with read on the claims', () => {
    const path = fileURLToPath(new URL('../../examples/2023-11-05-sudan.txt', import.meta.url));
    const claims = JSON.parse(isnad(['read', path, '--format', 'json', '--published', '2023-11-05']).out).claims as { id: string }[];
    const out = plain(isnad(['explain', path, '--published', '2023-11-05']).out);
    const became = [...out.matchAll(/became claim (c\d+)/g)].map((match) => match[1]);
    expect(became.sort()).toEqual(claims.map(({ id }) => id).sort());
  });
});

describe.skipIf(!BUILT)('a text of another matter (needs npm run build)', () => {
  const recipe = Array.from({ length: 14 }, () => 'نغسل الخضار جيدا ثم نقطعها مكعبات صغيرة ونضعها في القدر مع الزيت والملح.').join(' ');

  it('is left out with a reason, and read with --all', () => {
    const path = file('recipe.txt', recipe);
    const left = isnad(['read', path, '--published', '2024-01-01', '--format', 'json']);
    expect(left.status).toBe(0);
    expect(left.err).toContain(`${path}: not-conflict: the text does not seem to be about armed conflict`);
    expect(left.err).toContain('--all');
    expect(JSON.parse(left.out).issues).toEqual([{ code: 'not-conflict', detail: 'recipe' }]);
    expect(isnad(['read', path, '--published', '2024-01-01', '--lang', 'ar']).err).toContain('لا يبدو النص عن نزاع مسلح');
    const all = isnad(['read', path, '--published', '2024-01-01', '--all', '--format', 'json']);
    expect([all.err, JSON.parse(all.out).issues]).toEqual(['', []]);
  });
});

describe.skipIf(!BUILT)('a lexicon of one’s own (needs npm run build)', { timeout: 60_000 }, () => {
  const actors = '- { id: red-falcons, ar: لواء صقور الكثبان, en: Falcons of the Dunes Brigade, kind: armed_group, country: SY, example: هاجم لواء صقور الكثبان حاجزا للجيش }\n';
  const own = (text: string): string => {
    const directory = join(folder(), 'mine');
    mkdirSync(join(directory, 'packs', 'mine'), { recursive: true });
    writeFileSync(join(directory, 'packs', 'mine', 'actors.yaml'), text);
    return directory;
  };

  it('gives the reader its names', () => {
    const path = file('a.txt', 'هاجم لواء صقور الكثبان حاجزا للجيش أمس.');
    const refs = (...more: string[]): unknown =>
      JSON.parse(isnad(['read', path, '--format', 'json', '--published', '2024-01-02', ...more]).out).claims[0].actor[0]?.ref;
    expect(refs()).toBeUndefined();
    expect(refs('--lexicon', own(actors))).toBe('red-falcons');
  });

  it('with a mistake in it is refused, with file and line', () => {
    const path = file('a.txt', 'قصف الجيش المدينة.');
    const { status, err } = isnad(['read', path, '--lexicon', own('- { id: x }\n')]);
    expect(status).toBe(1);
    expect(err).toMatch(/no-lexicon: .*actors\.yaml:1: /);
    const none = join(folder(), 'none');
    for (const command of [['read', path, '--lexicon', none], ['lexicon', 'check', none]])
      expect(isnad(command)).toMatchObject({ status: 1, out: '', err: expect.stringContaining(`${none}: missing-directory: `) });
  });

  it('is checked: what is wrong, with file and line, and exit 1', () => {
    const wrong = isnad(['lexicon', 'check', own('- { id: x }\n')]);
    expect(wrong.status).toBe(1);
    expect(wrong.out).toMatch(/packs\/mine\/actors\.yaml:1: /);
    expect(isnad(['lexicon', 'check', own(actors)])).toMatchObject({ status: 0, out: expect.stringContaining('nothing wrong') });
  });

  it('comes from a gazetteer', () => {
    const out = join(folder(), 'places');
    const geonames = ['9999001', 'Tall Mizhar', 'Tall Mizhar', 'تل مزهار', '36.1', '37.9', 'P', 'PPL', 'SY', '', '09', '', '', '', '120', '', '300', 'Asia/Damascus', '2020-01-01'];
    const table = file('SY.txt', `${geonames.join('\t')}\n`);
    const imported = isnad(['gazetteer', 'import', table, '--out', out, '--name', 'syria-more']);
    expect([imported.status, imported.out]).toEqual([0, expect.stringContaining('1 places from 1 rows, 0 bad')]);
    expect(existsSync(join(out, 'packs'))).toBe(true);
    const path = file('a.txt', 'قصف الجيش بلدة تل مزهار أمس.');
    const { claims } = JSON.parse(isnad(['read', path, '--format', 'json', '--published', '2024-01-02', '--lexicon', out]).out);
    expect(claims[0].place[0]).toMatchObject({ text: expect.stringContaining('تل مزهار'), lat: 36.1, lon: 37.9 });
  });
});

describe.skipIf(!BUILT)('isnad score (needs npm run build)', () => {
  it('finds a coder in full agreement with itself', () => {
    const text = 'قتل مسلحون خمسة جنود في حلب أمس. وقصف الجيش مدينة إدلب.';
    const path = file('a.jsonl', isnad(['read', '--format', 'jsonl'], `${JSON.stringify({ id: 'a', text, published: '2024-01-02' })}\n`).out);
    const { status, out } = isnad(['score', path, path, '--json']);
    expect(status).toBe(0);
    expect(JSON.stringify(JSON.parse(out))).toContain('"f1":1');
  });
});

describe.skipIf(!BUILT)('a long run (needs npm run build)', () => {
  it('does not grow with its input', { timeout: 120_000 }, () => {
    const report = readFileSync(new URL('../../examples/2023-11-05-sudan.txt', import.meta.url), 'utf8');
    const peak = (reports: number): number => {
      const lines = Array.from({ length: reports }, (_, i) => `${JSON.stringify({ id: `r${i}`, text: report, published: '2023-11-05' })}\n`);
      const done = isnad(['read', '--format', 'jsonl'], lines.join(''), { NODE_OPTIONS: '--max-old-space-size=200' });
      expect(done.status).toBe(0);
      return done.out.trim().split('\n').length;
    };
    // 6,000 reports are 12 MB of text and over 100 MB of readings: they would not fit, were they kept
    expect(peak(6000)).toBe(6000);
  });
});
