import type { ActorRecord, PlaceRecord } from '../core/lexicon.ts';
import { type LexiconIssue, type Located, readEntries, yamlFiles } from './files.ts';
import { type ActorEntry, actorEntry, type StateEntry, stateEntry } from './schema.ts';
import { foldWords } from './words.ts';

/** A spelling of a name: folded words, the number of its record, and whether it is weak or an epithet. */
export interface Alias {
  readonly words: string;
  readonly target: number;
  readonly weak: boolean;
  readonly epithet: boolean;
}

export interface CompiledActors {
  readonly actors: readonly ActorRecord[];
  readonly aliases: readonly Alias[];
  readonly states: readonly Located<StateEntry>[];
  readonly entries: readonly Located<ActorEntry>[];
}

export function compileActors(dirs: readonly string[], issues: LexiconIssue[]): CompiledActors {
  const files = dirs.flatMap((d) => yamlFiles(d, 'packs').map((file) => ({ d, file })));
  const entries = files
    .filter((f) => f.file.endsWith('actors.yaml'))
    .flatMap((f) => readEntries(f.file, f.d, actorEntry, issues));
  const states = files.filter((f) => f.file.endsWith('states.yaml')).flatMap((f) => readEntries(f.file, f.d, stateEntry, issues));
  const actors: ActorRecord[] = [];
  const aliases: Alias[] = [];
  for (const { entry } of states) addState(entry, actors, aliases);
  const derived = aliases.length;
  const ids = new Set(actors.map((a) => a.id));
  const own = new Map<string, Located<ActorEntry>>();
  const ofState = new Map(actors.map((a, i) => [a.id, i] as const).reverse());
  for (const at of entries) {
    const twin = own.get(at.entry.id);
    if (twin) {
      issues.push({
        code: 'duplicate-actor',
        detail: `${at.entry.id} stands already at ${twin.file}:${twin.line}`,
        file: at.file,
        line: at.line,
      });
      continue;
    }
    own.set(at.entry.id, at);
    ids.add(at.entry.id);
    addActor(at.entry, actors, aliases, ofState.get(at.entry.id));
  }
  for (const at of own.values()) {
    for (const link of [at.entry.parent, at.entry.successor]) {
      if (link && !ids.has(link))
        issues.push({
          code: 'unknown-actor',
          detail: `${at.entry.id} points to ${link}, which no pack has`,
          file: at.file,
          line: at.line,
        });
    }
  }
  return { actors, aliases: withoutShadowed(aliases, derived), states, entries: [...own.values()] };
}

/** A name made up from a state ("the security forces of X") gives way to an entry that bears it. */
function withoutShadowed(aliases: readonly Alias[], derived: number): Alias[] {
  const own = new Map(
    aliases
      .slice(derived)
      .filter((a) => !a.weak)
      .map((a) => [a.words, a.target] as const),
  );
  return aliases.filter((a, i) => i >= derived || (own.get(a.words) ?? a.target) === a.target);
}

function addActor(entry: ActorEntry, actors: ActorRecord[], aliases: Alias[], known: number | undefined): void {
  const target = known ?? actors.length;
  if (known === undefined)
    actors.push({
      id: entry.id,
      name: entry.ar,
      nameEn: entry.en,
      kind: entry.kind,
      ...(entry.parent ? { parent: entry.parent } : {}),
      ...(entry.successor ? { successor: entry.successor } : {}),
      ...(entry.country ? { country: entry.country } : {}),
      ...(entry.media ? { media: entry.media } : {}),
      ...(entry.start ? { start: entry.start } : {}),
      ...(entry.end ? { end: entry.end } : {}),
    });
  const add = (list: readonly string[], weak: boolean, epithet: boolean): void => {
    for (const name of list) for (const words of spellings(name)) aliases.push({ words, target, weak, epithet });
  };
  const weak = new Set(entry.weak);
  add(
    [entry.ar, ...entry.aliases].filter((n) => !weak.has(n)),
    false,
    false,
  );
  add(entry.weak, true, false);
  add(entry.epithets, false, true);
}

/** The case forms of a name: sound plurals and "father of" change their ending with the case. */
export function spellings(name: string): string[] {
  const oblique = name
    .split(/\s+/u)
    .map((w) => (w.endsWith('ون') && w.length > 4 ? `${w.slice(0, -2)}ين` : w === 'أبو' ? 'أبي' : w))
    .join(' ');
  const construct = name.replace(/^(\S{3,})و (?=ال|\S)/u, '$1ي ');
  const all = new Set([
    name,
    oblique,
    name.startsWith('مسلحو ') || name.startsWith('مقاتلو ') || name.startsWith('متمردو ') ? construct : name,
  ]);
  return [...all].map(foldWords);
}

const article = (adjective: string): string => `ال${adjective}`;
const feminine = (nisba: string): string => `${nisba}ة`;

function addState(state: StateEntry, actors: ActorRecord[], aliases: Alias[]): void {
  const add = (record: ActorRecord, names: readonly string[], weak = false): void => {
    const target = actors.length;
    actors.push(record);
    for (const name of new Set(names.flatMap(spellings))) aliases.push({ words: name, target, weak, epithet: false });
  };
  const names = [state.ar, ...state.aliases];
  const m = state.nisba.map(article);
  const f = state.nisba.map(feminine).map(article);
  const of = (head: string): string[] => names.map((n) => `${head} ${n}`);
  const adj = (head: string, forms: readonly string[]): string[] => forms.map((a) => `${head} ${a}`);
  const government = {
    id: state.government,
    nameEn: `Government of ${state.en}`,
    kind: 'government',
    state: state.id,
    country: state.code,
  };
  add({ ...government, name: `حكومة ${state.ar}` }, [
    ...of('حكومة'),
    ...adj('الحكومة', f),
    ...adj('السلطات', f),
    ...of('السلطات في'),
    ...adj('الرئاسة', f),
    ...adj('النظام', m),
    ...adj('الإدارة', f),
  ]);
  if (state.army)
    add(
      {
        id: state.army,
        name: `الجيش ${m[0] ?? ''}`,
        nameEn: `${state.en} armed forces`,
        kind: 'army',
        parent: state.government,
        state: state.id,
        country: state.code,
      },
      [
        ...of('جيش'),
        ...adj('الجيش', m),
        ...adj('القوات', f),
        ...adj('القوات المسلحة', f),
        ...adj('القوات الحكومية', f),
        ...of('القوات المسلحة في'),
      ],
    );
  add(
    {
      id: state.police ?? `${state.id}-police`,
      name: `الشرطة ${f[0] ?? ''}`,
      nameEn: `${state.en} police`,
      kind: 'police',
      parent: state.government,
      state: state.id,
      country: state.code,
    },
    [...of('شرطة'), ...adj('الشرطة', f)],
  );
  add(
    {
      id: `${state.id}-security-forces`,
      name: `قوات الأمن ${f[0] ?? ''}`,
      nameEn: `${state.en} security forces`,
      kind: 'security',
      parent: state.government,
      state: state.id,
      country: state.code,
    },
    [...adj('قوات الأمن', f), ...adj('الأجهزة الأمنية', f), ...adj('الأمن', m), ...adj('القوات الأمنية', f)],
  );
  const plain = new Set(names.map(foldWords));
  add(
    { ...government, name: names[0]!, kind: 'nisba' },
    nisbaForms(state).filter((n) => !plain.has(foldWords(n))),
  );
}

/** All forms of the nisba, with and without the article. */
function nisbaForms(state: StateEntry): string[] {
  const bare = state.nisba.flatMap((n) => [n, `${n}ا`, `${n}ة`, `${n}ين`, `${n}ان`, `${n}تين`, `${n}تان`, `${n}ات`, `${n}ون`]);
  return [...bare, ...state.nisba_plural].flatMap((n) => [n, article(n)]);
}

/** Countries as places, and capitals, which let the reader take "Baghdad denied" for the government. */
export function placesOfStates(
  states: readonly Located<StateEntry>[],
): { record: PlaceRecord; names: readonly string[]; weak: boolean }[] {
  return states.flatMap(({ entry: s }) => {
    const country: PlaceRecord = {
      id: s.code,
      name: s.ar,
      nameEn: s.en,
      type: 'country',
      country: s.code,
      precision: 'country',
      government: s.government,
    };
    return [{ record: country, names: [s.ar, ...s.aliases].map(foldWords), weak: false }];
  });
}
