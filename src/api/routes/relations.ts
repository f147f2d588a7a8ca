import { networkOf } from '../../app/query/network.ts';
import { partnersOf } from '../../app/query/partners.ts';
import { type RelationOptions, timelineOf } from '../../app/query/relations.ts';
import { getNetwork, getTimeline, listPartners } from '../contract/relation.ts';
import { namesOf } from './named.ts';
import { type Asking, answering, restrictedOf } from './route.ts';

interface RelationQuery {
  readonly parts?: boolean | undefined;
  readonly restricted?: boolean | undefined;
}

const optionsOf = (asking: Asking, { parts, restricted }: RelationQuery): RelationOptions => ({
  parts: parts === true,
  restricted: restrictedOf(asking, restricted),
});

export const RELATION_ROUTES = [
  answering(listPartners, async (asked) => {
    const session = await asked.ledger.session(asked.query);
    const items = await partnersOf(session, asked.params.a, optionsOf(asked, asked.query));
    return { items, names: namesOf(session, [asked.params.a, ...items.map(({ id }) => id)]) };
  }),

  answering(getTimeline, async (asked) => {
    const session = await asked.ledger.session(asked.query);
    const { a, b } = asked.params;
    const { pair, asked: named, periods } = await timelineOf(session, a, b, optionsOf(asked, asked.query));
    return { pair, asked: named, periods, names: namesOf(session, [...pair, ...named]) };
  }),

  answering(getNetwork, async (asked) => {
    const session = await asked.ledger.session(asked.query);
    const { nodes, edges, seen } = await networkOf(session, restrictedOf(asked, asked.query.restricted));
    const described = nodes.map((id) => {
      const record = session.actors.get(id);
      return { id, kind: record?.kind ?? 'organisation', ...(record?.country !== undefined && { country: record.country }) };
    });
    return { nodes: described, edges, seen, names: namesOf(session, nodes) };
  }),
];
