import type { z } from 'zod';
import { sensitiveWords } from '../core/ledger/policy/sensitive.ts';
import { FUNCTION } from '../core/match/functions.ts';
import { foldWord } from '../core/text/fold-word.ts';
import type { KnownToken } from '../core/types.ts';
import { expectedOf, judgeCase } from './check-cases.ts';
import type { Run, Runner, SentenceRun } from './check-run.ts';
import type { Compiled } from './compile.ts';
import { type LexiconIssue, type Located, readEntries, yamlFiles } from './files.ts';
import {
  type ActorEntry,
  adjectiveEntry,
  functionEntry,
  givenNameEntry,
  hedgeEntry,
  type NounEntry,
  plainAdjectives,
  sensitiveEntry,
  sourceEntry,
  topicEntry,
  type VerbEntry,
} from './schema.ts';
import { foldWords, meaningOf } from './words.ts';

/** One example to run: the text, and a judge that says what is wrong with its reading ('' for nothing). */
interface Trial {
  readonly text: string;
  readonly claims: boolean;
  readonly file: string;
  readonly line: number;
  readonly judge: (run: Run) => string;
}

export interface ExampleTally {
  readonly issues: readonly LexiconIssue[];
  readonly examples: number;
  readonly passed: number;
  /** by file: how many examples, how many pass */
  readonly files: ReadonlyMap<string, { readonly examples: number; readonly passed: number }>;
}

/** Runs every example of the entries that stand in the folder `base`. */
export function runExamples(compiled: Compiled, runner: Runner, base: string): ExampleTally {
  const issues: LexiconIssue[] = [];
  const files = new Map<string, { examples: number; passed: number }>();
  let passed = 0;
  const trials = trialsOf(compiled, base);
  for (const trial of trials) {
    const fault = trial.judge(runner.run(trial.text, trial));
    const tally = files.get(trial.file) ?? { examples: 0, passed: 0 };
    files.set(trial.file, { examples: tally.examples + 1, passed: tally.passed + Number(fault === '') });
    if (fault === '') passed++;
    else issues.push({ code: 'example', detail: `${trial.text}: ${fault}`, file: trial.file, line: trial.line });
  }
  return { issues, examples: trials.length, passed, files };
}

function trialsOf(compiled: Compiled, base: string): Trial[] {
  const own = <T>(list: readonly Located<T>[]): Located<T>[] => list.filter((at) => at.base === base);
  return [
    ...own(compiled.words.verbs).flatMap(wordTrials),
    ...own(compiled.words.nouns).flatMap((at) => [...wordTrials(at), ...classTrials(at)]),
    ...own(compiled.actors.entries).map(actorTrial),
    ...own(compiled.actors.states).flatMap(({ entry, file, line }) =>
      entry.example ? [trial({ file, line }, entry.example, (run) => namesState(run, entry))] : [],
    ),
    ...phraseTrials(base),
    ...singleWordTrials(base),
  ];
}

const trial = (at: { file: string; line: number }, text: string, judge: Trial['judge'], claims = false): Trial => ({
  text,
  claims,
  file: at.file,
  line: at.line,
  judge,
});
const verdict = (ok: boolean, fault: string): string => (ok ? '' : fault);

// ---------------------------------------------------------------- verbs and nouns

function wordTrials(at: Located<VerbEntry> | Located<NounEntry>): Trial[] {
  const { entry } = at;
  const cases =
    entry.example !== undefined && meaningOf(entry).kind === 'plain' && 'lemma' in entry
      ? [...entry.cases, entry.example]
      : entry.cases;
  return cases.map((written, i) => {
    const wanted = expectedOf(written);
    const line = i < entry.cases.length ? at.lineOf('cases', i) : at.line;
    return trial({ file: at.file, line }, wanted.text, (run) => judgeCase(run, entry, wanted), true);
  });
}

/** A noun's example passes when a word (or compound) of it is analysed as the noun with its classes. */
function classTrials(at: Located<NounEntry>): Trial[] {
  const { entry } = at;
  if (entry.example === undefined) return [];
  const lemma = foldWords(entry.noun);
  const fits = (lexeme: { lemma: string; classes: readonly string[] }): boolean =>
    lexeme.lemma === lemma && entry.class.every((c) => lexeme.classes.includes(c));
  const seen = ({ parsed: { sentence } }: SentenceRun): boolean =>
    sentence.tokens.some((t) => t.word.nominal.some((a) => fits(a.lexeme))) ||
    [...sentence.compounds.values()].some((c) => fits(c.lexeme)) ||
    inName(sentence);
  const head = lemma.split(' ')[0]!;
  /** a compound may be taken for the beginning of a name, which is as good */
  const inName = (sentence: SentenceRun['parsed']['sentence']): boolean =>
    lemma.includes(' ') &&
    sentence.names.some((n) => n.last > n.first && sentence.tokens[n.first]!.word.nominal.some((a) => a.lexeme.lemma === head));
  return [trial(at, entry.example, (run) => verdict(run.sentences.some(seen), `«${entry.noun}» was not recognised`))];
}

// ---------------------------------------------------------------- names

function actorTrial(at: Located<ActorEntry>): Trial {
  const { id } = at.entry;
  return trial(at, at.entry.example, (run) => {
    const found = run.sentences.flatMap((s) => s.parsed.sentence.names.flatMap((n) => n.actor?.id ?? n.place?.government ?? []));
    return verdict(found.includes(id), `${id} was not recognised${found.length > 0 ? `, but ${found.join(', ')}` : ''}`);
  });
}

function namesState(run: Run, entry: { id: string; code: string }): string {
  const named = run.sentences.some((s) =>
    s.parsed.sentence.names.some((n) => n.actor?.state === entry.id || n.place?.country === entry.code),
  );
  return verdict(named, `${entry.id} was not recognised`);
}

// ---------------------------------------------------------------- fixed phrases and single words

const rowsOf = <T>(base: string, sub: string, schema: Parameters<typeof readEntries<T>>[2]): Located<T>[] =>
  yamlFiles(base, sub).flatMap((f) => readEntries(f, base, schema, []));
const sentences = (run: Run) => run.sentences.map((s) => s.parsed.sentence);
const someToken = (run: Run, ok: (t: KnownToken) => boolean): boolean => sentences(run).some((s) => s.tokens.some(ok));

function phraseTrials(base: string): Trial[] {
  return [
    ...rowsOf(base, 'ar/hedges.yaml', hedgeEntry)
      .filter((at) => !at.entry.clitic)
      .map((at) =>
        trial(at, at.entry.example, (run) =>
          verdict(
            sentences(run).some((s) => s.hedges.some((h) => h.hedge.id === `hedges:${at.entry.phrase[0]}`)),
            `«${at.entry.phrase[0]}» was not found`,
          ),
        ),
      ),
    ...rowsOf(base, 'ar/attribution.yaml', sourceEntry).map((at) =>
      trial(at, at.entry.example, (run) =>
        verdict(
          sentences(run).some((s) => s.sources.some((h) => h.phrase.id === `attribution:${at.entry.phrase[0]}`)),
          `«${at.entry.phrase[0]}» was not found`,
        ),
      ),
    ),
  ];
}

function singleWordTrials(base: string): Trial[] {
  return [
    ...rowsOf(base, 'ar/adjectives.yaml', adjectiveEntry).map((at) =>
      trial(at, at.entry.example, (run) =>
        verdict(
          someToken(run, (t) => t.word.adjective !== null),
          `«${at.entry.adjective}» was not recognised`,
        ),
      ),
    ),
    ...rowsOf(base, 'ar/plain-adjectives.yaml', plainAdjectives).map((at) =>
      trial(at, at.entry.example, (run) =>
        verdict(
          someToken(run, (t) => t.word.adjective !== null),
          'no adjective was recognised',
        ),
      ),
    ),
    ...rowsOf(base, 'ar/topics.yaml', topicEntry).map((at) =>
      trial(at, at.entry.example, (run) =>
        verdict(
          someToken(run, (t) => t.word.elsewhere),
          'no word of the topic was recognised',
        ),
      ),
    ),
    ...rowsOf(base, 'ar/sensitive.yaml', sensitiveEntry).flatMap(sensitiveTrials),
    ...rowsOf(base, 'ar/given-names.yaml', givenNameEntry).map((at) =>
      trial(at, at.entry.example, (run) =>
        verdict(
          someToken(run, (t) => t.word.given),
          'no given name was recognised',
        ),
      ),
    ),
    ...rowsOf(base, 'ar/function.yaml', functionEntry).map((at) =>
      trial(at, at.entry.example, (run) => verdict(hasClass(run, at.entry), `no ${at.entry.class} was recognised`)),
    ),
  ];
}

/** Restricting words are found by the policy's own finder, in the text as it stands. */
function sensitiveTrials(at: Located<z.infer<typeof sensitiveEntry>>): Trial[] {
  const { words, unless, example, silent } = at.entry;
  const finds = sensitiveWords(words.map((phrase) => ({ words: foldWords(phrase).split(' '), unless: unless.map(foldWords) })));
  const heard = trial(at, example, (run) => verdict(finds(run.text), 'no restricting word was found'));
  if (silent === undefined) return [heard];
  return [heard, trial(at, silent, (run) => verdict(!finds(run.text), 'a restricting word was found'))];
}

/** A function word by its class's bit; a class the engine has no bit for is only looked for as written. */
function hasClass(run: Run, entry: { class: string; words: readonly string[] }): boolean {
  const bit = FUNCTION[entry.class as keyof typeof FUNCTION] ?? 0;
  const words = new Set(entry.words.map(foldWord));
  const folded = ` ${foldWords(run.text)} `;
  return (
    run.sentences.some(({ parsed: { sentence } }) =>
      sentence.tokens.some(
        (t) => (t.word.fn & bit) !== 0 || words.has(t.word.text) || t.word.stems.some((s) => words.has(s.text)),
      ),
    ) || entry.words.some((w) => folded.includes(` ${foldWords(w)} `))
  );
}
