import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyse } from '../../src/core/morph/analyse.ts';
import { conjugate } from '../../src/core/morph/conjugate.ts';
import { guess } from '../../src/core/morph/guess.ts';
import { stemsOf } from '../../src/core/morph/proclitics.ts';
import { addNoun, addVerb, createTable, deserialise, lookup, serialise } from '../../src/core/morph/table.ts';
import { bareWord, foldWord } from '../../src/core/text/fold-word.ts';
import { CLITIC, type Lexeme } from '../../src/core/types.ts';
import { PARADIGMS } from './paradigms.ts';

const lexeme = (lemma: string, pos: 'verb' | 'noun'): Lexeme => ({ lemma, pos, gender: 'm', classes: [], senses: [] });
const NOUNS = [
  { noun: 'غارة', plural: ['غارات'] },
  { noun: 'لجنة', plural: ['لجان'] },
  { noun: 'حزب', plural: ['أحزاب'] },
  { noun: 'مسلح' },
  { noun: 'مستشفى', plural: ['مستشفيات'] },
  { noun: 'قائد', plural: ['قادة'] },
  { noun: 'عملية انتحارية', inflect: 'all' as const },
];

const table = createTable();
for (const { verb } of PARADIGMS) addVerb(table, lexeme(verb.lemma, 'verb'), verb);
for (const noun of NOUNS) addNoun(table, lexeme(noun.noun, 'noun'), noun);

const read = (word: string) => analyse(word, foldWord(word), table).analyses;
const of = (word: string, lemma: string) => read(word).filter((a) => a.lexeme.lemma === lemma);

describe('clitics', () => {
  const { WA, FA, BI, LI, KA, AL, SA } = CLITIC;
  test.each<[string, string, number, string]>([
    ['والغارات', 'غارة', WA | AL, ''],
    ['بالغارة', 'غارة', BI | AL, ''],
    ['فبالغارة', 'غارة', FA | BI | AL, ''],
    ['كالمسلحين', 'مسلح', KA | AL, ''],
    ['للحزب', 'حزب', LI | AL, ''],
    ['وللحزب', 'حزب', WA | LI | AL, ''],
    ['للجنة', 'لجنة', LI | AL, ''],
    ['لجنة', 'لجنة', 0, ''],
    ['وسيقصف', 'قصف', WA | SA, ''],
    ['فسيقصفون', 'قصف', FA | SA, ''],
    ['ليقصف', 'قصف', LI, ''],
    ['هاجموه', 'هاجم', 0, 'ه'],
    ['وسيهاجمونهم', 'هاجم', WA | SA, 'هم'],
    ['غارته', 'غارة', 0, 'ه'],
    ['بغاراتها', 'غارة', BI, 'ها'],
    ['مستشفاهم', 'مستشفى', 0, 'هم'],
    ['رماه', 'رمى', 0, 'ه'],
    ['رآها', 'رأى', 0, 'ها'],
    ['قصفنا', 'قصف', 0, 'نا'],
    ['لقائدنا', 'قائد', LI, 'نا'],
    ['مسلحوها', 'مسلح', 0, 'ها'],
    ['قادتهم', 'قائد', 0, 'هم'],
    ['إنشائه', 'أنشأ', 0, 'ه'],
    ['محاصرا', '', 0, ''],
    ['العملية الانتحارية', 'عملية انتحارية', AL, ''],
    ['بعمليتين انتحاريتين', 'عملية انتحارية', BI, ''],
  ])('%s', (word, lemma, clitics, suffix) => {
    const found = of(word, lemma).map((a) => [a.clitics, a.suffix]);
    if (lemma === '') expect(read(word)).toEqual([]);
    else expect(found).toContainEqual([clitics, suffix]);
  });

  it('refuses what grammar refuses', () => {
    expect(read('غارت')).toEqual([]); // ت only before a pronoun
    expect(of('القصفوا', 'قصف')).toEqual([]); // article on a verb
    expect(of('بيقصف', 'قصف')).toEqual([]);
    expect(of('سقصف', 'قصف').filter((a) => a.clitics === SA)).toEqual([]);
    expect(of('الغاراتهم', 'غارة')).toEqual([]); // article and pronoun
    expect(of('المسلحو', 'مسلح')).toEqual([]);
    expect(of('هاجمواه', 'هاجم')).toEqual([]);
    expect(of('مسلحونهم', 'مسلح')).toEqual([]);
    expect(of('قصفة', 'قصف')).toEqual([]); // ة is no pronoun
    expect(of('أصيبه', 'أصاب').filter((a) => a.features.voice === 'passive')).toEqual([]);
  });

  it('sees no article in an alef with hamza', () => {
    expect(stemsOf('ألقى', 'القي')).toEqual([{ text: 'القي', clitics: 0 }]);
    expect(stemsOf('القى', 'القي')).toContainEqual({ text: 'قي', clitics: AL });
  });

  it('orders by strippings and makes an object mean active', () => {
    const counts = read('وصلنا').map((a) => (a.clitics ? 1 : 0) + (a.suffix ? 1 : 0));
    expect(counts).toEqual([...counts].sort());
    expect(of('قصفه', 'قصف').find((a) => a.features.pos === 'perfect')?.features.voice).toBe('active');
    expect(of('قصف', 'قصف').find((a) => a.features.pos === 'perfect')?.features.voice).toBe('either');
  });

  it('folds spelling', () => {
    expect(of('انشاوا', 'أنشأ').length).toBeGreaterThan(0);
    expect(of('مستشفي', 'مستشفى').length).toBeGreaterThan(0);
    expect(of('اصاب', 'أصاب').length).toBeGreaterThan(0);
  });
});

describe('table', () => {
  it('survives serialising', () => {
    const data = serialise(table);
    const copy = deserialise(JSON.parse(JSON.stringify(data)));
    expect(copy).toEqual(table);
    expect(serialise(copy)).toEqual(data);
    expect(deserialise(serialise(createTable()))).toEqual(createTable());
  });
  it('keeps nouns of several words under their first', () => {
    expect(table.heads.get('عمليه')).toBe(2);
    expect(lookup(table, 'عمليات انتحاريه')[0]?.lexeme.lemma).toBe('عملية انتحارية');
  });
  it('adds a form once', () => {
    const one = createTable();
    const word = lexeme('حزب', 'noun');
    addNoun(one, word, { noun: 'حزب' });
    const before = serialise(one);
    addNoun(one, word, { noun: 'حزب' });
    expect(serialise(one)).toEqual(before);
  });
});

describe('laws', () => {
  it('every form of a verb is recognised, with and without a conjunction', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARADIGMS), fc.nat(), fc.constantFrom('', 'و', 'ف'), ({ verb }, pick, conjunction) => {
        const forms = conjugate(verb);
        const form = forms[pick % forms.length]!;
        const noun = form.features.pos !== 'perfect' && form.features.pos !== 'imperfect';
        const word = conjunction + form.surface + (form.joins === 'only' ? 'ه' : '');
        const found = of(word, verb.lemma).some(
          (a) => a.features.pos === form.features.pos && a.features.person === form.features.person,
        );
        return found || (!noun && form.features.voice === 'passive' && form.joins === 'only');
      }),
      { numRuns: 2000 },
    );
  });
  it('never throws, and always gives the whole word', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ءآأؤإئابةتلسوفكيىهنم ـَّٱک۳٣x') });
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'binary' })), (raw) => {
        const bare = bareWord(raw);
        const folded = foldWord(bare);
        guess(bare, folded);
        expect(foldWord(folded)).toBe(folded);
        expect(analyse(bare, folded, table).stems[0]).toEqual({ text: folded, clitics: 0 });
      }),
    );
  });
});

describe('folding', () => {
  test.each([
    ['مُقَاتِلُونَ', 'مقاتلون'],
    ['الـــدولة', 'الدوله'],
    ['إلى', 'الي'],
    ['آخر', 'اخر'],
    ['ٱلله', 'الله'],
    ['کابل', 'كابل'],
    ['گروه', 'كروه'],
    ['ایران', 'ايران'],
    ['٣٠٠', '300'],
    ['۱۲', '12'],
    ['ﻻ', 'لا'],
    ['ﷲ', 'الله'],
    ['\u200fحزب\u200e', 'حزب'],
    ['مسؤول', 'مسؤول'],
    ['شيء', 'شيء'],
    ['', ''],
    ['NATO', 'NATO'],
  ])('%s', (raw, folded) => expect(foldWord(raw)).toBe(folded));
  it('keeps letters as written in the bare word', () => expect(bareWord('أُصِيبَـــتْ غارةٌ')).toBe('أصيبت غارة'));
});

describe('guess', () => {
  test.each([
    ['سيتوغلون', 'imperfect'],
    ['يتوغلون', 'imperfect'],
    ['ويتوغل', 'imperfect'],
    ['ستتوغل', 'imperfect'],
    ['التوغل', 'noun'],
    ['راجمة', 'noun'],
    ['راجمات', 'noun'],
    ['متوغلين', 'noun'],
    ['تمشيط', 'masdar'],
    ['استنزاف', 'masdar'],
    ['انغماس', 'masdar'],
    ['اقتناص', 'masdar'],
  ])('%s', (word, pos) => expect(guess(word, foldWord(word))?.pos).toBe(pos));
  test.each(['في', 'على', 'منذ', 'برلم'])('%s: nothing', (word) => expect(guess(word, foldWord(word))).toBeNull());
});
