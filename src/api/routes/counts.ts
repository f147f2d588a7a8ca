import { histogramOf } from '../../app/query/histogram.ts';
import { placesOf } from '../../app/query/places.ts';
import { filterOf } from '../../app/query/question.ts';
import { countryOf } from '../../export/ledger/countries.ts';
import { getHistogram, getMap } from '../contract/count.ts';
import { questionOf } from './asked.ts';
import { namesOf } from './named.ts';
import { answering } from './route.ts';

export const COUNT_ROUTES = [
  answering(getMap, async ({ query, ledger, ...asking }) => {
    const session = await ledger.session(query);
    const { places, ...totals } = await placesOf(session, await filterOf(session, questionOf(asking, query)));
    return {
      places: places.map(({ place: { id, type, country, lat, lon, precision }, ...counted }) => {
        const iso = countryOf(country)?.iso;
        return {
          ...{ id, type, country, precision, ...counted },
          ...(iso !== undefined && { iso }),
          ...(lat !== undefined && lon !== undefined && { lat, lon }),
        };
      }),
      ...totals,
      names: namesOf(
        session,
        places.map(({ place }) => place.id),
      ),
    };
  }),

  answering(getHistogram, async ({ query, ledger, ...asking }) => {
    const session = await ledger.session(query);
    return histogramOf(session, await filterOf(session, questionOf(asking, query)), query.per);
  }),
];
