import { describe, expect, it, test } from 'vitest';
import { inflectNoun, type Noun } from '../../src/core/morph/noun.ts';

const all = (noun: Noun): string[] => inflectNoun(noun).map((f) => f.surface);

describe('inflectNoun', () => {
  test.each<[Noun, string]>([
    [{ noun: 'غارة', plural: ['غارات'] }, 'غارة غارت غارتان غارتين غارتا غارتي غارات'],
    [{ noun: 'مسلح' }, 'مسلح مسلحا مسلحان مسلحين مسلحون مسلحو مسلحي مسلحات'],
    [{ noun: 'صاروخ', plural: ['صواريخ'] }, 'صاروخ صاروخا صاروخان صاروخين صواريخ'],
    [{ noun: 'قائد', plural: ['قادة'] }, 'قائد قادة قادت'],
    [{ noun: 'مستشفى', plural: ['مستشفيات'] }, 'مستشفى مستشفا مستشفيان مستشفيين مستشفيات'],
    [{ noun: 'جزء', plural: ['أجزاء'] }, 'جزء جزءا جزءان أجزاء أجزاؤ أجزائ'],
    [{ noun: 'شيء', plural: ['أشياء'] }, 'شيء شيئا شيئان'],
    [{ noun: 'مبدأ', plural: ['مبادئ'] }, 'مبدأ مبدآن مبدأين مبادئ'],
    [{ noun: 'اعتداء' }, 'اعتداء اعتداءات اعتداءان اعتداؤ اعتدائ'],
  ])('$noun', (noun, wanted) => {
    for (const word of wanted.split(' ')) expect(all(noun)).toContain(word);
  });

  it('makes no sound plural where a broken one is given, and no accusative that is not written', () => {
    expect(all({ noun: 'صاروخ', plural: ['صواريخ'] })).not.toContain('صاروخون');
    expect(all({ noun: 'مبدأ', plural: ['مبادئ'] })).not.toContain('مبدأا');
    expect(inflectNoun({ noun: 'اعتداء', plural: [] }).some((f) => f.surface === 'اعتداءا' && f.features.number === 's')).toBe(
      false,
    );
  });

  it('knows gender, number and state', () => {
    const find = (surface: string) => inflectNoun({ noun: 'مسلح', plural: ['مسلحون'] }).filter((f) => f.surface === surface);
    expect(find('مسلحون')[0]).toMatchObject({
      joins: 'never',
      features: { pos: 'noun', gender: 'm', number: 'p', bound: false },
    });
    expect(find('مسلحو')[0]).toMatchObject({ joins: 'any', features: { number: 'p', bound: true } });
    expect(inflectNoun({ noun: 'غارة' })[0]?.features.gender).toBe('f');
    expect(inflectNoun({ noun: 'حرب', gender: 'f', plural: ['حروب'] })[0]?.features.gender).toBe('f');
  });

  it('inflects the first word, all words, or none', () => {
    expect(all({ noun: 'وقف إطلاق النار', plural: [] })).toContain('وقف إطلاق النار');
    expect(all({ noun: 'شاهد عيان', plural: ['شهود عيان'] })).toEqual(
      expect.arrayContaining(['شاهدا عيان', 'شاهدان عيان', 'شهود عيان']),
    );
    const agreeing = all({ noun: 'عملية انتحارية', inflect: 'all' });
    for (const form of ['عمليتان انتحاريتان', 'عمليات انتحارية', 'عملية الانتحارية', 'عمليتين الانتحاريتين'])
      expect(agreeing).toContain(form);
    expect(all({ noun: 'كر وفر', inflect: 'none' })).toEqual(['كر وفر']);
  });
});
