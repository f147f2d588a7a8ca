import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isRestricted, sensitiveWords } from '../../../src/core/ledger/policy/sensitive.ts';
import { sensitiveEntry } from '../../../src/lexicon/schema.ts';
import { foldWords } from '../../../src/lexicon/words.ts';

const file = fileURLToPath(new URL('../../../lexicon/ar/sensitive.yaml', import.meta.url));
const entries = sensitiveEntry.array().parse(parse(readFileSync(file, 'utf8')));
const words = sensitiveWords(
  entries.flatMap((entry) =>
    entry.words.map((phrase) => ({ words: foldWords(phrase).split(' '), unless: entry.unless.map(foldWords) })),
  ),
);

describe('restricting words', () => {
  it('every entry finds its example, and is silent where it says so', () => {
    expect(entries.length).toBeGreaterThan(3);
    for (const { example, silent } of entries) {
      expect(words(example), example).toBe(true);
      if (silent !== undefined) expect(words(silent), silent).toBe(false);
    }
  });

  it('vowel marks, tatweel, joined particles and punctuation hide nothing', () => {
    for (const text of ['وثّق حالاتِ اغْتِصَابٍ', 'والاغتصـــاب', 'بالاغتصاب.', 'اتهموا بعنف «جنسي»', 'للسبايا', 'فاغتصبوها'])
      expect(words(text), text).toBe(true);
  });

  it('usurping power, nationality and ordinary violence are no such words', () => {
    for (const text of [
      'اغتصاب السلطة',
      'اغتصبوا الأرض',
      'الأراضي المحتلة',
      'سحب الجنسية منه',
      'يحملون جنسية أجنبية',
      'عنف شديد',
      'تعذيب المعتقلين',
      'قتل خمسة في قصف',
      '',
    ])
      expect(words(text), text).toBe(false);
  });

  it('the mode alone restricts, and so do the words alone', () => {
    expect(isRestricted({ mode: 'sexual' }, 'بلا كلمات', words)).toBe(true);
    expect(isRestricted({ mode: 'torture' }, 'عذبوهم واعتدوا عليهم جنسيا', words)).toBe(true);
    expect(isRestricted({}, 'قالت إن الاغتصاب استعمل سلاحا', words)).toBe(true);
    expect(isRestricted({ mode: 'torture' }, 'عذبوهم', words)).toBe(false);
  });
});
