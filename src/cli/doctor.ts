import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { databaseOption } from './ledger.ts';
import { languageOf } from './terminal.ts';

const args = {
  database: databaseOption,
  deep: { type: 'boolean', description: 'Also read the whole file and the whole log, which takes its time' },
  format: { type: 'enum', options: ['text', 'json'], default: 'text', description: 'How to print what is found' },
  lang: { type: 'enum', options: ['ar', 'en'], description: 'Language of the messages' },
} satisfies ArgsDef;

const doctor = command(
  {
    meta: {
      name: 'doctor',
      description:
        'Look after this installation: program, machine, ledger, server. Says what to do; exit status 1 if something is broken',
    },
    args,
    async run({ args: given }) {
      const { runDoctor } = await import('./doctor-run.ts');
      return runDoctor({
        database: given.database,
        deep: given.deep === true,
        format: given.format as 'text' | 'json',
        language: languageOf(given.lang),
      });
    },
  },
  ['isnad doctor', 'isnad doctor --database postgres://isnad@localhost/isnad --deep', 'isnad doctor --format json'],
);

export default doctor;
