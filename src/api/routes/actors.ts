import { sayOfActor as putActor } from '../../app/judge/actor.ts';
import { actorById } from '../../app/query/actor-of.ts';
import { type ActorFilter, actorsPage } from '../../app/query/actors.ts';
import { suggestionsFor } from '../../app/query/suggest.ts';
import type { ActorRecordView } from '../../core/ledger/records.ts';
import { wordsOf } from '../../export/words/all.ts';
import { getActor, listActors, sayOfActor, suggest } from '../contract/actor.ts';
import { pageOf } from './asked.ts';
import { namesOf } from './named.ts';
import { actingAs, answering } from './route.ts';

const SUGGESTED = 12;

/** Aliases of its kin are theirs to tell. */
const recordOf = ({ id, name, nameEn, kind, country, parent, successor, start, end }: ActorRecordView): ActorRecordView => ({
  ...{ id, name, nameEn, kind },
  ...(country !== undefined && { country }),
  ...(parent !== undefined && { parent }),
  ...(successor !== undefined && { successor }),
  ...(start !== undefined && { start }),
  ...(end !== undefined && { end }),
});

/** A type's names are the codebook's; the registry has none. */
const typeName = (language: 'ar' | 'en', id: string): string => {
  const { types, relations, aspects } = wordsOf(language);
  return types[id] ?? relations[id] ?? aspects[id] ?? id;
};

export const ACTOR_ROUTES = [
  answering(listActors, async ({ query, ledger }) => {
    const session = await ledger.session();
    const { words, country, kind, all } = query;
    const filter: ActorFilter = {
      ...(words !== undefined && { words }),
      ...(country !== undefined && { country }),
      ...(kind !== undefined && { kind }),
      ...(all !== undefined && { all }),
    };
    const { items, next } = await actorsPage(session, filter, pageOf(query));
    return {
      items,
      next,
      names: namesOf(
        session,
        new Set(items.flatMap(({ id, lineage, parent, successor }) => [id, ...lineage, parent ?? id, successor ?? id])),
      ),
    };
  }),

  answering(getActor, async ({ params, query, ledger }) => {
    const session = await ledger.session(query);
    const { said, ...whole } = await actorById(session, params.id);
    const records = [...whole.lineage, ...whole.parents, ...whole.parts];
    const ids = [whole.actor, ...records].flatMap(({ id, parent, successor }) => [id, parent ?? id, successor ?? id]);
    return {
      ...whole,
      lineage: whole.lineage.map(recordOf),
      parents: whole.parents.map(recordOf),
      parts: whole.parts.map(recordOf),
      said: said.map(({ seq, at, by, entry }) => ({ seq, at, by, entry: { ...entry } })),
      names: namesOf(session, new Set(ids)),
    };
  }),

  answering(sayOfActor, async (asked) => {
    const { name, nameEn, aliases, withdrawn, sameAs, from, to } = asked.body;
    const said = {
      ...(name !== undefined && { name }),
      ...(nameEn !== undefined && { nameEn }),
      ...(aliases !== undefined && { aliases }),
      ...(withdrawn !== undefined && { withdrawn }),
      ...(sameAs !== undefined && { sameAs }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    };
    const { registry } = asked.ledger;
    const { entry, ...done } = await putActor(actingAs(asked), asked.params.id, said, (id) => registry.actor(id) !== undefined);
    return { ...done, entry: { ...entry } };
  }),

  answering(suggest, async ({ query: { kind, words = '', limit = SUGGESTED }, ledger }) => {
    const session = await ledger.session();
    if (kind !== 'type') return { items: await suggestionsFor(session, kind, words, limit) };
    // every type is asked for, since words of the codebook may match where its codes do not
    const types = await suggestionsFor(session, 'type', '', Number.POSITIVE_INFINITY);
    const named = types.map((type) => ({ ...type, ar: typeName('ar', type.id), en: typeName('en', type.id) }));
    const folded = words.toLowerCase();
    const holds = ({ id, ar, en }: (typeof named)[number]): boolean =>
      [id, ar, en].some((name) => name.toLowerCase().includes(folded));
    return { items: named.filter(holds).slice(0, limit) };
  }),
];
