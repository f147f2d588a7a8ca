import { claimsPage } from '../../app/query/claims.ts';
import { QueryError } from '../../app/query/error.ts';
import { hydrate } from '../../app/query/hydrate.ts';
import { filterOf } from '../../app/query/question.ts';
import type { Session } from '../../app/query/session.ts';
import { review } from '../../app/review/decide.ts';
import { edit } from '../../app/review/edit.ts';
import { historyOf } from '../../app/review/history.ts';
import { patchOfSettings } from '../../app/review/settings.ts';
import type { ClaimRecord } from '../../core/ledger/records.ts';
import { findClaim } from '../../store/claim-keys.ts';
import { claimHistory, editClaim, getClaim, listClaims, reviewClaim } from '../contract/claim.ts';
import { pageOf, questionOf } from './asked.ts';
import { idsIn, namesOf } from './named.ts';
import { type Asking, actingAs, answering, assertAllowed, restrictedOf } from './route.ts';
import { shown } from './shown.ts';

/** One claim, if the asker may see it. Throws `QueryError`, `ApiError`. */
async function claimAsked(asking: Asking, session: Session, id: string): Promise<ClaimRecord> {
  const key = await findClaim(session.store.db, id);
  const [record] = key === null ? [] : await hydrate(session, [key]);
  if (!record) throw new QueryError(id, { code: 'unknown-claim', detail: id });
  if (record.restricted) assertAllowed(asking, 'restricted');
  return record;
}

export const CLAIM_ROUTES = [
  answering(listClaims, async ({ query, ledger, ...asking }) => {
    const session = await ledger.session(query);
    const filter = await filterOf(session, questionOf(asking, query));
    const { items, next } = await claimsPage(session, filter, pageOf(query));
    return { items: await shown(session, items, filter.text), next, names: namesOf(session, idsIn(items)) };
  }),

  answering(getClaim, async (asked) => {
    restrictedOf(asked, asked.query.restricted);
    const session = await asked.ledger.session(asked.query);
    const record = await claimAsked(asked, session, asked.params.id);
    const [item] = await shown(session, [record]);
    return { item: item!, names: namesOf(session, idsIn([record])) };
  }),

  answering(claimHistory, async (asked) => {
    const session = await asked.ledger.session(asked.query);
    await claimAsked(asked, session, asked.params.id);
    const said = await historyOf(session, asked.params.id);
    return {
      items: said.map(({ claim, recorded: { seq, at, by, entry }, made }) => ({
        ...{ claim, seq, at, by },
        entry: { ...entry },
        ...(made !== undefined && { made }),
      })),
    };
  }),

  answering(reviewClaim, async (asked) => review(actingAs(asked), asked.params.id, asked.body.decision, asked.body.why)),

  answering(editClaim, async (asked) => {
    const { patch = {}, settings = [], why } = asked.body;
    const { id } = asked.params;
    return edit(
      actingAs(asked),
      id,
      (claim, text) => ({ ...patchOfSettings(id, settings, claim, text), ...patch }),
      asked.ledger.tools,
      why,
    );
  }),
];
