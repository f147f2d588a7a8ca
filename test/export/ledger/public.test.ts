import { describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../../src/export/ledger/exporters.ts';
import { CLAIMS } from './fixture.ts';
import { everything, exported } from './run.ts';

// What a public export must not hold is looked for in every file of every format.

const FORMATS = [...EXPORTERS].filter(([, exporter]) => !exporter.log).map(([format]) => format);
/** Names, exact places, sentences, reviewers and restricted matter. */
const NEVER = [
  'سمير',
  'Samir',
  'ليلى',
  'amal',
  'تل الرمان',
  'Tell al-Rumman',
  '36.1234',
  'sy-tell',
  'Bir Zahra',
  '-13.25',
  'sexual',
  'اغتصاب',
  'd4.r1.c1',
  'مصادر طبية',
  'HYPERLINK',
  'صباح',
  'قصف جوي',
];

describe('public exports', () => {
  for (const format of FORMATS)
    it(`${format}: no name, no exact place, no sentence`, async () => {
      const out = await exported(format, 'public');
      const all = everything(out).normalize('NFC');
      for (const word of NEVER) expect(all.includes(word), word).toBe(false);
      for (const { evidence } of CLAIMS) expect(all.includes(evidence), evidence).toBe(false);
      expect(out.manifest.policy.name).toBe('public');
      expect(out.manifest.limits.en.length).toBeGreaterThan(40);
    });

  it('the manifest says how much was left out and made coarser', async () => {
    const { manifest } = await exported('csv', 'public');
    expect(manifest.withheld).toEqual({ claims: { recent: 2, restricted: 1 } });
    expect(manifest.changed).toEqual({ claims: { person: 7, place: 5, quote: 11, time: 3 }, documents: { quote: 6 } });
    expect(manifest.policy).toMatchObject({ place: 'division', time: 'day', delayHours: 72 });
  });

  it('what internal exports keep in goes out only with the policy that says so', async () => {
    for (const format of FORMATS) {
      const internal = everything(await exported(format, 'internal'));
      expect(internal.includes('d4.r1.c1'), format).toBe(false);
    }
    expect((await exported('csv', 'restricted')).text('claims.csv')).toContain('d4.r1.c1');
  });
});
