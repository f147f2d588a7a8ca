import { judge } from '../../app/judge/outcome.ts';
import { PREDICTION_STATES, predictionsPage } from '../../app/predictions/list.ts';
import { verdictCounts } from '../../app/predictions/verdict-counts.ts';
import { filterOf } from '../../app/query/question.ts';
import { countPredictions, judgePrediction, listPredictions } from '../contract/prediction.ts';
import { pageOf, questionOf } from './asked.ts';
import { idsIn, namesOf } from './named.ts';
import { actingAs, answering, restrictedOf } from './route.ts';

export const PREDICTION_ROUTES = [
  answering(listPredictions, async ({ query, ledger, now, ...asking }) => {
    const session = await ledger.session(query);
    const { state, dueBy } = query;
    const filter = {
      claims: await filterOf(session, questionOf(asking, query)),
      ...(state && { states: PREDICTION_STATES.filter((known) => state.includes(known)) }),
      ...(dueBy !== undefined && { dueBy }),
      today: query.trueOn ?? now().toISOString().slice(0, 10),
    };
    const { items, next } = await predictionsPage(session, filter, pageOf(query, 20));
    return { items, next, names: namesOf(session, idsIn(items.flatMap(({ record, others }) => [record, ...others]))) };
  }),

  answering(countPredictions, async (asked) => {
    const session = await asked.ledger.session();
    return { counts: await verdictCounts(session, restrictedOf(asked, asked.query.restricted)) };
  }),

  answering(judgePrediction, async (asked) => {
    const { outcome, evidence = [], why } = asked.body;
    return judge(actingAs(asked), asked.params.id, outcome, evidence, why);
  }),
];
