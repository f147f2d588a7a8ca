import type { ArgsDef } from 'citty';
import { command } from './command.ts';
import { Failure, Misuse } from './failure.ts';
import { repeated } from './options.ts';
import { publishedOf } from './read.ts';
import { colours, languageOf, widthOf } from './terminal.ts';

const args = {
  file: { type: 'positional', required: false, description: 'The report, or - for standard input' },
  sentence: { type: 'string', valueHint: 'N', description: 'Only this sentence, counted from 1' },
  published: { type: 'string', valueHint: 'YYYY-MM-DD', description: 'Publication date' },
  lexicon: { type: 'string', valueHint: 'DIR', description: 'A directory of your own lexicon entries; may be repeated' },
  lang: { type: 'enum', options: ['ar', 'en'], description: 'Language of the explanation' },
  encoding: { type: 'string', valueHint: 'NAME', description: 'Encoding of the file' },
} satisfies ArgsDef;

const explain = command(
  {
    meta: {
      name: 'explain',
      description: 'Show every analysis of every word, the rules that fired, and what was missing where none did',
    },
    args,
    async run({ args: given, rawArgs }) {
      const file = onlyFile(given._);
      const sentence = sentenceOf(given.sentence);
      const language = languageOf(given.lang);
      const published = publishedOf(given.published);
      const text = await textOf(file, given.encoding, language);
      const { openReader } = await import('./engine.ts');
      const reader = await openReader(repeated(rawArgs, args, 'lexicon'));
      const explanation = reader.explain({ id: file, text, ...(published && { published }) }, sentence);
      const { explanationAsText } = await import('../export/explain-text.ts');
      const style = { language, width: widthOf(process.stdout), colour: colours(process.stdout) };
      const found = sentence === undefined || explanation.sentences.length > 0;
      (found ? process.stdout : process.stderr).write(explanationAsText(explanation, style));
      return found ? 0 : 1;
    },
  },
  ['isnad explain report.txt --sentence 2', 'echo "قصفت الطائرات حلب" | isnad explain -'],
);

export default explain;

function onlyFile(positionals: readonly string[]): string {
  if (positionals.length > 1) throw new Misuse('isnad explain takes one file. For several: isnad read');
  if (positionals[0] !== undefined) return positionals[0];
  if (process.stdin.isTTY) throw new Misuse('nothing to explain. Name a file: isnad explain report.txt');
  return '-';
}

function sentenceOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new Misuse(`--sentence "${given}" is not a sentence's number. They count from 1`);
  return Number(given);
}

async function textOf(file: string, encoding: string | undefined, language: 'ar' | 'en'): Promise<string> {
  const { decodeFile } = await import('../import/decode-file.ts');
  const { openNotices } = await import('./notices.ts');
  const { nameOf } = await import('./read-entries.ts');
  const { text, issues } = await decodeFile(file, encoding);
  if (text === null) throw new Failure(nameOf(file), issues[0]!);
  openNotices(language).tell({ id: file, place: nameOf(file), text, reading: null, issues, line: false });
  return text;
}
