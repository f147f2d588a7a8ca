import type { VerbClause } from '../find/clauses.ts';
import type { NounPhrase } from '../find/noun-phrases.ts';
import type { Sense } from '../types.ts';
import { groupOf, type Parsed, type Trigger } from './context.ts';
import { pronounAgrees } from './coreference.ts';
import { roleAt } from './role-fill.ts';
import type { Acts } from './triggers.ts';

/** The finite verb that a noun depends on, and where the noun stands for it. */
export interface Governor {
  readonly clause: VerbClause;
  readonly sense: Sense;
  readonly slot: 'subject' | 'object' | 'topic';
}

/** Every clause in which the phrase is subject or object: their prepositional phrases may be the act's. */
export function carriersOf(parsed: Parsed, token: number): VerbClause[] {
  const phrase = parsed.phrases.list[parsed.phrases.at[token]!];
  return phrase ? parsed.clauses.filter((c) => c.subject === phrase.group || c.object === phrase.group) : [];
}

/** The verb whose subject, object or topic is the phrase that a noun trigger heads. */
export function governorOf(parsed: Parsed, trigger: Trigger, acts: Acts): Governor | null {
  const phrase = parsed.phrases.list[parsed.phrases.at[trigger.first]!];
  if (!phrase) return null;
  let best: Governor | null = null;
  for (const clause of parsed.clauses) {
    const sense = acts.verbSense.get(clause.token);
    if (!sense) continue;
    const slot = slotOf(parsed, clause, sense, phrase.group, phrase.index);
    if (slot && (best === null || grip(sense) > grip(best.sense))) best = { clause, sense, slot };
  }
  return best;
}

/** Announcers of their own acts (codebook ruling 10); a denier or revealer is none. */
const ANNOUNCES = new Set(['announce', 'claim', 'demand', 'admit']);
/** Whether the subject of a verb that announces an act is its doer. */
export const announces = ({ meaning }: Sense, act: Sense): boolean =>
  meaning.kind === 'report' && ANNOUNCES.has(meaning.category) && act.meaning.kind === 'event' && act.genitive !== 'recipient';

/** Verbs beside the governor that also carry the act out ("was hit by a raid that X launched") or whose subject announces it as his own. */
export function doersOf(parsed: Parsed, trigger: Trigger, acts: Acts, governor: Governor | null): VerbClause[] {
  const phrase = parsed.phrases.list[parsed.phrases.at[trigger.first]!];
  if (!phrase) return [];
  return parsed.clauses.filter((clause) => {
    const sense = acts.verbSense.get(clause.token);
    if (!sense || clause === governor?.clause) return false;
    const does = sense.meaning.kind === 'light' && sense.meaning.use === 'do';
    if (!does && !announces(sense, trigger.sense)) return false;
    const slot = slotOf(parsed, clause, sense, phrase.group, phrase.index);
    return (slot !== null && slot !== 'subject') || (does && resumes(parsed, trigger, phrase, clause, acts));
  });
}

/** "An attack struck the market at dawn, carried out by X": what is carried out is the act last named, however far the verb stands. */
function resumes(parsed: Parsed, trigger: Trigger, phrase: NounPhrase, clause: VerbClause, acts: Acts): boolean {
  const suffix = clause.analyses[0]?.suffix ?? '';
  if (suffix === '' || clause.token <= trigger.last || !pronounAgrees(phrase, suffix)) return false;
  return !acts.triggers.some(
    (t) => t.form !== 'verb' && t.first > trigger.last && t.first < clause.token && parsed.phrases.at[t.first]! >= 0,
  );
}

/** A verb that carries out the act tells more of its roles than one that speaks of it. */
function grip({ meaning }: Sense): number {
  if (meaning.kind === 'light') return meaning.use === 'happen' || meaning.use === 'cause' ? 2 : 3;
  return meaning.kind === 'aspect' ? 1 : 0;
}

function slotOf(parsed: Parsed, clause: VerbClause, sense: Sense, group: number, index: number): Governor['slot'] | null {
  const happens = sense.meaning.kind === 'light' && sense.meaning.use === 'happen';
  if (clause.subject === group && !(clause.lone && !happens && sense.frame.topic?.includes('object'))) return 'subject';
  if (clause.object === group || clause.subject === group) return sense.frame.topic?.includes('object') ? 'topic' : 'object';
  if (clause.link === 'relative' && clause.antecedent === group && clause.pronouns.some((p) => roleAt(sense, p.prep) === 'topic'))
    return 'topic';
  for (const p of clause.preps) {
    const members = groupOf(parsed, p);
    if (members.some((m) => m.index === index) && roleAt(sense, members[0]!.prep) === 'topic') return 'topic';
  }
  return null;
}
