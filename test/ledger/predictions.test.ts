import { describe, expect, it } from 'vitest';
import type { Outcome, OutcomeEntry, Recorded } from '../../src/core/ledger/entries.ts';
import { candidateFilter } from '../../src/core/ledger/predictions/candidates.ts';
import { type OutcomeTools, proposeOutcomes } from '../../src/core/ledger/predictions/outcomes.ts';
import { horizonOf, isPrediction, predictionsOf } from '../../src/core/ledger/predictions/prediction.ts';
import { predictionView } from '../../src/core/ledger/predictions/prediction-view.ts';
import type { ClaimRecord, DocumentRecord } from '../../src/core/ledger/records.ts';
import type { Claim } from '../../src/core/types.ts';
import { BUILT, builtReader } from '../helpers/reader.ts';

const NOTHING = { start: 0, end: 0, text: '' };

function document(id: string, published: string | undefined, group = id): DocumentRecord {
  const known = '2020-01-01T00:00:00Z';
  return { id, group, known, length: 1, state: 'read', claims: 1, ...(published ? { published } : {}) };
}

type Told = Partial<Pick<ClaimRecord, 'actors' | 'recipients' | 'places' | 'day' | 'told'>> & { group?: string };

/** A claim of a report published on `published`; `told` gives who, where and when as the ledger files it. */
function claimRecord(id: string, published: string, claim: Partial<Claim>, told: Told = {}): ClaimRecord {
  const { group, ...more } = told;
  return {
    id,
    document: document(id.split('.')[0]!, published, group),
    coder: { kind: 'rules', version: '1' },
    claim: {
      id: 'c1',
      kind: 'event',
      type: 'RETREAT',
      mode: 'withdraw',
      trigger: NOTHING,
      also: [],
      evidence: { start: 0, end: 0 },
      actor: [],
      recipient: [],
      place: [],
      time: null,
      quantities: [],
      attribution: [],
      factuality: 'CT+',
      outletFactuality: 'CT+',
      hedges: [],
      tense: 'past',
      about: [],
      rules: [],
      ...claim,
    },
    evidence: '',
    actors: ['group'],
    recipients: [],
    places: [],
    day: published,
    told: false,
    known: '2020-01-01T00:00:00Z',
    review: 'unreviewed',
    restricted: false,
    ...more,
  };
}

const JUNE = { start: 0, end: 1, text: '', from: '2015-06-01', to: '2015-06-30', precision: 'month' } as const;
const will = (claim: Partial<Claim> = {}, told: Told = {}) =>
  claimRecord('d1.r1.c1', '2015-05-01', { tense: 'future', time: JUNE, ...claim }, told);

const LINEAGES = [['group', 'group-renamed']];
const PLACES = { town: { division: 'province', country: 'SY' }, city: { division: 'elsewhere', country: 'SY' } };
const tools: OutcomeTools = {
  idsOf: (id) => LINEAGES.find((ids) => ids.includes(id)) ?? [id],
  place: (id) => {
    const place = PLACES[id as 'town'] as { division: string; country: string } | undefined;
    return place && { id, name: id, nameEn: id, type: 'town', precision: 'point', ...place };
  },
};
const outcomes = (prediction: ClaimRecord, ...later: ClaimRecord[]) =>
  proposeOutcomes(prediction, later, tools).map(({ claim, outcome }) => `${claim} ${outcome}`);

describe('what is a prediction', () => {
  it('what will be, or is told of a time after publication', () => {
    expect(isPrediction(will())).toBe(true);
    expect(isPrediction(will({ tense: 'ongoing' }))).toBe(true);
    expect(isPrediction(will({ tense: 'ongoing', time: null }))).toBe(false);
    expect(isPrediction(will({ tense: 'past' }))).toBe(false);
  });

  it('threats, demands and promises are acts', () => {
    for (const type of ['THREATEN', 'REQUEST', 'AGREE', 'ACCUSE']) expect(isPrediction(will({ type }))).toBe(false);
  });

  it('plans are, conditions are not; a bare "not" may be "not yet"', () => {
    expect(isPrediction(will({ factuality: 'Uu', rules: ['verbs/aspect:x'] }))).toBe(true);
    expect(isPrediction(will({ factuality: 'Uu', rules: ['hedges:x', 'conditional'] }))).toBe(false);
    expect(isPrediction(will({ factuality: 'CT-', time: null }))).toBe(false);
    expect(isPrediction(will({ factuality: 'CT-' }))).toBe(true);
  });

  it('an expectation counts unless its subject is coded as one', () => {
    const event = will();
    const judged = (about: string[]) => will({ id: 'c2', kind: 'assessment', type: 'expectation', about });
    expect(predictionsOf([event, judged(['c1'])])).toEqual([event]);
    expect(predictionsOf([event, judged(['c9'])])).toHaveLength(2);
  });

  it('the horizon is the time told, else open', () => {
    expect(horizonOf(will())).toEqual({ earliest: '2015-06-01', latest: '2015-06-30' });
    expect(horizonOf(will({ time: null }))).toBeNull();
  });
});

describe('outcomes', () => {
  const was = (id: string, published: string, claim: Partial<Claim> = {}, told: Told = {}) =>
    claimRecord(id, published, claim, told);

  it('the same act within the horizon bears it out, its denial does not', () => {
    expect(outcomes(will(), was('d2.r1.c1', '2015-06-10'))).toEqual(['d2.r1.c1 borne-out']);
    expect(outcomes(will(), was('d2.r1.c1', '2015-06-10', { factuality: 'CT-' }))).toEqual(['d2.r1.c1 not-borne-out']);
    expect(outcomes(will({ factuality: 'CT-' }), was('d2.r1.c1', '2015-06-10'))).toEqual(['d2.r1.c1 not-borne-out']);
  });

  it('neither earlier, nor later, nor another act, nor another doer, nor a copy, nor another prediction', () => {
    const wrong = [
      was('d2.r1.c1', '2015-05-01'),
      was('d2.r1.c1', '2015-07-20'),
      was('d2.r1.c1', '2015-06-10', { type: 'ASSAULT' }),
      was('d2.r1.c1', '2015-06-10', {}, { actors: ['other'] }),
      was('d2.r1.c1', '2015-06-10', {}, { group: 'd1' }),
      was('d2.r1.c1', '2015-06-10', { tense: 'future' }),
      was('d2.r1.c1', '2015-06-10', { factuality: 'PS+' }),
    ];
    expect(outcomes(will(), ...wrong)).toEqual([]);
  });

  it('the group under another name is the same doer', () => {
    expect(outcomes(will(), was('d2.r1.c1', '2015-06-10', {}, { actors: ['group-renamed'] }))).toHaveLength(1);
  });

  it('a place fits that is the same or lies in it', () => {
    const here = will({}, { places: ['town'] });
    expect(outcomes(here, was('d2.r1.c1', '2015-06-10', {}, { places: ['province'] }))).toHaveLength(1);
    expect(outcomes(here, was('d2.r1.c1', '2015-06-10', {}, { places: ['city'] }))).toEqual([]);
  });

  it('another recipient is another act; of two that fit, the one that fits more comes first', () => {
    const against = will({ type: 'ASSAULT' }, { recipients: ['foe'] });
    const hit = (id: string, recipients: string[]) => was(id, '2015-06-10', { type: 'ASSAULT' }, { recipients });
    expect(outcomes(against, hit('d2.r1.c1', []), hit('d3.r1.c1', ['foe']), hit('d4.r1.c1', ['third']))).toEqual([
      'd3.r1.c1 borne-out',
      'd2.r1.c1 borne-out',
    ]);
  });

  it('that a truce will end is not borne out by its beginning; parties in any order', () => {
    const ends = will({ kind: 'relation', type: 'TRUCE', change: 'ends' }, { actors: ['group', 'foe'] });
    const truce = (change: string) =>
      was('d2.r1.c1', '2015-06-10', { kind: 'relation', type: 'TRUCE', change }, { actors: ['foe', 'group'] });
    expect(outcomes(ends, truce('ends'))).toEqual(['d2.r1.c1 borne-out']);
    expect(outcomes(ends, truce('begins'))).toEqual(['d2.r1.c1 not-borne-out']);
  });

  it('the order of later claims changes nothing', () => {
    const later = ['d2', 'd3', 'd4'].map((id) => was(`${id}.r1.c1`, '2015-06-10'));
    expect(outcomes(will(), ...later)).toEqual(outcomes(will(), ...later.reverse()));
  });

  it('tells a store where to look', () => {
    expect(candidateFilter(will(), tools.idsOf)).toEqual({
      kind: 'event',
      type: 'RETREAT',
      entities: ['group', 'group-renamed'],
      from: '2015-05-29',
      to: '2015-07-03',
      publishedAfter: '2015-05-01',
    });
    expect(candidateFilter(will({ time: null }), tools.idsOf)).toMatchObject({ from: '2015-05-01', to: '2016-04-30' });
    expect(candidateFilter({ ...will(), document: document('d1', undefined) }, tools.idsOf)).toBeNull();
  });
});

describe('how a prediction stands', () => {
  const verdict = (seq: number, outcome: Outcome): Recorded<OutcomeEntry> => ({
    seq,
    at: '2015-08-01T00:00:00Z',
    by: 'ana',
    entry: { kind: 'outcome', claim: 'd1.r1.c1', outcome, evidence: [] },
  });
  const state = (today: string, verdicts: Recorded<OutcomeEntry>[] = [], fits = false, prediction = will()) => {
    const proposals = fits ? [{ claim: 'd2.r1.c1', outcome: 'borne-out' as const, reasons: [] }] : [];
    return predictionView(prediction, 'outlet:x', proposals, verdicts, today).state;
  };

  it('waits for its horizon, or for something that fits', () => {
    expect(state('2015-06-30')).toBe('open');
    expect(state('2015-07-01')).toBe('due');
    expect(state('2015-06-10', [], true)).toBe('due');
    expect(state('2030-01-01', [], false, will({ time: null }))).toBe('open');
  });

  it('a person decides, and may take it back', () => {
    expect(state('2015-06-10', [verdict(1, 'borne-out')])).toBe('borne-out');
    expect(state('2015-07-10', [verdict(1, 'borne-out'), verdict(2, 'open')])).toBe('due');
    const { verdict: shown } = predictionView(will(), 'outlet:x', [], [verdict(1, 'partly')], '2015-06-10');
    expect(shown).toEqual({ outcome: 'partly', by: 'ana', at: '2015-08-01T00:00:00Z' });
  });
});

describe.skipIf(!BUILT)('as the reader codes them', () => {
  const text = `معارك في الشمال

ويرجح أن تفرج جبهة النصرة عن الجنود اللبنانيين الأسبوع المقبل. ويعتزم الجيش التركي قصف مواقع حزب العمال الكردستاني. وهددت تركيا بقصف مواقع حزب العمال الكردستاني. ولم ينسحب حزب الله من القلمون بعد. وطالبت روسيا جبهة النصرة بالانسحاب من إدلب. وانسحب الجيش السوري من البلدة أمس.`;

  it('an expectation and a plan are predictions; threats, demands, "not yet" and what was are none', () => {
    const { claims } = builtReader().read({ id: 'x', text, published: '2015-03-10' });
    const records = claims.map((claim) => ({ claim, document: document('d', '2015-03-10') }));
    const found = predictionsOf(records).map(({ claim }) => `${claim.type} ${claim.factuality}`);
    expect(found).toEqual(['RETREAT PR+', 'ASSAULT Uu']);
  });
});
