import { stripVTControlCharacters } from 'node:util';
import { type CommandDef, renderUsage } from 'citty';
import { type Resolved, value } from './command.ts';
import { colours } from './terminal.ts';

/** The usage of a command and examples of it. */
export async function helpText({ command, path }: Resolved): Promise<string> {
  const meta = await value(command.meta ?? {});
  const children = await value(command.subCommands);
  const body = children ? await overview(meta.description ?? '', path, children, command.groups) : await usage(command, path);
  const examples = (command.examples ?? []).map((line) => `  ${line}`);
  const text = examples.length > 0 ? `${body}\nEXAMPLES\n\n${examples.join('\n')}\n` : body;
  return colours(process.stdout) ? text : stripVTControlCharacters(text);
}

async function usage(command: CommandDef, path: readonly string[]): Promise<string> {
  const meta = await value(command.meta ?? {});
  return `${await renderUsage({ ...command, meta: { ...meta, name: path.join(' ') } })}\n`;
}

async function overview(
  title: string,
  path: readonly string[],
  children: Readonly<Record<string, unknown>>,
  groups: Readonly<Record<string, readonly string[]>> = {},
): Promise<string> {
  const names = Object.keys(children);
  const width = Math.max(...names.map((name) => name.length));
  const grouped = Object.entries(groups);
  const parts = grouped.length > 0 ? grouped : [['COMMANDS', names] as const];
  const lines = await Promise.all(
    parts.map(async ([heading, own]) => {
      const list = await Promise.all(own.map(async (name) => `  ${name.padEnd(width)}  ${await summary(children[name])}`));
      return [heading.toUpperCase(), '', ...list, ''];
    }),
  );
  const name = path.join(' ');
  const version = path.length === 1 ? ['OPTIONS', '', '  --version, --help'] : [];
  return [
    title,
    '',
    `USAGE ${name} <command> [options]`,
    '',
    ...lines.flat(),
    ...(version.length > 0 ? [...version, ''] : []),
    `More: ${name} <command> --help`,
    '',
  ].join('\n');
}

/** One that cannot be loaded must not break the help of the rest. */
async function summary(child: unknown): Promise<string> {
  try {
    const found = await value<CommandDef>(child as CommandDef | (() => Promise<CommandDef>));
    return (await value(found.meta ?? {})).description ?? '';
  } catch {
    return '(not available)';
  }
}
