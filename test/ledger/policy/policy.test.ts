import { describe, expect, it } from 'vitest';
import {
  applyToClaim,
  applyToDocument,
  applyToEvent,
  applyToRelation,
  type PolicyContext,
} from '../../../src/core/ledger/policy/apply.ts';
import { entitiesOnly } from '../../../src/core/ledger/policy/entity.ts';
import { mayExport, POLICIES } from '../../../src/core/ledger/policy/policies.ts';
import { tooRecent } from '../../../src/core/ledger/policy/recent.ts';
import type { PolicyName } from '../../../src/core/ledger/policy/types.ts';
import type { ClaimRecord } from '../../../src/core/ledger/records.ts';
import { CLAIMS, DOCUMENTS, EVENTS, RELATIONS, registry } from '../../export/ledger/fixture.ts';

const contextOf = (policy: PolicyName, now = '2014-06-01T00:00:00.000Z'): PolicyContext => ({
  policy: POLICIES[policy],
  now,
  registry,
});
const claim = (id: string): ClaimRecord => CLAIMS.find((one) => one.id === id)!;
const out = (id: string, policy: PolicyName, now?: string): ClaimRecord => {
  const applied = applyToClaim(claim(id), contextOf(policy, now));
  if (applied.kind === 'withheld') throw new Error(applied.reason);
  return applied.record;
};

describe('policies are data', () => {
  it('public is the strictest in every part', () => {
    expect(POLICIES.public).toEqual({
      name: 'public',
      needs: ['publish'],
      restricted: 'withhold',
      persons: 'class',
      place: 'division',
      time: 'day',
      delayHours: 72,
      quotes: 'withhold',
      log: 'withhold',
    });
    for (const [name, policy] of Object.entries(POLICIES)) expect(policy.name).toBe(name);
  });

  it('only those with the very permission may ask for a policy', () => {
    expect(mayExport(POLICIES.internal, [])).toBe(true);
    expect(mayExport(POLICIES.restricted, ['admin', 'publish', 'review', 'grade'])).toBe(false);
    expect(mayExport(POLICIES.restricted, ['restricted'])).toBe(true);
    expect(mayExport(POLICIES.public, ['restricted'])).toBe(false);
    expect(mayExport(POLICIES.public, ['publish'])).toBe(true);
  });
});

describe('restricted claims', () => {
  it('stay in but for the policy that includes them; public never has them', () => {
    const applied = (policy: PolicyName) => applyToClaim(claim('d4.r1.c1'), contextOf(policy));
    expect(applied('internal')).toEqual({ kind: 'withheld', reason: 'restricted' });
    expect(applied('public')).toEqual({ kind: 'withheld', reason: 'restricted' });
    expect(applied('restricted')).toMatchObject({
      kind: 'kept',
      record: { id: 'd4.r1.c1', evidence: claim('d4.r1.c1').evidence },
      changes: [],
    });
  });

  it('an event stays in with any claim of it that does', () => {
    const raid = EVENTS[1]!;
    const claims = raid.claims.map(claim);
    expect(applyToEvent(raid, claims, contextOf('internal')).kind).toBe('kept');
    const restricted = claims.map((one, i) => (i === 2 ? { ...one, restricted: true } : one));
    expect(applyToEvent(raid, restricted, contextOf('internal'))).toEqual({ kind: 'withheld', reason: 'restricted' });
    expect(applyToEvent({ ...raid, restricted: true }, claims, contextOf('public'))).toEqual({
      kind: 'withheld',
      reason: 'restricted',
    });
    expect(applyToEvent({ ...raid, restricted: true }, restricted, contextOf('restricted')).kind).toBe('kept');
  });

  it('a relation goes out with what speaks for it and may; with nothing, it stays in', () => {
    const [, hostility] = RELATIONS;
    const applied = (ids: readonly string[]) => applyToRelation(hostility!, new Set(ids), contextOf('internal'));
    expect(applied(['d2.r1.c1', 'd3.r1.c2'])).toMatchObject({
      kind: 'kept',
      record: { for: ['d2.r1.c1'], against: ['d3.r1.c2'] },
    });
    expect(applied(['d3.r1.c2'])).toEqual({ kind: 'withheld', reason: 'part' });
  });
});

describe('persons', () => {
  it('without a public post they are no entity under any policy; their words stay in the span', () => {
    for (const policy of ['internal', 'restricted'] as const) {
      const record = out('d4.r1.c2', policy);
      expect(record.recipients).toEqual([]);
      expect(record.claim.recipient).toEqual([{ start: 64, end: 75, text: 'سمير الحداد' }]);
      expect(record.claim.attribution[0]).not.toHaveProperty('ref');
    }
    expect(applyToEvent(EVENTS[3]!, [claim('d4.r1.c2')], contextOf('internal'))).toMatchObject({ record: { recipients: [] } });
    const pair = { ...RELATIONS[0]!, pair: ['samir', 'river-brigades'] as const };
    expect(applyToRelation(pair, new Set(pair.for), contextOf('restricted'))).toEqual({ kind: 'withheld', reason: 'person' });
  });

  it('in public a class word stands for them, and for everybody who is no entity', () => {
    expect(out('d4.r1.c2', 'public').claim.recipient[0]!.text).toBe('[party]');
    expect(out('d4.r1.c2', 'public').claim.attribution[0]!.text).toBe('[person]');
    expect(out('d6.r1.c2', 'public').claim.actor[0]!.text).toBe('[party]');
    expect(out('d1.r1.c1', 'public').claim.attribution[0]!.text).toBe('[anonymous]');
    // an entity goes by its registered name, whatever the report called it (it may have named a man)
    expect(out('d1.r1.c2', 'public').claim.attribution[0]!.text).toBe('ألوية النهر');
    expect(JSON.stringify([...CLAIMS].flatMap((one) => applyToClaim(one, contextOf('public'))))).not.toContain('سمير');
  });

  it('with a post they are entities, by whom reports name them; in public a machine’s word on that is not enough', () => {
    const told = { ...claim('d6.r1.c2'), actors: ['org:لواء الصخر', 'person:خالد المنصور'] };
    const actorsIn = (policy: PolicyName) => {
      const applied = applyToClaim(told, contextOf(policy));
      return applied.kind === 'kept' ? applied.record.actors : applied.reason;
    };
    expect(actorsIn('internal')).toEqual(told.actors);
    expect(actorsIn('public')).toEqual(['org:لواء الصخر']);
    const inside = entitiesOnly(registry, POLICIES.internal);
    expect(inside.actor('person:خالد المنصور')).toMatchObject({ name: 'خالد المنصور', kind: 'official' });
    expect(inside.actor('org:لواء الصخر')).toMatchObject({ name: 'لواء الصخر', kind: 'unlisted' });
    expect(inside.actor('samir')).toBeUndefined();
    expect(inside.actor('coast-army')?.nameEn).toBe('Coast Army');
    expect(entitiesOnly(registry, POLICIES.public).actor('person:خالد المنصور')).toBeUndefined();
  });

  it('in public nobody is told who coded, wrote or reviewed', () => {
    expect(out('d1.e9', 'internal').coder).toEqual({ kind: 'person', version: 'amal' });
    expect(out('d1.e9', 'public').coder).toEqual({ kind: 'person', version: 'withheld' });
    expect(out('d1.e9', 'public').document).not.toHaveProperty('byline');
  });
});

describe('public: place and time', () => {
  it('places become their division, or nothing', () => {
    const raid = out('d1.r1.c1', 'public');
    expect(raid.places).toEqual(['sy-north']);
    expect(raid.claim.place).toEqual([
      { ...spanOf('d1.r1.c1'), text: 'محافظة الشمال', ref: 'sy-north', lat: 36, lon: 37, precision: 'division' },
    ]);
    const valley = out('d6.r1.c1', 'public');
    expect(valley.places).toEqual([]);
    expect(valley.claim.place).toEqual([{ ...spanOf('d6.r1.c1'), text: '[place]' }]);
  });

  it('hours and parts of a day become the day', () => {
    expect(out('d1.r1.c1', 'internal').claim.time?.precision).toBe('part-of-day');
    expect(out('d1.r1.c1', 'public').claim.time).toMatchObject({
      from: '2014-03-03',
      to: '2014-03-03',
      precision: 'day',
      text: '',
    });
    expect(out('d1.r1.c1', 'public').known).toBe('2014-03-14T00:00:00.000Z');
  });

  it('what is younger than 72 hours and placed stays in, to the hour', () => {
    const at = (now: string) => applyToClaim(claim('d6.r1.c3'), contextOf('public', now)).kind;
    // of the 12th: its last hour ends at the 13th 00:00; 72 hours on, it is the 16th
    expect(at('2014-03-15T23:59:59.999Z')).toBe('withheld');
    expect(at('2014-03-16T00:00:00.000Z')).toBe('kept');
    expect(applyToClaim(claim('d6.r1.c3'), contextOf('internal', '2014-03-12T10:00:00Z')).kind).toBe('kept');
    // without a place it places nobody
    expect(applyToClaim(claim('d6.r1.c2'), contextOf('public', '2014-03-13T10:00:00Z')).kind).toBe('kept');
    // what is foretold to the 7th of April waits for the 11th
    expect(applyToClaim(claim('d5.r1.c2'), contextOf('public', '2014-04-10T23:00:00Z'))).toEqual({
      kind: 'withheld',
      reason: 'recent',
    });
    expect(applyToClaim(claim('d5.r1.c2'), contextOf('public', '2014-04-11T00:00:00Z')).kind).toBe('kept');
  });

  it('without a day the instant it became known stands for it; without that, it is never old enough', () => {
    const late = '2014-03-20T00:00:00Z';
    const placed = { placed: true, days: [null, undefined] };
    expect(tooRecent(POLICIES.public, { ...placed, known: '2014-03-18T00:00:00.000Z' }, late)).toBe(true);
    expect(tooRecent(POLICIES.public, { ...placed, known: '2014-03-16T00:00:00.000Z' }, late)).toBe(false);
    expect(tooRecent(POLICIES.public, placed, late)).toBe(true);
    expect(tooRecent(POLICIES.public, { ...placed, placed: false }, late)).toBe(false);
    expect(tooRecent(POLICIES.internal, placed, late)).toBe(false);
  });

  it('an event waits for the youngest of its claims', () => {
    const raid = EVENTS[1]!;
    const claims = raid.claims.map(claim);
    const kindOf = (now: string) => applyToEvent(raid, claims, contextOf('public', now));
    expect(kindOf('2014-03-06T00:00:00Z')).toEqual({ kind: 'withheld', reason: 'recent' });
    expect(kindOf('2014-03-08T00:00:00Z')).toMatchObject({ kind: 'kept', changes: ['place'], record: { places: ['sy-north'] } });
    const younger = claims.map((one, i) => (i === 0 ? { ...one, day: '2014-03-07' } : one));
    expect(applyToEvent(raid, younger, contextOf('public', '2014-03-08T00:00:00Z'))).toEqual({
      kind: 'withheld',
      reason: 'part',
    });
  });
});

describe('public: words', () => {
  it('no sentence, title, text or author of a report goes out', () => {
    for (const record of CLAIMS.filter((one) => !one.restricted)) {
      const applied = applyToClaim(record, contextOf('public'));
      const text = JSON.stringify(applied);
      expect(text).not.toContain(record.evidence);
      expect(text).not.toContain(JSON.stringify(record.document.title));
      for (const { text: words } of record.claim.quantities) expect(text).not.toContain(words);
    }
    const applied = applyToDocument(DOCUMENTS[0]!, contextOf('public'));
    expect(applied).toMatchObject({ kind: 'kept', changes: ['quote'] });
    for (const key of ['text', 'title', 'byline', 'externalId']) expect(applied).not.toHaveProperty(`record.${key}`);
    expect(applied).toHaveProperty('record.url');
  });

  it('merges and contradictions keep their rule and lose their words', () => {
    const raid = EVENTS[1]!;
    const applied = applyToEvent(raid, raid.claims.map(claim), contextOf('public'));
    expect(applied).toMatchObject({
      record: { contradictions: [{ kind: 'toll', detail: '' }], reasons: [{ rule: 'day-place-doer', detail: '' }] },
    });
    expect(applyToEvent(raid, raid.claims.map(claim), contextOf('internal'))).toMatchObject({
      record: { reasons: raid.reasons },
    });
  });
});

function spanOf(id: string): { start: number; end: number } {
  const { start, end } = claim(id).claim.place[0]!;
  return { start, end };
}
