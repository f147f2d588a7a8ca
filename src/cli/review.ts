import type { ArgsDef } from 'citty';
import type { Acting } from '../app/acting.ts';
import type { Reviewed } from '../app/review/decide.ts';
import type { Edited } from '../app/review/edit.ts';
import type { ClaimPatch } from '../app/review/patch.ts';
import type { Language } from '../export/words/all.ts';
import { ACT_OPTIONS, acting, oneOf, positionals, WHY } from './acting.ts';
import { command } from './command.ts';
import { Failure, Misuse } from './failure.ts';
import { repeated } from './options.ts';
import { languageOf } from './terminal.ts';

const args = {
  claim: { type: 'positional', required: false, description: 'Id of the claim, as isnad claims prints it' },
  decision: {
    type: 'positional',
    required: false,
    description: 'accept, reject, unsure, edit, note, or undo (takes your own last decision on it back)',
  },
  ...ACT_OPTIONS,
  ...WHY,
  set: {
    type: 'string',
    valueHint: 'PART=VALUE',
    description:
      'With edit: type=TYPE/mode, factuality=PS+, tense=future, time=2024-03-13, actor=WORDS@ID, recipient=, place=…; may be repeated',
  },
  json: {
    type: 'string',
    valueHint: 'FILE',
    description: 'With edit: parts of the claim as a JSON object; - reads it from standard input',
  },
} satisfies ArgsDef;

const DECISIONS = ['accept', 'reject', 'unsure', 'edit', 'note', 'undo'] as const;

const review = command(
  {
    meta: {
      name: 'review',
      description: 'Put your decision on a claim on record. An edit puts a mended claim in its place; nothing is overwritten',
    },
    args,
    async run({ args: given, rawArgs }) {
      const { claim, decision } = positionals(given._, ['claim', 'decision'], 'isnad review 0a1b2c3d4e5f6789.r1.c2 accept');
      const what = oneOf(decision, DECISIONS, 'a decision');
      const settings = repeated(rawArgs, args, 'set');
      if (what !== 'edit' && (settings.length > 0 || given.json !== undefined))
        throw new Misuse('--set and --json go with edit: isnad review CLAIM edit --set factuality=PS+');
      const patch = given.json === undefined ? undefined : await patchIn(given.json);
      const done = await acting(given, async (by) =>
        what === 'edit'
          ? mend(by, claim, settings, patch, given.why)
          : (await import('../app/review/decide.ts')).review(by, claim, what, given.why),
      );
      await tell(done, languageOf(given.lang), given.format === 'json');
      return 0;
    },
  },
  [
    'isnad review 0a1b2c3d4e5f6789.r1.c2 accept',
    'isnad review 0a1b2c3d4e5f6789.r1.c2 reject --why "the report is about 2012"',
    'isnad review 0a1b2c3d4e5f6789.r1.c2 edit --set factuality=PS+ --set type=ASSAULT/aerial',
    'isnad review 0a1b2c3d4e5f6789.r1.c2 undo --as salma',
  ],
);

export default review;

async function mend(by: Acting, claim: string, settings: readonly string[], patch: ClaimPatch | undefined, why?: string) {
  if (settings.length === 0 && patch === undefined)
    throw new Misuse(`say what to change. For example: isnad review ${claim} edit --set factuality=PS+`);
  const [{ edit }, { patchOfSettings }] = await Promise.all([
    import('../app/review/edit.ts'),
    import('../app/review/settings.ts'),
  ]);
  const patchOf: Parameters<typeof edit>[2] = (old, text) => ({ ...patch, ...patchOfSettings(claim, settings, old, text) });
  return edit(by, claim, patchOf, toolsOfReader, why);
}

/** Opened only for edits: the whole lexicon takes half a second. */
async function toolsOfReader() {
  const [{ openReader }, { createProjectionTools }] = await Promise.all([
    import('./engine.ts'),
    import('../app/projection-tools.ts'),
  ]);
  return createProjectionTools((await openReader([])).engine);
}

async function patchIn(file: string): Promise<ClaimPatch> {
  const value: unknown = parsed(file, await textIn(file));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Failure(file, { code: 'edit-not-an-object', detail: file });
  return { ...value };
}

async function textIn(file: string): Promise<string> {
  const { readFileSync } = await import('node:fs');
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Failure(file, code === 'ENOENT' ? { code: 'missing-file', detail: file } : { code: 'unreadable', detail: code });
  }
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(file, { code: 'edit-not-an-object', detail: error instanceof Error ? error.message : String(error) });
  }
}

async function tell(done: Reviewed | Edited, language: Language, json: boolean): Promise<void> {
  if (json) {
    process.stdout.write(`${JSON.stringify(done, null, 2)}\n`);
    return;
  }
  const { ACT_WORDS } = await import('../export/words/acts.ts');
  const words = ACT_WORDS[language];
  process.stdout.write(`${done.claim} ${words.now}: ${words.states[done.state]} (${words.recorded(done.seq, done.by)})\n`);
  if ('changed' in done) process.stdout.write(`  ${words.changed}: ${done.changed.join(', ')}\n`);
  if (done.replacedBy !== undefined) process.stdout.write(`  ${words.replacedBy}: ${done.replacedBy}\n`);
}
