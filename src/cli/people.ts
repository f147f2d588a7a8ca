import type { ArgsDef } from 'citty';
import type { Permission } from '../core/ledger/entries.ts';
import { ACT_OPTIONS, acting, oneOf, positionals } from './acting.ts';
import { command } from './command.ts';
import { Misuse } from './failure.ts';
import { languageOf } from './terminal.ts';

const args = {
  ...ACT_OPTIONS,
  may: {
    type: 'string',
    valueHint: 'LIST',
    description: 'With add: what the person may do, of review, restricted, grade, publish, admin; "none" takes all back',
  },
} satisfies ArgsDef;

const people = command(
  {
    meta: {
      name: 'people',
      description: 'Who may do what on this ledger: list, or name somebody with “add NAME --may review,grade” (needs admin)',
    },
    args,
    async run({ args: given }) {
      const { people: everybody, namePerson } = await import('../app/people.ts');
      const { PERMISSIONS } = await import('../app/permissions.ts');
      const { ACT_WORDS } = await import('../export/words/acts.ts');
      const words = ACT_WORDS[languageOf(given.lang)];
      const name = nameOf(given._, given.may);
      const found = await acting(given, (by) =>
        name === undefined ? everybody(by.store) : namePerson(by, name, permissionsIn(given.may!, PERMISSIONS)),
      );
      if (given.format === 'json') process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
      else if (found.length === 0) process.stdout.write(`${words.nobody}\n`);
      else {
        const width = Math.max(...found.map((person) => person.name.length));
        for (const { name: who, may, by, at } of found)
          process.stdout.write(`${who.padEnd(width)}  ${may.join(', ') || '–'}  (${by}, ${at.slice(0, 10)})\n`);
      }
      return 0;
    },
  },
  ['isnad people', 'isnad people add salma --may review,grade', 'isnad people add salma --may none'],
);

export default people;

const EXAMPLE = 'isnad people add salma --may review,grade';

/** The name to add; undefined where people are only listed. */
function nameOf(words: readonly string[], may: string | undefined): string | undefined {
  if (words.length === 0) {
    if (may !== undefined) throw new Misuse(`--may goes with a name. For example: ${EXAMPLE}`);
    return undefined;
  }
  const { act, name } = positionals(words, ['act', 'name'], EXAMPLE);
  oneOf(act, ['add'], 'what to do with people');
  if (may === undefined) throw new Misuse(`say what ${name} may do. For example: ${EXAMPLE}`);
  return name;
}

const permissionsIn = (may: string, known: readonly Permission[]): readonly Permission[] =>
  may === 'none' ? [] : may.split(',').map((word) => oneOf(word.trim(), known, 'a permission'));
