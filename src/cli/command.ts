import { type ArgsDef, type CommandDef, runCommand } from 'citty';
import { nearest } from '../core/nearest.ts';
import { Misuse } from './failure.ts';
import { checkOptions } from './options.ts';

// biome-ignore lint/suspicious/noExplicitAny: citty's own type for a command of any arguments
type AnyCommand = CommandDef<any>;
export type Command<T extends ArgsDef = ArgsDef> = CommandDef<T> & { readonly examples?: readonly string[] };

/** A command with the examples that its help shows. */
export function command<const T extends ArgsDef>(definition: CommandDef<T>, examples: readonly string[]): Command<T> {
  return Object.assign(definition, { examples });
}

/** Names of sub-commands under headings, for help. */
export type CommandGroups = Readonly<Record<string, readonly string[]>>;

export interface Resolved {
  readonly command: AnyCommand & { readonly examples?: readonly string[]; readonly groups?: CommandGroups };
  /** the words that led to it */
  readonly path: readonly string[];
  readonly rest: readonly string[];
}

/** Follows sub-command names as far as they go; an unknown one is misuse. */
export async function resolveCommand(root: AnyCommand, rawArgs: readonly string[]): Promise<Resolved> {
  let current: AnyCommand = root;
  let rest = rawArgs;
  const path = ['isnad'];
  for (;;) {
    const children = await value(current.subCommands);
    const name = rest[0];
    if (!children || name === undefined) return { command: current, path, rest };
    if (!Object.hasOwn(children, name)) throw unknown(name, path, Object.keys(children));
    current = await value(children[name]!);
    path.push(name);
    rest = rest.slice(1);
  }
}

export async function runCommandLine(root: AnyCommand, rawArgs: readonly string[]): Promise<number> {
  const { command: found, path, rest } = await resolveCommand(root, rawArgs);
  const children = await value(found.subCommands);
  if (children)
    throw new Misuse(`${path.join(' ')} needs one of: ${Object.keys(children).join(', ')}. Try: ${path.join(' ')} --help`);
  checkOptions(rest, (await value(found.args)) ?? {}, path.join(' '));
  const { result } = await runCommand(found, { rawArgs: [...rest] });
  return typeof result === 'number' ? result : Number(process.exitCode ?? 0);
}

function unknown(name: string, path: readonly string[], names: readonly string[]): Misuse {
  const hint = nearest(name, names);
  const what = name.startsWith('-') ? 'option' : 'command';
  const instead = hint
    ? `Did you mean: ${path.join(' ')} ${hint}`
    : `There are: ${names.join(', ')}. See: ${path.join(' ')} --help`;
  return new Misuse(`unknown ${what} "${name}". ${instead}`);
}

export async function value<T>(given: T | Promise<T> | (() => T) | (() => Promise<T>)): Promise<T> {
  return typeof given === 'function' ? (given as () => T | Promise<T>)() : given;
}
