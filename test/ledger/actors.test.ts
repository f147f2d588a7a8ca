import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createActors, type NamedActor } from '../../src/core/ledger/actors/actors.ts';
import { entitiesOf } from '../../src/core/ledger/actors/entities.ts';
import { createNameJudge } from '../../src/core/ledger/actors/judge.ts';
import type { ActorEntry } from '../../src/core/ledger/entries.ts';
import type { RegistryData } from '../../src/lexicon/registry.ts';
import { BUILT, builtReader } from '../helpers/reader.ts';

const record = (id: string, more: Partial<NamedActor> = {}): NamedActor => ({
  id,
  name: id,
  nameEn: id,
  kind: 'armed_group',
  ...more,
});
const entry = (id: string, more: Partial<ActorEntry> = {}): ActorEntry => ({ kind: 'actor', id, ...more });
const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);

const RENAMED = [
  record('first', { start: '2012-01-23', end: '2016-07-28', successor: 'second' }),
  record('second', { start: '2016-07-28', end: '2017-01', successor: 'third' }),
  record('third', { start: '2017-01-28' }),
  record('joined', { start: '2014', end: '2017-01-28', successor: 'third' }),
  record('absorbed', { start: '2013', end: '2015', successor: 'third' }),
];

describe('lineages', () => {
  const actors = createActors(RENAMED);

  it('one group under several names', () => {
    const { id, members } = actors.lineageOf('second');
    expect([id, ids(members)]).toEqual(['first', ['first', 'second', 'third']]);
    expect(actors.lineageOf('third')).toBe(actors.lineageOf('first'));
  });

  it('who joined or was taken in is another group', () => {
    expect(ids(actors.lineageOf('joined').members)).toEqual(['joined']);
    expect(ids(actors.lineageOf('absorbed').members)).toEqual(['absorbed']);
  });

  it('several that found a joint body go on as none of them', () => {
    const founders = ['a', 'b'].map((id) => record(id, { start: '2012', end: '2014-06', successor: 'union' }));
    const both = createActors([...founders, record('union', { start: '2014-06' })]);
    expect(both.lineageOf('a').members).toHaveLength(1);
    expect(both.lineageOf('union').members).toHaveLength(1);
  });

  it('a circle of successors ends', () => {
    const circle = createActors([
      record('x', { start: '2010', end: '2012', successor: 'y' }),
      record('y', { start: '2012', end: '2010', successor: 'x' }),
    ]);
    expect(circle.lineageOf('x').members.length).toBeGreaterThan(0);
  });

  it('an id that nobody listed stands for itself', () => {
    expect(ids(actors.lineageOf('org:new brigade').members)).toEqual(['org:new brigade']);
    expect(actors.idsOf('org:new brigade')).toEqual(['org:new brigade']);
  });
});

describe('names on a day', () => {
  const namesakes = createActors([
    record('homs', { name: 'لواء الحق', nameEn: 'Liwa al-Haqq', start: '2012', end: '2014' }),
    record('idlib', { name: 'لواء الحق', nameEn: 'Liwa al-Haqq', start: '2016', end: '2018' }),
    ...RENAMED,
  ]);

  it('of two that bear one name, the one that was there', () => {
    expect(ids(namesakes.resolve('لِواء الحقّ', '2013-05-01'))).toEqual(['homs']);
    expect(ids(namesakes.resolve('"liwa al-haqq"', '2017-05-01'))).toEqual(['idlib']);
  });

  it('both where that does not tell', () => {
    expect(ids(namesakes.resolve('لواء الحق'))).toEqual(['homs', 'idlib']);
    expect(ids(namesakes.resolve('لواء الحق', '2030-01-01'))).toEqual(['homs', 'idlib']);
  });

  it('an old name on a later day is the group under its later name', () => {
    expect(ids(namesakes.resolve('first', '2013-01-01'))).toEqual(['first']);
    expect(ids(namesakes.resolve('first', '2018-01-01'))).toEqual(['third']);
    expect(namesakes.resolve('nobody')).toEqual([]);
  });
});

describe('what people say of actors', () => {
  it('same as, between days; the last word holds', () => {
    const said = [entry('joined', { sameAs: 'absorbed', from: '2014-01-01', to: '2014-12-31' })];
    const actors = createActors(RENAMED, said);
    expect(actors.canonical('joined', '2014-06-01')).toBe('absorbed');
    expect(actors.canonical('joined', '2016-06-01')).toBe('joined');
    expect([...actors.idsOf('absorbed')].sort()).toEqual(['absorbed', 'joined']);
    const undone = createActors(RENAMED, [...said, entry('joined', { sameAs: 'joined' })]);
    expect(undone.idsOf('absorbed')).toEqual(['absorbed']);
  });

  it('names and aliases are found, the old ones too; ids that point at each other are one', () => {
    const actors = createActors(RENAMED, [
      entry('first', { name: 'الاسم الجديد', aliases: ['لقب'] }),
      entry('org:x', { sameAs: 'org:y' }),
      entry('org:y', { sameAs: 'org:x' }),
    ]);
    expect(actors.get('first')!.name).toBe('الاسم الجديد');
    for (const name of ['الاسم الجديد', 'لقب', 'first']) expect(ids(actors.resolve(name, '2013-01-01'))).toEqual(['first']);
    expect(actors.canonical('org:x')).toBe(actors.canonical('org:y'));
  });

  it('parts count for the whole only where asked', () => {
    const actors = createActors([record('whole'), record('part', { parent: 'whole' }), record('cell', { parent: 'part' })]);
    expect(actors.idsOf('whole')).toEqual(['whole']);
    expect(actors.idsOf('whole', { parts: true })).toEqual(['whole', 'part', 'cell']);
  });
});

const REGISTRY = fileURLToPath(new URL('../../dist/registry.json', import.meta.url));

describe.skipIf(!BUILT || !existsSync(REGISTRY))('the built registry and reader', () => {
  const actors = createActors((JSON.parse(readFileSync(REGISTRY, 'utf8')) as RegistryData).actors);

  it('five names of one group, and no more', () => {
    expect(ids(actors.lineageOf('hayat-tahrir-al-sham').members)).toEqual([
      'al-nusra-front',
      'jabhat-fateh-al-sham',
      'hayat-tahrir-al-sham',
    ]);
    expect(ids(actors.lineageOf('islamic-state').members)).toHaveLength(6);
    expect(actors.lineageOf('liwa-dawud').id).toBe('liwa-dawud');
    expect(actors.lineageOf('ahrar-al-sham').members).toHaveLength(1);
  });

  it('a name on a day', () => {
    expect(ids(actors.resolve('جبهة النصرة', '2014-09-26'))).toEqual(['al-nusra-front']);
    expect(ids(actors.resolve('النصرة', '2018-05-01'))).toEqual(['hayat-tahrir-al-sham']);
    expect(ids(actors.resolve('داعش', '2013-09-01'))).toEqual(['islamic-state-of-iraq-and-the-levant']);
    expect(ids(actors.resolve('Islamic State', '2015-01-01'))).toEqual(['islamic-state']);
    expect(actors.resolve('أنصار الشريعة').length).toBeGreaterThan(1);
  });

  const text = `معارك في الريف

قال وزير الدفاع العراقي محمد سالم الغبان إن القوات العراقية قصفت مواقع تنظيم الدولة. وهاجم محمد سالم الغبان خصومه. واعتقلت الشرطة التركية محمد أحمد سعيد. وهاجم لواء الصقور الجارحة حاجزا لجبهة النصرة، وأسر عشرة عناصر من جبهة النصرة.`;
  const reading = () => builtReader().read({ id: 'x', text, published: '2016-05-02' });
  const judge = createNameJudge(builtReader().engine);
  const entity = entitiesOf(reading(), judge, (id) => actors.get(id)?.nameEn, text);
  const at = (words: string) => {
    const start = text.indexOf(words);
    return entity({ start, end: start + words.length, text: words });
  };

  it('persons are entities only with a public post', () => {
    expect(at('محمد سالم الغبان')).toEqual({ id: 'person:محمد سالم الغبان', name: 'محمد سالم الغبان' });
    expect(at('محمد أحمد سعيد')).toBeNull();
    expect(at('خصومه')).toBeNull();
  });

  it('organisations by head noun and name; what is of a listed actor stands for it', () => {
    expect(at('لواء الصقور الجارحة')?.id).toBe('org:لواء الصقور الجارحه');
    expect(at('حاجزا')?.id).toBe('al-nusra-front');
    expect(at('عشرة عناصر')?.id).toBe('al-nusra-front');
    const known = { start: 0, end: 5, text: 'تنظيم', ref: 'islamic-state' };
    expect(entity(known)).toEqual({ id: 'islamic-state', name: 'Islamic State' });
  });

  it('what only describes is no name', () => {
    const named = ['لواء درع الجنوب', 'كتيبة شهداء الرستن', 'ولواء درع الجنوب'].map((words) => judge.organisationIn(words));
    expect(named).toEqual(['لواء درع الجنوب', 'كتيبة شهداء الرستن', 'لواء درع الجنوب']);
    for (const words of ['فصائل المعارضة', 'جيش', 'الحركة', 'خمسة مقاتلين', 'وزارة الدفاع', 'حركته'])
      expect(judge.organisationIn(words)).toBeNull();
  });

  it('what a post is', () => {
    expect(['وزير الدفاع', 'قائد اللواء', 'المتحدث باسم'].map((words) => judge.isPost(words))).toEqual([true, true, true]);
    expect(['مقاتل في', 'ناشط في', 'الطفل'].map((words) => judge.isPost(words))).toEqual([false, false, false]);
  });
});
