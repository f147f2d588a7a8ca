import { describe, expect, it, test } from 'vitest';
import { conjugate } from '../../src/core/morph/conjugate.ts';
import type { InflectedForm } from '../../src/core/morph/features.ts';
import type { VerbForm } from '../../src/core/morph/root.ts';
import { PARADIGMS } from './paradigms.ts';

const PERSONS = ['3ms', '3fs', '3md', '3fd', '3mp', '3fp', '2ms', '2fs', '2cd', '2mp', '2fp', '1cs', '1cp'];

const person = ({ features: f }: InflectedForm): string => `${f.person}${f.gender}${f.number}`;
const stands = (form: InflectedForm): boolean => form.joins !== 'only';

/** The first spelling of each person that stands alone. */
function table(forms: readonly InflectedForm[], pos: string, voice: string, bound = false): string[] {
  const of = forms.filter((f) => f.features.pos === pos && f.features.bound === bound && stands(f));
  return PERSONS.map(
    (p) => of.find((f) => person(f) === p && (f.features.voice === voice || f.features.voice === 'either'))?.surface ?? '-',
  );
}

describe.each(PARADIGMS)('$verb.lemma', ({ verb, perfect, imperfect, short, passive, masdar, participles }) => {
  const forms = conjugate(verb);
  test('perfect', () => expect(table(forms, 'perfect', 'active')).toEqual(perfect.split(' ')));
  test('imperfect', () => expect(table(forms, 'imperfect', 'active')).toEqual(imperfect.split(' ')));
  test('short forms', () => {
    const cut = table(forms, 'imperfect', 'active', true);
    expect([cut[0], cut[4]]).toEqual(short.split(' '));
  });
  test('passive of هو', () => {
    for (const [i, pos] of ['perfect', 'imperfect'].entries()) {
      const wanted = passive.split(' ')[i];
      const active = table(forms, pos, 'active')[0];
      expect(table(forms, pos, 'passive')[0]).toBe(wanted === '-' ? active : wanted);
    }
  });
  test('masdar', () => expect(forms.find((f) => f.features.pos === 'masdar')?.surface).toBe(masdar));
  test('participles', () => {
    const first = (pos: string) =>
      forms.filter((f) => f.features.pos === pos && f.features.number === 's').sort((a, b) => rank(a) - rank(b))[0]?.surface;
    expect([first('active'), first('passive')]).toEqual(participles.split(' '));
  });
});

/** The full masculine before the spelling without ya (داع). */
const rank = (f: InflectedForm): number => (f.features.gender === 'm' && (f.joins === 'any' || f.surface.endsWith('ى')) ? 0 : 1);

const surfaces = (lemma: string, form: VerbForm, pos: string, present?: string): Set<string> =>
  new Set(
    conjugate({ lemma, form, present })
      .filter((f) => f.features.pos === pos)
      .map((f) => f.surface),
  );

describe('masdars', () => {
  test.each<[string, VerbForm, string]>([
    ['فجّر', 2, 'تفجير تفجيرات تفجيرا تفجيران'],
    ['عبّأ', 2, 'تعبئة'],
    ['أجرى', 4, 'إجراء إجراءات'],
    ['أوقف', 4, 'إيقاف'],
    ['آمن', 4, 'إيمان'],
    ['أضاء', 4, 'إضاءة'],
    ['أيقن', 4, 'إيقان'],
    ['تحدّى', 5, 'تحدي تحد تحديات'],
    ['تنبّأ', 5, 'تنبؤ تنبؤات'],
    ['تآمر', 6, 'تآمر'],
    ['كافأ', 3, 'مكافأة مكافآت'],
    ['عادى', 3, 'معاداة'],
    ['انحاز', 7, 'انحياز'],
    ['انقضى', 7, 'انقضاء'],
    ['اصطدم', 8, 'اصطدام اصطدامات'],
    ['اضطرّ', 8, 'اضطرار'],
    ['ازداد', 8, 'ازدياد'],
    ['اطلع', 8, 'اطلاع'],
    ['اتصل', 8, 'اتصال اتصالات'],
    ['احتلّ', 8, 'احتلال'],
    ['ائتلف', 8, 'ائتلاف'],
    ['ابتدأ', 8, 'ابتداء'],
    ['استاء', 8, 'استياء'],
    ['استمرّ', 10, 'استمرار'],
    ['استأنف', 10, 'استئناف'],
    ['استهدف', 10, 'استهداف'],
  ])('%s', (lemma, form, wanted) => {
    const found = surfaces(lemma, form, 'masdar');
    for (const word of wanted.split(' ')) expect(found).toContain(word);
  });

  test('those given are added; an empty list takes all away', () => {
    const of = (masdar: string[]) =>
      conjugate({ lemma: 'قاتل', form: 3, masdar })
        .filter((f) => f.features.pos === 'masdar')
        .map((f) => f.surface);
    expect(of(['قتال'])).toEqual(expect.arrayContaining(['مقاتلة', 'قتال', 'قتالا']));
    expect(of([])).toEqual([]);
  });
});

describe('participles', () => {
  it('inflects for gender, number and state', () => {
    const found = surfaces('حاصر', 3, 'active');
    for (const word of 'محاصر محاصرا محاصرة محاصرت محاصران محاصرين محاصرتان محاصرتين محاصرون محاصرو محاصري محاصرات'.split(' '))
      expect(found).toContain(word);
  });
  it('keeps weak ends', () => {
    for (const word of 'داع داعي داعية داعيا داعون داعين داعيات داعيان'.split(' '))
      expect(surfaces('دعا', 1, 'active', 'يدعو')).toContain(word);
    for (const word of 'مستدعى مستدعاة مستدعون مستدعيات'.split(' ')) expect(surfaces('استدعى', 10, 'passive')).toContain(word);
    expect(surfaces('أيقن', 4, 'active')).toContain('موقن');
    expect(surfaces('آمن', 4, 'active')).toContain('مؤمن');
    expect(surfaces('احتلّ', 8, 'active')).toContain('محتلون');
    expect(surfaces('قرأ', 1, 'passive', 'يقرأ')).toContain('مقروءة');
  });
});

describe('spellings', () => {
  it('gives the common seat beside the careful one', () => {
    expect(surfaces('بدأ', 1, 'perfect', 'يبدأ')).toContain('بدأوا');
    expect(surfaces('جاء', 1, 'perfect', 'يجيء')).toContain('جاءوا');
  });
  it('gives either where the voices look alike', () => {
    const [first] = conjugate({ lemma: 'اعتقل', form: 8 });
    expect(first?.features.voice).toBe('either');
    expect(conjugate({ lemma: 'أصاب', form: 4 })[0]?.features.voice).toBe('active');
  });
  it('takes the stem from the present', () => {
    expect(surfaces('أتى', 1, 'imperfect', 'يأتي')).toContain('آتي');
    expect(surfaces('وقع', 1, 'imperfect', 'يقع')).toContain('يقعون');
    expect(surfaces('أرى', 4, 'imperfect', 'يري')).toContain('يرون');
    expect(surfaces('احتوى', 8, 'imperfect')).toContain('يحتوي');
  });
  it('refuses what does not fit', () => {
    expect(() => conjugate({ lemma: 'قتل', form: 10 })).toThrow('قتل');
    expect(() => conjugate({ lemma: 'قتل', form: 1, present: 'تقتل' })).toThrow('تقتل');
  });
});
