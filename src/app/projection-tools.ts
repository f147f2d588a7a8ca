import type { Engine } from '../core/engine.ts';
import { entitiesOf } from '../core/ledger/actors/entities.ts';
import { createNameJudge } from '../core/ledger/actors/judge.ts';
import { sketchOf } from '../core/ledger/copies/sketch.ts';
import { linkId } from '../core/ledger/events/chain-keys.ts';
import { isRestricted, sensitiveWords } from '../core/ledger/policy/sensitive.ts';
import type { Filed, ProjectionTools } from '../core/ledger/project-claims.ts';
import type { Registry } from '../core/ledger/records.ts';
import { dyadsOf } from '../core/ledger/relations/dyads.ts';
import { createSearch } from '../core/ledger/search/search.ts';
import type { Claim } from '../core/types.ts';

/** What projection knows beyond an entry, made once from the engine of the reader. */
export function createProjectionTools(engine: Engine): ProjectionTools {
  const registry = registryOfEngine(engine);
  const judge = createNameJudge(engine);
  const search = createSearch(engine.tables);
  const sensitive = remembering(sensitiveWords(engine.sensitive));
  const nameOf = (id: string): string | undefined => registry.actor(id)?.name;
  return {
    registry,
    sketchOf,
    indexTerms: search.indexTerms,
    entitiesOf: (reading, text) => entitiesOf(reading, judge, nameOf, text),
    sourcesOf: (claim) => sourcesOf(claim, nameOf),
    dyadsOf,
    isRestricted: (claim, evidence) => isRestricted(claim, evidence, sensitive),
  };
}

/** Actors and places of the lexicon by id; where several records share an id, the first. */
function registryOfEngine(engine: Engine): Registry {
  const actors = new Map([...engine.actors].reverse().map((record) => [record.id, record]));
  const places = new Map(engine.places.map((record) => [record.id, record]));
  return { actor: (id) => actors.get(id), place: (id) => places.get(id) };
}

/** Everyone a claim comes through but its outlet, each once. */
function sourcesOf(claim: Claim, nameOf: (id: string) => string | undefined): Filed[] {
  const sources = new Map<string, Filed>();
  for (const link of claim.attribution) {
    const id = linkId(link);
    if (id !== undefined && !sources.has(id)) sources.set(id, { id, name: nameOf(id) ?? link.text });
  }
  return [...sources.values()];
}

/** Claims of one sentence follow each other: the last answer is the next one's too. */
function remembering<T>(judge: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly answer: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, answer: judge(text) };
    return last.answer;
  };
}
