import type { Search } from './content.ts';
import type { Parsed, Scope } from './context.ts';
import { linkOf } from './speakers.ts';
import { agreesWith, isPerson, type Speaking, type Voice, voiceOf } from './voices.ts';

/** The state of a search for the scopes of one sentence. */
export interface Ground extends Search {
  readonly speaking: Speaking;
  readonly scopes: Scope[];
  /** who speaks in this sentence, in order */
  readonly voices: Voice[];
}

/** The innermost scope that holds the token: the one that begins last. */
export function enclosing(scopes: readonly Scope[], token: number): Scope | undefined {
  let best: Scope | undefined;
  for (const s of scopes)
    if (s.from <= token && token <= s.to && (!best || s.from > best.from || (s.from === best.from && s.to <= best.to))) best = s;
  return best;
}

/** The subject of a clause before it in the sentence that could be speaking. */
export function subjectBefore(parsed: Parsed, token: number, verb: Parameters<typeof agreesWith>[1]): Voice | null {
  for (const clause of parsed.clauses) {
    if (clause.token >= token) break;
    const phrase = parsed.phrases.list[clause.subject];
    if (!phrase || clause.antecedent >= 0 || phrase.prep !== '' || !isPerson(parsed, phrase) || !agreesWith(phrase, verb))
      continue;
    return voiceOf(parsed, clause.subject, [linkOf(parsed, clause.subject, { first: clause.token, last: clause.token })], false);
  }
  return null;
}
