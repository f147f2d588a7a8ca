import { describe, expect, it } from 'vitest';
import { chainsOf } from '../../src/core/ledger/events/chains.ts';
import { vagueFloor } from '../../src/core/ledger/events/floors.ts';
import { numbersOf } from '../../src/core/ledger/events/numbers.ts';
import type { Quantity } from '../../src/core/types.ts';
import { claim, killed, link, registry, type Told } from './records.ts';

const views = (...told: Told[]) => {
  const claims = told.map((t) => claim(t));
  return numbersOf(claims, chainsOf(claims, registry));
};
const toll = (...numbers: Parameters<typeof killed>): Told => ({ numbers: [killed(...numbers)] });
const vague = (text: string): Told => ({
  numbers: [{ start: 0, end: 1, text, op: 'vague', unit: 'killed', role: 'recipient' } satisfies Quantity],
});

describe('the named views of a number', () => {
  it('three chains, two of which agree', () => {
    const [numbers] = views(toll(9), toll(9), toll(5));
    expect(numbers).toMatchObject({ unit: 'killed', conservative: 5, triple: { low: 5, best: 9, high: 9 }, majority: 9 });
    expect(numbers!.bySource).toHaveLength(3);
  });

  it('where none leads, best is the lower middle and there is no majority', () => {
    expect(views(toll(5), toll(9), toll(20))[0]).toMatchObject({ majority: null, triple: { low: 5, best: 9, high: 20 } });
    expect(views(toll(5), toll(9))[0]).toMatchObject({ majority: null, triple: { low: 5, best: 5, high: 9 } });
  });

  it('five outlets of one source have one voice', () => {
    const one = { links: [link('anonymous', 'مصادر أمنية')] };
    const five = Array.from({ length: 5 }, () => ({ ...toll(20), ...one }));
    expect(views(...five, toll(6), toll(6))[0]).toMatchObject({
      majority: 6,
      conservative: 6,
      triple: { low: 6, best: 6, high: 20 },
    });
  });

  it('a chain’s last word counts, though the lowest number is kept as conservative', () => {
    const by = { links: [link('monitor', 'المرصد', 'watch')] };
    const [numbers] = views({ ...toll(5), ...by, published: '2020-05-02' }, { ...toll(9), ...by, published: '2020-05-04' });
    expect(numbers).toMatchObject({ majority: 9, conservative: 5, triple: { low: 9, best: 9, high: 9 } });
  });

  it('vague words by ACLED’s floors', () => {
    expect(['عدد من', 'عشرات', 'بعشرات', 'المئات من', 'آلاف', 'عشرات الآلاف', 'مئات الألوف'].map(vagueFloor)).toEqual([
      3, 10, 10, 100, 1000, 10_000, 100_000,
    ]);
    expect(views(vague('عشرات'))[0]).toMatchObject({ conservative: 10, majority: null, triple: { low: 10, best: 10, high: 10 } });
    expect(views(vague('مئات'), toll(40))[0]).toMatchObject({
      conservative: 40,
      majority: 40,
      triple: { low: 40, best: 40, high: 100 },
    });
  });

  it('bounds and ranges widen low and high', () => {
    expect(views(toll(30, { op: 'approx', low: 27, high: 33 }))[0]).toMatchObject({
      conservative: 30,
      triple: { low: 27, best: 30, high: 33 },
    });
    const range = {
      numbers: [
        { start: 0, end: 1, text: '24-30', op: 'range', low: 24, high: 30, unit: 'killed', role: 'recipient' } satisfies Quantity,
      ],
    };
    expect(views(range)[0]).toMatchObject({ conservative: 24, triple: { low: 24, best: 24, high: 30 } });
  });

  it('denials and possibilities give no number, nor does what counts anything', () => {
    expect(views({ ...toll(9), factuality: 'CT-' }, { ...toll(9), factuality: 'PS+' })).toEqual([]);
    expect(views(toll(9, { unit: 'other' }))).toEqual([]);
  });

  it('one view a unit', () => {
    expect(views({ numbers: [killed(3), killed(8, { unit: 'wounded' })] }).map((n) => [n.unit, n.majority])).toEqual([
      ['killed', 3],
      ['wounded', 8],
    ]);
  });
});
