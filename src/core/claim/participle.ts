import { isAdjective, type NounPhrase } from '../find/noun-phrases.ts';
import { TAG } from '../match/tags.ts';
import type { Role } from '../types.ts';
import type { Parsed, Trigger } from './context.ts';
import { roleOf } from './entities.ts';
import { directAfter, fill, fillPrepositions, isAct, isParty, type Roles, roleAt } from './role-fill.ts';

export function rolesOfParticiple(parsed: Parsed, trigger: Trigger, preps: readonly number[], roles: Roles): Roles {
  const { sense } = trigger;
  const own = parsed.phrases.list[parsed.phrases.at[trigger.first]!];
  const holder = own && own.head !== trigger.first ? own : null;
  if (
    trigger.form === 'active' &&
    own &&
    own.head === trigger.first &&
    own.prep === '' &&
    !own.definite &&
    sense.meaning.kind === 'event'
  )
    return circumstance(parsed, trigger, own, preps, roles);
  const role: Role = trigger.form === 'passive' && sense.frame.recipient?.includes('object') ? 'recipient' : 'actor';
  if (holder) {
    const modified = {
      ...holder,
      first: nearestNoun(parsed, holder, trigger.first),
      last: Math.max(holder.first, trigger.first - 1),
    };
    roles.used.add(holder.index);
    (role === 'actor' ? roles.actor : roles.recipient).push(roleOf(parsed, modified));
  } else if (own && trigger.first > 0 && own.index > 0) {
    const before = parsed.phrases.list[own.index - 1]!;
    if (before.last >= own.first - 2) fill(parsed, roles, role, before.index, sense);
    else if (own.definite) (role === 'actor' ? roles.actor : roles.recipient).push(roleOf(parsed, own));
  } else if (own?.definite) (role === 'actor' ? roles.actor : roles.recipient).push(roleOf(parsed, own));
  fillPrepositions(parsed, roles, sense, preps, trigger.last);
  const agent = parsed.phrases.list[preps[0] ?? -1];
  if (trigger.form === 'passive' && roles.actor.length === 0 && agent && parsed.grammar.agent.has(agent.prep))
    fill(parsed, roles, 'actor', agent.index, sense);
  return roles;
}

/** "…, calling on the minister to …": a participle in the accusative acts for the subject of the verb before it and takes an object of its own. */
function circumstance(parsed: Parsed, trigger: Trigger, own: NounPhrase, preps: readonly number[], roles: Roles): Roles {
  const { sense } = trigger;
  roles.used.add(own.index);
  const clause = parsed.clauses.findLast((c) => c.token < trigger.first && c.subject >= 0);
  if (clause) fill(parsed, roles, 'actor', clause.subject, sense);
  const objectRole = roleAt(sense, 'object');
  if (objectRole === 'recipient') {
    if (own.last > trigger.last) {
      const rest: NounPhrase = {
        ...own,
        first: trigger.last + 1,
        head: trigger.last + 1,
        lexeme: parsed.sentence.tokens[trigger.last + 1]!.word.nominal[0]?.lexeme ?? null,
      };
      if (isParty(parsed, rest) && !isAct(parsed, rest)) roles.recipient.push(roleOf(parsed, rest));
    } else fill(parsed, roles, 'recipient', directAfter(parsed, own), sense);
  }
  fillPrepositions(parsed, roles, sense, preps, trigger.last);
  return roles;
}

/** The noun that an adjective or participle after it describes: the last one of its phrase that is no adjective itself. */
function nearestNoun(parsed: Parsed, holder: NounPhrase, before: number): number {
  for (let i = before - 1; i > holder.first; i--) {
    if (parsed.sentence.nameAt[i]! >= 0) {
      while (i > holder.first && parsed.sentence.nameAt[i - 1] === parsed.sentence.nameAt[i]) i--;
      return i;
    }
    if (parsed.sentence.tags[i] === TAG.noun && !isAdjective(parsed.sentence.tokens[i]!.word)) return i;
  }
  return holder.first;
}
