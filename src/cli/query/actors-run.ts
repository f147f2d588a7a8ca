import { actorsPage, type FoundActor } from '../../app/query/actors.ts';
import { countryOf } from '../../app/query/names.ts';
import { isolate } from '../../export/bidi.ts';
import { cutTo } from '../../export/table.ts';
import type { Language } from '../../export/words/all.ts';
import type { RunOptions } from './claims-run.ts';
import { type Names, namesIn } from './names-of.ts';
import { type Shape, show } from './show.ts';
import { withSession } from './with-session.ts';

export const runActors = (words: string, { given, language, typed }: RunOptions): Promise<number> =>
  withSession(given, async (session) => {
    const [country, kind] = [given.one('country'), given.one('kind')];
    const filter = {
      all: given.has('all'),
      ...(words !== '' && { words }),
      ...(country !== undefined && { country: countryOf(session.registry, country) }),
      ...(kind !== undefined && { kind }),
    };
    const shape = actorShape(namesIn(session.registry, language), language);
    return show(given, shape, (options) => actorsPage(session, filter, options), typed);
  });

const HEADS = {
  en: { name: 'NAME', other: 'ARABIC', kind: 'KIND', country: 'IN', years: 'YEARS', claims: 'CLAIMS', id: 'ID' },
  ar: { name: 'الاسم', other: 'بالإنجليزية', kind: 'الصنف', country: 'في', years: 'السنوات', claims: 'الأخبار', id: 'المعرّف' },
} as const satisfies Record<Language, unknown>;

const NOTHING: Readonly<Record<Language, string>> = { en: 'isnad: no actor answers to this', ar: 'isnad: لا أحد يطابق هذا' };

const yearsOf = ({ start, end }: FoundActor): string =>
  start === undefined && end === undefined ? '' : `${start?.slice(0, 4) ?? ''}–${end?.slice(0, 4) ?? ''}`;

function actorShape(names: Names, language: Language): Shape<FoundActor> {
  const head = HEADS[language];
  const inArabic = language === 'ar';
  return {
    columns: [
      { name: head.name, value: ({ name, nameEn }) => (inArabic ? name : nameEn || name), most: 32 },
      { name: head.other, value: ({ name, nameEn }) => (inArabic ? nameEn : name), most: 24 },
      { name: head.kind, value: ({ kind }) => kind, most: 14 },
      { name: head.country, value: ({ country }) => country ?? '' },
      { name: head.years, value: yearsOf, most: 9 },
      { name: head.claims, value: ({ claims }) => String(claims), right: true },
      { name: head.id, value: ({ id }) => id, whole: true },
    ],
    note: (actor, width) => noteOf(actor, names, width, language),
    csv: [
      { name: 'id', value: ({ id }) => id },
      { name: 'name', value: ({ name }) => name },
      { name: 'name_en', value: ({ nameEn }) => nameEn },
      { name: 'kind', value: ({ kind }) => kind },
      { name: 'country', value: ({ country }) => country ?? null },
      { name: 'parent', value: ({ parent }) => parent ?? null },
      { name: 'successor', value: ({ successor }) => successor ?? null },
      { name: 'start', value: ({ start }) => start ?? null },
      { name: 'end', value: ({ end }) => end ?? null },
      { name: 'lineage', value: ({ lineage }) => lineage.join('; ') },
      { name: 'claims', value: ({ claims }) => claims },
    ],
    empty: NOTHING[language],
  };
}

const NOTES = {
  en: { names: 'names', parent: 'part of', parts: 'parts' },
  ar: { names: 'أسماؤها', parent: 'جزء من', parts: 'أجزاؤها' },
} as const satisfies Record<Language, unknown>;

/** The names it bore, what it is part of, and its parts, where there are any. */
function noteOf({ lineage, parent, parts }: FoundActor, names: Names, width: number, language: Language): string {
  const words = NOTES[language];
  const told = [
    lineage.length > 1 ? `${words.names}: ${lineage.map((id) => names.actor(id)).join(' › ')}` : '',
    parent === undefined ? '' : `${words.parent}: ${names.actor(parent)}`,
    parts.length === 0 ? '' : `${words.parts}: ${parts.map((id) => names.actor(id)).join(', ')}`,
  ].filter(Boolean);
  return told.map((line) => `  ${isolate(cutTo(line, width - 2))}`).join('\n');
}
