import { stripVTControlCharacters } from 'node:util';
import { resolveCommand, runCommandLine } from './command.ts';
import { Failure, Misuse } from './failure.ts';
import { unwritable } from './output.ts';
import { root } from './root.ts';
import { languageOf } from './terminal.ts';

/** Runs one command line; gives the exit status: 0 done, 1 something could not be read, 2 misuse, 130 interrupted. */
export function run(rawArgs: readonly string[]): Promise<number> {
  if (rawArgs.some((word) => PASSWORD_IN.test(word))) process.title = `isnad ${rawArgs[0]}`;
  return guarded(rawArgs, async () => {
    if (rawArgs[0] === '--version' || rawArgs[0] === '-v') return version();
    if (rawArgs.length === 0 || wantsHelp(rawArgs)) return help(rawArgs);
    return runCommandLine(root, rawArgs);
  });
}

/** Whoever uses the machine may see the words of a command: those of one with a password in an address are taken away (`ps`). */
const PASSWORD_IN = /:\/\/[^/\s]*:[^\s]*@|[?&]password=/;

/** Puts what a task throws into words and a status. A reader who has seen enough (`| head`) ends the run quietly. */
export async function guarded(rawArgs: readonly string[], task: () => Promise<number>): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    void explain(unwritable('stdout', error), rawArgs).then((status) => process.exit(status));
  });
  try {
    return await task();
  } catch (error) {
    return explain(error, rawArgs);
  }
}

const wantsHelp = (rawArgs: readonly string[]): boolean => {
  const end = rawArgs.indexOf('--');
  const options = end < 0 ? rawArgs : rawArgs.slice(0, end);
  return options.includes('--help') || options.includes('-h') || options[0] === 'help';
};

async function help(rawArgs: readonly string[]): Promise<number> {
  const { helpText } = await import('./help.ts');
  const words = rawArgs.filter((word) => !word.startsWith('-') && word !== 'help');
  process.stdout.write(await helpText(await resolveCommand(root, words)));
  return 0;
}

async function version(): Promise<number> {
  const { packageInfo } = await import('./package-info.ts');
  process.stdout.write(`${(await packageInfo()).version}\n`);
  return 0;
}

async function explain(error: unknown, rawArgs: readonly string[]): Promise<number> {
  if (error instanceof Misuse) {
    process.stderr.write(`isnad: ${error.message}\n`);
    return 2;
  }
  // citty's own: a required argument is missing
  if (error instanceof Error && error.name === 'CLIError') {
    process.stderr.write(`isnad: ${stripVTControlCharacters(error.message)}. See: isnad ${rawArgs[0]} --help\n`);
    return 2;
  }
  if (error instanceof Failure) {
    const { issueInWords } = await import('../export/words/issues.ts');
    process.stderr.write(
      `isnad: ${error.file}: ${error.issue.code}: ${issueInWords(error.issue, languageOf(langIn(rawArgs)))}\n`,
    );
    return 1;
  }
  process.stderr.write(`isnad: internal error, please report it:\n${error instanceof Error ? error.stack : String(error)}\n`);
  return 70;
}

function langIn(rawArgs: readonly string[]): string | undefined {
  const at = rawArgs.indexOf('--lang');
  return at < 0 ? rawArgs.find((word) => word.startsWith('--lang='))?.slice(7) : rawArgs[at + 1];
}
