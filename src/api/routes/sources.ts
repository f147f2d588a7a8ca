import { gradeClaim as putClaimGrade, gradeSource as putSourceGrade, sourceNamed } from '../../app/judge/grade.ts';
import { QueryError } from '../../app/query/error.ts';
import { gradeHistory } from '../../app/query/grades.ts';
import { chainsOfSource } from '../../app/sources/chains.ts';
import { sourcesPage } from '../../app/sources/list.ts';
import { sourceRecord } from '../../app/sources/record.ts';
import { getSource, gradeClaim, gradeSource, listSources } from '../contract/source.ts';
import { pageOf } from './asked.ts';
import { namesOf } from './named.ts';
import { actingAs, answering, restrictedOf } from './route.ts';

/** Neighbours shown on each side: an agency is heard through hundreds. */
const NEIGHBOURS = 40;

/** Claims of a source that its record is made from. */
const LOOKED_AT = 2000;

export const SOURCE_ROUTES = [
  answering(listSources, async ({ query, ledger }) => {
    const session = await ledger.session(query);
    const { items, next } = await sourcesPage(session, query.kind ? { kinds: query.kind } : {}, pageOf(query));
    const names = namesOf(
      session,
      items.map(({ id }) => id),
    );
    return { items, next, names };
  }),

  answering(getSource, async (asked) => {
    const session = await asked.ledger.session(asked.query);
    const id = await sourceNamed(session.store, asked.params.id);
    const restricted = restrictedOf(asked, asked.query.restricted);
    const today = asked.now().toISOString().slice(0, 10);
    const record = await sourceRecord(session, id, { most: LOOKED_AT, restricted, today });
    if (!record) throw new QueryError(id, { code: 'no-such-source', detail: id });
    const { view, records, more } = record;
    const { through, relays, first } = chainsOfSource(id, records);
    const chains = { through: through.slice(0, NEIGHBOURS), relays: relays.slice(0, NEIGHBOURS), first };
    const grades = await gradeHistory(session, id);
    const ids = [id, ...[...chains.through, ...chains.relays].map((neighbour) => neighbour.id)];
    return { source: view, chains, grades, looked: records.length, more, names: namesOf(session, ids) };
  }),

  answering(gradeSource, async (asked) => putSourceGrade(actingAs(asked), asked.params.id, asked.body.grade, asked.body.why)),
  answering(gradeClaim, async (asked) => putClaimGrade(actingAs(asked), asked.params.id, asked.body.grade, asked.body.why)),
];
