import type { VerbClause } from '../find/clauses.ts';
import { SENTENCE_STOPS } from '../letters.ts';
import { joined, TAG } from '../match/tags.ts';
import type { Parsed, Trigger } from './context.ts';
import { carriersOf, type Governor } from './governors.ts';

/** The clauses whose times and places are the trigger's own: its verb, or the verbs that carry its noun, hang on it or hold it. */
export function linkedClauses(parsed: Parsed, trigger: Trigger, governor: Governor | null): VerbClause[] {
  if (trigger.clause) return [trigger.clause];
  const linked = carriersOf(parsed, trigger.first);
  const phrase = parsed.phrases.list[parsed.phrases.at[trigger.first]!];
  const add = (clause: VerbClause | null | undefined): void => {
    if (clause && !linked.includes(clause)) linked.push(clause);
  };
  add(governor?.clause);
  add(enclosingClause(parsed, trigger.first));
  if (phrase) {
    for (const clause of parsed.clauses) {
      const antecedent = parsed.phrases.list[clause.antecedent];
      if (
        (antecedent &&
          (antecedent.index === phrase.index ||
            antecedent.index === phrase.group ||
            (antecedent.prep === '' && antecedent.first === phrase.last + 1))) ||
        adjoins(parsed, phrase.last, clause)
      ) {
        add(clause);
        add(predicateAfter(parsed, clause));
      }
    }
  }
  return linked;
}

/** "Attacks it carried out": a verb with a pronoun on it right after the phrase is its relative clause. */
const adjoins = (parsed: Parsed, last: number, clause: VerbClause): boolean =>
  clause.token === last + 1 && clause.suffix && !joined(parsed.sentence.tokens[clause.token]!.word);

/** "The raids that were announced today took place …": after a relative clause the verb with no subject is said of its antecedent. */
function predicateAfter(parsed: Parsed, relative: VerbClause): VerbClause | null {
  const next = parsed.clauses[parsed.clauses.indexOf(relative) + 1];
  return next && next.token === relative.to + 1 && !next.fronted && !joined(parsed.sentence.tokens[next.token]!.word)
    ? next
    : null;
}

/** The clause in whose right-hand stretch a token stands. */
export function enclosingClause(parsed: Parsed, token: number): VerbClause | null {
  for (let i = parsed.clauses.length - 1; i >= 0; i--) {
    const clause = parsed.clauses[i]!;
    if (clause.token <= token) return token <= clause.to ? clause : null;
  }
  return null;
}

/** What parts one clause from the next: nothing beyond it is said of the same act. */
export function parts(parsed: Parsed, at: number): boolean {
  const { tags, tokens } = parsed.sentence;
  const tag = tags[at];
  if (tag === TAG.verb || tag === TAG.complementizer || tag === TAG.clause || tag === TAG.relative) return true;
  return tag === TAG.mark && SENTENCE_STOPS.includes(tokens[at]!.word.bare);
}

export function partedBetween(parsed: Parsed, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (parts(parsed, i)) return true;
  return false;
}

/** The stretch of the sentence around a trigger in which the weapon it was done with is looked for. */
export function reachOf(parsed: Parsed, trigger: Trigger, governor: Governor | null): { from: number; to: number } {
  const clause = trigger.clause ?? governor?.clause ?? null;
  let from = clause ? Math.min(clause.from, trigger.first) : trigger.first;
  let to = clause ? Math.max(clause.to, trigger.last) : trigger.last;
  while (from > 0 && !parts(parsed, from - 1)) from--;
  while (to < parsed.sentence.tokens.length - 1 && !parts(parsed, to + 1)) to++;
  return { from, to };
}
