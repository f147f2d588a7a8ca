import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Actors, createActors } from '../../src/core/ledger/actors/actors.ts';
import { entitiesOf } from '../../src/core/ledger/actors/entities.ts';
import { createNameJudge } from '../../src/core/ledger/actors/judge.ts';
import { fileClaim } from '../../src/core/ledger/filing.ts';
import { dyadsOf } from '../../src/core/ledger/relations/dyads.ts';
import { type DyadEvidence, turned } from '../../src/core/ledger/relations/evidence-rows.ts';
import { relationPeriods, type TimelinePeriod } from '../../src/core/ledger/relations/periods.ts';
import { timelineText } from '../../src/export/relations-text.ts';
import type { RegistryData } from '../../src/lexicon/registry.ts';
import { BUILT, builtReader } from '../helpers/reader.ts';
import { SHARED, without } from '../helpers/shared.ts';
import { REPORTS } from './relations-case.ts';
import { told } from './relations-rows.ts';

const REGISTRY = fileURLToPath(new URL('../../dist/registry.json', import.meta.url));

interface Filed extends DyadEvidence {
  readonly a: string;
  readonly b: string;
}

/** From texts to dyads, as an ingest does it, with the reader and the registry as built. */
function dyadsIn(reports: readonly { published: string; text: string }[], actors: Actors): Filed[] {
  const reader = builtReader();
  const judge = createNameJudge(reader.engine);
  return reports.flatMap(({ text, published }, n) => {
    const reading = reader.read({ id: String(n), text, published });
    const entityOf = entitiesOf(reading, judge, (id) => actors.get(id)?.name, text);
    return reading.claims.flatMap((claim) => {
      const ids = (roles: typeof claim.actor): string[] => roles.flatMap((role) => entityOf(role)?.id ?? []);
      const { day, to } = fileClaim(claim, published);
      const dyads = dyadsOf(claim, { actors: ids(claim.actor), recipients: ids(claim.recipient) });
      return dyads.map((dyad) => ({ ...dyad, day: day!, to, claims: [`${n}.${claim.id}`], group: n }));
    });
  });
}

function between(a: string, b: string, dyads: readonly Filed[], actors: Actors): readonly TimelinePeriod[] {
  const ours = new Set(actors.idsOf(a));
  const theirs = new Set(actors.idsOf(b));
  const same = actors.lineageOf(a).id === actors.lineageOf(b).id;
  const is = (id: string, asked: string, ids: ReadonlySet<string>): boolean => (same ? id === asked : ids.has(id));
  const rows = dyads.flatMap((row) => {
    if (is(row.a, a, ours) && is(row.b, b, theirs)) return [row];
    return is(row.b, a, ours) && is(row.a, b, theirs) ? [{ ...row, direction: turned(row.direction) }] : [];
  });
  return relationPeriods([a, b], rows);
}

describe.skipIf(!BUILT || !existsSync(REGISTRY))('ten reports about the groups of the seed report', () => {
  const actors = createActors((JSON.parse(readFileSync(REGISTRY, 'utf8')) as RegistryData).actors);
  const dyads = dyadsIn(REPORTS, actors);

  const EXPECTED = [
    'ALLIANCE 2013-03-08..2013-12-21/2014-01-20 2',
    'SUPPORT_FOR 2013-05-31/2013-06-02..open 1 inferred',
    'RIVALRY 2013-03-08/2013-11-15..open -2',
    'HOSTILITY 2014-01-18..2014-04-11/2014-09-19 -3 inferred',
    'TRUCE 2014-09-19..2014-09-19/2014-12-05 0',
    'RAPPROCHEMENT 2014-09-18/2014-09-20..2014-09-20/2014-12-05 1 inferred',
    'HOSTILITY 2014-12-04..2014-12-05/2017-02-13 -3 inferred',
    'HOSTILITY 2017-02-14..open -3 inferred',
  ];

  it('alliance, quarrel, fighting, truce, fighting: under every name of the group', () => {
    for (const name of ['al-nusra-front', 'jabhat-fateh-al-sham', 'hayat-tahrir-al-sham'])
      expect(between(name, 'islamic-state', dyads, actors).map(told)).toEqual(EXPECTED);
  });

  it('asked for the other way round, it is the same', () => {
    expect(between('islamic-state', 'al-nusra-front', dyads, actors).map(told)).toEqual(EXPECTED);
  });

  it('the order of the reports changes nothing', () => {
    const turnedRound = [...dyads].reverse();
    expect(between('al-nusra-front', 'islamic-state', turnedRound, actors)).toEqual(
      between('al-nusra-front', 'islamic-state', dyads, actors),
    );
  });

  it('parting, merger and joining', () => {
    const lines = (a: string, b: string): string[] => between(a, b, dyads, actors).map(told);
    expect(lines('al-nusra-front', 'al-qaeda')).toEqual(['SPLIT_FROM 2016-07-28..open 0']);
    expect(lines('jabhat-fateh-al-sham', 'hayat-tahrir-al-sham')).toEqual(['MERGED_INTO 2017-01-28..open 3']);
    expect(lines('nour-al-din-al-zenki-movement', 'hayat-tahrir-al-sham')).toEqual(['MEMBER_OF 2016-12-30/2017-01-29..open 3']);
  });

  it('as it could be known in 2013, there is an alliance and a quarrel', () => {
    const early = dyadsIn(REPORTS.slice(0, 3), actors);
    expect(between('al-nusra-front', 'islamic-state', early, actors).map((p) => p.type)).toEqual([
      'ALLIANCE',
      'SUPPORT_FOR',
      'RIVALRY',
    ]);
  });

  it('is shown as text in both languages', () => {
    const periods = between('al-nusra-front', 'islamic-state', dyads, actors);
    for (const language of ['ar', 'en'] as const) {
      const nameOf = (id: string): string => actors.get(id)?.[language === 'ar' ? 'name' : 'nameEn'] ?? id;
      const text = timelineText(['al-nusra-front', 'islamic-state'], periods, { language, width: 80, nameOf });
      expect(text).toMatchSnapshot();
    }
  });

  const seed = without('data/seed/seed.txt');
  it.skipIf(seed.absent)(`with the seed report, words of rapprochement stand beside the truce${seed.note}`, () => {
    const text = readFileSync(`${SHARED}/data/seed/seed.txt`, 'utf8');
    const all = [...dyads, ...dyadsIn([{ published: '2014-09-26', text }], actors)];
    const lines = between('al-nusra-front', 'islamic-state', all, actors).map(told);
    expect(lines).toEqual(
      EXPECTED.map((line) =>
        line.startsWith('RAPPROCHEMENT') ? 'RAPPROCHEMENT 2014-09-18/2014-09-20..2014-09-26/2014-12-05 1' : line,
      ),
    );
  });
});
