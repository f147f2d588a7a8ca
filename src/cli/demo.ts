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
  const language = languageOf(undefined);
  const style = { language, width: widthOf(process.stdout), colour: colours(process.stdout) };
  process.stdout.write(`${INTRODUCTION[language]}\n`);
  for (const file of files) {
    const text = await readFile(`${folder}${file}`, 'utf8');
    const published = /^\d{4}-\d{2}-\d{2}/.exec(file)?.[0];
    const reading = reader.read({ id: basename(file, '.txt'), text, ...(published && { published }) });
    process.stdout.write(`${readingAsText(reading, text, style)}\n`);
  }
  process.stdout.write(NEXT[language]);
  return 0;
}

const INTRODUCTION = {
  en: `Isnad reads Arabic reports of armed conflict into claims: who did what to whom, where, when, how many, who said it, and how surely.
Here are three invented reports, read just now. Each card is one claim; the words in it are the report's own, [names] in brackets are
entries of the lexicon, “chain” leads from the outlet to the first to say it, and “rules” names what found it.
`,
  ar: `يقرأ «إسناد» تقارير النزاعات المسلحة أخبارا منسوبة: من فعل ماذا وبمن وأين ومتى وكم، ومن قاله، وبأي يقين.
وهذه ثلاثة تقارير مخترعة قُرئت الآن. كل بطاقة خبر واحد، وألفاظها ألفاظ التقرير، وما بين [معقوفين] مدخل في المعجم،
و«الإسناد» سلسلة القائلين من الوسيلة إلى أول من قاله، و«القواعد» ما استُخرج به الخبر.
`,
} as const;

const COMMANDS = `  node dist/cli/main.js read examples/2024-03-14-syria.txt --published 2024-03-14 --format html --out report.html
  node dist/cli/main.js explain examples/2024-03-14-syria.txt --sentence 3
  node dist/cli/main.js read YOUR-REPORT.txt --published YYYY-MM-DD
  node dist/cli/main.js --help
`;

const NEXT = { en: `Try next:\n${COMMANDS}`, ar: `جرّب بعدها:\n${COMMANDS}` } as const;

process.exitCode = await guarded([], demo);
