import type { ArgsDef } from 'citty';
import type { ActorSaid } from '../app/judge/actor.ts';
import { ACT_OPTIONS, acting, positionals } from './acting.ts';
import { command } from './command.ts';
import { Misuse } from './failure.ts';
import { repeated } from './options.ts';
import { languageOf } from './terminal.ts';

const args = {
  id: { type: 'positional', required: false, description: 'Id of the actor, as isnad actors prints it' },
  ...ACT_OPTIONS,
  alias: { type: 'string', valueHint: 'NAME', description: 'A further name; may be repeated' },
  name: { type: 'string', valueHint: 'NAME', description: 'Its name in Arabic' },
  'name-en': { type: 'string', valueHint: 'NAME', description: 'Its name in English' },
  'same-as': { type: 'string', valueHint: 'ID', description: 'The actor it is one with; its own id parts them again' },
  from: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'With --same-as: the first day they are one' },
  to: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'With --same-as: the last day they are one' },
} satisfies ArgsDef;

const EXAMPLE = 'isnad actor islamic-state --alias "دولة الخلافة"';

const actor = command(
  {
    meta: {
      name: 'actor',
      description: 'Put on record what the lexicon does not know of an actor: names, and whom it is one with',
    },
    args,
    async run({ args: given, rawArgs }) {
      const { id } = positionals(given._, ['id'], EXAMPLE);
      const said = saidIn(given, repeated(rawArgs, args, 'alias'));
      if (Object.keys(said).length === 0) throw new Misuse(`say something of ${id}. For example: ${EXAMPLE}`);
      const [{ sayOfActor }, { loadBuiltRegistry }] = await Promise.all([
        import('../app/judge/actor.ts'),
        import('../lexicon/registry.ts'),
      ]);
      const listed = new Set(loadBuiltRegistry().actors.map((record) => record.id));
      const done = await acting(given, (by) => sayOfActor(by, id, said, (other) => listed.has(other)));
      const { ACT_WORDS } = await import('../export/words/acts.ts');
      const { kind, ...entry } = done.entry;
      const words = ACT_WORDS[languageOf(given.lang)];
      const line = `${kind} ${JSON.stringify(entry)} (${words.recorded(done.seq, done.by)})`;
      process.stdout.write(`${given.format === 'json' ? JSON.stringify(done, null, 2) : line}\n`);
      return 0;
    },
  },
  [EXAMPLE, 'isnad actor org:لواء-الفجر --same-as liwa-al-fajr --from 2013-01-01'],
);

export default actor;

interface Given {
  readonly name?: string | undefined;
  readonly 'name-en'?: string | undefined;
  readonly 'same-as'?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function saidIn(given: Given, aliases: readonly string[]): ActorSaid {
  for (const day of [given.from, given.to]) {
    if (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Misuse(`"${day}" is not a day. Write it as YYYY-MM-DD`);
  }
  return {
    ...(given.name && { name: given.name }),
    ...(given['name-en'] && { nameEn: given['name-en'] }),
    ...(aliases.length > 0 && { aliases }),
    ...(given['same-as'] && { sameAs: given['same-as'] }),
    ...(given.from && { from: given.from }),
    ...(given.to && { to: given.to }),
  };
}
