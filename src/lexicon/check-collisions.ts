import type { Compiled } from './compile.ts';
import type { LexiconIssue, Located } from './files.ts';
import type { ActorEntry, NounEntry, VerbEntry } from './schema.ts';

/** Entries that get in each other's way: the reader could never tell which is meant. */
export function findCollisions(compiled: Compiled): LexiconIssue[] {
  return [
    ...sameWords(compiled.words.verbs, (v) => `${v.lemma} (${v.form})`),
    ...sameWords(compiled.words.nouns, (n) => n.noun),
    ...sameNames(compiled),
  ];
}

/** Two entries of one file with the same word and the same conditions: the second can never win. */
function sameWords<T extends VerbEntry | NounEntry>(list: readonly Located<T>[], nameOf: (entry: T) => string): LexiconIssue[] {
  const first = new Map<string, Located<T>>();
  const issues: LexiconIssue[] = [];
  for (const at of list) {
    const { when, unless } = at.entry;
    const guard = 'with' in at.entry ? at.entry.with : undefined;
    const key = JSON.stringify([
      at.base,
      at.file,
      nameOf(at.entry),
      when ?? null,
      unless ?? null,
      guard ?? null,
      'class' in at.entry ? at.entry.class.length > 0 : false,
    ]);
    const twin = first.get(key);
    if (twin)
      issues.push({
        code: 'collision',
        detail: `${nameOf(at.entry)} stands already at line ${twin.line} under the same conditions`,
        file: at.file,
        line: at.line,
      });
    else first.set(key, at);
  }
  return issues;
}

/** One spelling for two actors that bore it at the same time. Weak names need something beside them that tells, and may be shared. */
function sameNames({ actors }: Compiled): LexiconIssue[] {
  const entryOf = new Map(actors.entries.map((at) => [at.entry.id, at] as const));
  const holders = new Map<string, Set<string>>();
  for (const alias of actors.aliases) {
    if (alias.weak || alias.epithet) continue;
    const record = actors.actors[alias.target]!;
    if (record.kind === 'nisba') continue;
    const ids = holders.get(alias.words) ?? new Set();
    holders.set(alias.words, ids.add(record.id));
  }
  const issues: LexiconIssue[] = [];
  for (const [words, ids] of holders) {
    const list = [...ids];
    list.forEach((id, i) => {
      const at = entryOf.get(id);
      const rival = list.slice(0, i).find((other) => together(at?.entry, entryOf.get(other)?.entry));
      if (at && rival !== undefined)
        issues.push({ code: 'collision', detail: `«${words}» is a name of ${id} and of ${rival}`, file: at.file, line: at.line });
    });
  }
  return issues;
}

type Life = Pick<ActorEntry, 'start' | 'end'> | undefined;

/** Whether two lives share a year; an unknown end is open. */
function together(a: Life, b: Life): boolean {
  const year = (day: string | undefined, open: number): number => (day === undefined ? open : Number(day.slice(0, 4)));
  return year(a?.start, 0) < year(b?.end, 9999) && year(b?.start, 0) < year(a?.end, 9999);
}
