import type { Parsed, Trigger } from './context.ts';

/** Modes that a weapon or adjective named near an attack may give it: the act itself says only that there was one. */
const OPEN_MODES = new Set([undefined, 'heavy-weapons', 'explosives']);

/**
 * The PLOVER mode: the lexicon's, made more exact by a weapon or telling adjective in the clause (codebook ruling 8: the first named
 * weapon; shelling is aerial where aircraft are named).
 */
export function modeOf(parsed: Parsed, trigger: Trigger, reach: { from: number; to: number }): string | undefined {
  const { meaning } = trigger.sense;
  if (meaning.kind !== 'event') return undefined;
  if (meaning.type !== 'ASSAULT' || !OPEN_MODES.has(meaning.mode)) return meaning.mode;
  return near(parsed, trigger, reach, meaning.mode) ?? meaning.mode;
}

const MORE_EXACT: Readonly<Record<string, ReadonlySet<string>>> = {
  'heavy-weapons': new Set(['aerial', 'drone']),
  explosives: new Set(['suicide-attack', 'drone']),
};

function near(parsed: Parsed, trigger: Trigger, reach: { from: number; to: number }, mode: string | undefined): string | undefined {
  const { tokens } = parsed.sentence;
  const allowed = mode === undefined ? null : MORE_EXACT[mode]!;
  const adjectiveReach = trigger.last + 2;
  for (let i = Math.max(0, reach.from); i <= Math.min(reach.to, tokens.length - 1); i++) {
    const { word } = tokens[i]!;
    const adjective = i > trigger.last && i <= adjectiveReach ? word.adjective?.mode : undefined;
    const weapon = parsed.sentence.compounds.get(i)?.lexeme.mode ?? word.nominal.find((a) => a.lexeme.mode)?.lexeme.mode;
    const found = adjective ?? weapon;
    if (found && (allowed === null || allowed.has(found))) return found;
  }
  return undefined;
}
