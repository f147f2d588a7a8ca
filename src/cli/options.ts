import type { ArgDef, ArgsDef } from 'citty';
import { nearest } from '../core/nearest.ts';
import { Misuse } from './failure.ts';

interface Given {
  readonly name: string;
  readonly value: string | undefined;
}

/** The options of a command line, in order. Options that take a value take the next word, unless it is an option too. */
function givenOptions(rawArgs: readonly string[], definitions: ArgsDef): Given[] {
  const found: Given[] = [];
  for (let i = 0; i < rawArgs.length; i++) {
    const word = rawArgs[i]!;
    if (word === '--') break;
    if (!word.startsWith('-') || word === '-') continue;
    const [name, attached] = halves(word);
    const takesValue = attached === undefined && isValued(definitions[name]);
    const next = rawArgs[i + 1];
    const hasNext = takesValue && next !== undefined && (next === '-' || !next.startsWith('-'));
    found.push({ name, value: hasNext ? next : attached });
    if (hasNext) i++;
  }
  return found;
}

function halves(word: string): [string, string | undefined] {
  const name = word.replace(/^--?/, '');
  const at = name.indexOf('=');
  return at < 0 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}

const isValued = (definition: ArgDef | undefined): boolean => definition?.type === 'string' || definition?.type === 'enum';

/** citty lets unknown options pass; here they are misuse, with the nearest name. */
export function checkOptions(rawArgs: readonly string[], definitions: ArgsDef, command: string): void {
  for (const { name, value } of givenOptions(rawArgs, definitions)) {
    const known = Object.hasOwn(definitions, name) || aliased(name, definitions);
    if (!known) throw unknownOption(name, definitions, command);
    const definition = definitions[name];
    if (!isValued(definition)) continue;
    if (value === undefined || value === '') throw new Misuse(`option --${name} needs a value. See: ${command} --help`);
    if (definition?.type === 'enum') checkChoice(name, value, definition.options ?? []);
  }
}

function aliased(name: string, definitions: ArgsDef): boolean {
  if (name.startsWith('no-') && definitions[name.slice(3)]?.type === 'boolean') return true;
  return Object.values(definitions).some((definition) => 'alias' in definition && [definition.alias].flat().includes(name));
}

function unknownOption(name: string, definitions: ArgsDef, command: string): Misuse {
  const names = Object.keys(definitions).filter((key) => definitions[key]!.type !== 'positional');
  const hint = nearest(name, names);
  return new Misuse(`unknown option --${name}. ${hint ? `Did you mean --${hint}?` : `See: ${command} --help`}`);
}

function checkChoice(name: string, value: string, choices: readonly string[]): void {
  if (choices.includes(value)) return;
  const hint = nearest(value, choices);
  throw new Misuse(`--${name} cannot be "${value}". ${hint ? `Did you mean ${hint}?` : ''} It is one of: ${choices.join(', ')}`);
}

/** All values of an option that may be given more than once. */
export function repeated(rawArgs: readonly string[], definitions: ArgsDef, name: string): string[] {
  return givenOptions(rawArgs, definitions).flatMap((option) =>
    option.name === name && option.value !== undefined ? [option.value] : [],
  );
}

/** A number of at least one, or undefined where none is given. */
export function countOf(given: string | undefined, option: string): number | undefined {
  if (given === undefined) return undefined;
  const count = Number(given);
  if (!/^\d+$/.test(given) || count < 1)
    throw new Misuse(`${option} "${given}" is no number of at least 1. For example: ${option} 2`);
  return count;
}
