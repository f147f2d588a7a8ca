import { command } from './command.ts';

const load = command(
  {
    meta: {
      name: 'import',
      description: 'Make a lexicon directory of place names from gazetteer files (GeoNames, OCHA p-codes, Open-Syria)',
    },
    args: {
      file: { type: 'positional', required: true, description: 'One or more gazetteer files' },
      out: {
        type: 'string',
        required: true,
        valueHint: 'DIR',
        description: 'The directory to write packs/imported-NAME/places.yaml in',
      },
      name: { type: 'string', valueHint: 'NAME', description: 'What to call the pack (by default the first file)' },
    },
    async run({ args }) {
      const { GazetteerError, importGazetteer } = await import('../import/gazetteer.ts');
      const progress = (file: string, lines: number): boolean => process.stderr.write(`isnad: ${file}: ${lines} lines\n`);
      try {
        const result = await importGazetteer(args._, args.out, { ...(args.name ? { name: args.name } : {}), progress });
        for (const row of result.badRows) process.stderr.write(`isnad: ${row.file}:${row.line}: ${row.reason}\n`);
        const more = result.bad - result.badRows.length;
        if (more > 0) process.stderr.write(`isnad: ${more} more bad rows\n`);
        process.stdout.write(`${result.path}: ${result.places} places from ${result.rows} rows, ${result.bad} bad\n`);
        return 0;
      } catch (error) {
        if (!(error instanceof GazetteerError)) throw error;
        process.stderr.write(`isnad: ${error.message}\n`);
        return 1;
      }
    },
  },
  [
    'isnad gazetteer import SY.txt --out my-places',
    'isnad gazetteer import yem_adminboundaries.csv --out my-places --name yemen',
  ],
);

export default command(
  {
    meta: { name: 'gazetteer', description: 'Work on place names' },
    subCommands: { import: () => load },
  },
  ['isnad gazetteer import SY.txt --out my-places'],
);
