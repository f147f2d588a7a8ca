import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readingAsText } from '../export/text.ts';
import { openReader } from './engine.ts';
import { guarded } from './run.ts';
import { colours, languageOf, widthOf } from './terminal.ts';

/** `npm start`: reads the bundled reports (invented; named by their day) and says what to try next. */

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));

async function demo(): Promise<number> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort();
  const reader = await openReader([]);
  const style = { language: languageOf(undefined), width: widthOf(process.stdout), colour: colours(process.stdout) };
  for (const file of files) {
    const text = await readFile(`${folder}${file}`, 'utf8');
    const published = /^\d{4}-\d{2}-\d{2}/.exec(file)?.[0];
    const reading = reader.read({ id: basename(file, '.txt'), text, ...(published && { published }) });
    process.stdout.write(`${readingAsText(reading, text, style)}\n`);
  }
  process.stdout.write(NEXT);
  return 0;
}

const NEXT = `Those were three invented reports from examples/. Try next:
  node dist/cli/main.js read examples/2024-03-14-syria.txt --published 2024-03-14 --format html --out report.html
  node dist/cli/main.js explain examples/2024-03-14-syria.txt --sentence 3
  node dist/cli/main.js read YOUR-REPORT.txt --published YYYY-MM-DD
  node dist/cli/main.js --help
`;

process.exitCode = await guarded([], demo);
