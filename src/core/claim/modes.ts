import { FUNCTION } from '../match/functions.ts';
import type { Parsed, Trigger } from './context.ts';
import { partedBetween } from './linked.ts';

/** What a weapon or a telling adjective near an attack may make of its mode; an attack with no mode of its own may take any. */
const MORE_EXACT: Readonly<Record<string, ReadonlySet<string>>> = {
  'heavy-weapons': new Set(['aerial', 'drone']),
  explosives: new Set(['suicide-attack', 'drone']),
  aerial: new Set(['drone']),
  destroy: new Set(['aerial', 'drone', 'explosives', 'heavy-weapons', 'suicide-attack']),
};

/**
 * The PLOVER mode: the lexicon's, made more exact by a weapon or telling adjective in the clause (codebook ruling 8: the first named
 * weapon; shelling is aerial where aircraft are named). What is asked for or refused tells the mode of a demand or refusal.
 */
export function modeOf(parsed: Parsed, trigger: Trigger, reach: { from: number; to: number }): string | undefined {
  const { meaning } = trigger.sense;
  if (meaning.kind !== 'event') return undefined;
  if (meaning.type !== 'ASSAULT') return meaning.mode ?? aimOf(parsed, trigger, meaning.type);
  if (meaning.mode !== undefined && !(meaning.mode in MORE_EXACT)) return meaning.mode;
  if (meaning.mode === 'explosives' && onSelf(parsed, trigger)) return 'suicide-attack';
  return near(parsed, trigger, reach, meaning.mode) ?? meaning.mode;
}

/** "Blew himself up". */
function onSelf(parsed: Parsed, trigger: Trigger): boolean {
  const { word } = parsed.sentence.tokens[trigger.last + 1] ?? {};
  return word !== undefined && (word.fn & FUNCTION.self) !== 0 && !word.article;
}

function near(
  parsed: Parsed,
  trigger: Trigger,
  reach: { from: number; to: number },
  mode: string | undefined,
): string | undefined {
  const { tokens } = parsed.sentence;
  const allowed = mode === undefined ? null : MORE_EXACT[mode]!;
  const adjectiveReach = trigger.form === 'verb' ? trigger.last : trigger.last + 2;
  for (let i = Math.max(0, reach.from); i <= Math.min(reach.to, tokens.length - 1); i++) {
    const { word } = tokens[i]!;
    const adjective = i > trigger.last && i <= adjectiveReach ? word.adjective?.mode : undefined;
    const weapon = parsed.sentence.compounds.get(i)?.lexeme.mode ?? word.nominal.find((a) => a.lexeme.mode)?.lexeme.mode;
    const found = adjective ?? (weapon && (tokens[i + 1]?.word.adjective?.mode ?? weapon));
    if (found && (allowed === null || allowed.has(found))) return found;
  }
  return undefined;
}

/** The mode of a demand or refusal by the type of act it is about, and the usual one where none is named. */
const AIMS: Readonly<Record<string, { readonly by: Readonly<Record<string, string>>; readonly usual: string }>> = {
  REQUEST: {
    by: { CONSULT: 'meet', RETREAT: 'yield', CONCEDE: 'yield', AID: 'assist', COOPERATE: 'assist', MOBILIZE: 'assist' },
    usual: 'assist',
  },
  REJECT: { by: { CONSULT: 'meet', AID: 'assist', COOPERATE: 'assist', RETREAT: 'yield', CONCEDE: 'yield' }, usual: 'yield' },
  THREATEN: { by: { ASSAULT: 'violence', COERCE: 'restrict', MOBILIZE: 'territory' }, usual: 'violence' },
};
const AIM_REACH = 10;

function aimOf(parsed: Parsed, trigger: Trigger, type: string): string | undefined {
  const aims = AIMS[type];
  if (!aims) return undefined;
  const { tokens } = parsed.sentence;
  for (let i = trigger.last + 1; i <= Math.min(trigger.last + AIM_REACH, tokens.length - 1); i++) {
    if (partedBetween(parsed, trigger.last, i)) break;
    for (const { lexeme } of tokens[i]!.word.nominal) {
      for (const { meaning } of lexeme.senses) {
        const aim = meaning.kind === 'event' ? aims.by[meaning.type] : undefined;
        if (aim) return aim;
      }
    }
  }
  return aims.usual;
}
