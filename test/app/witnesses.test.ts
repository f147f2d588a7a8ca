import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/app/ingest/ingest.ts';
import { readingHere } from '../../src/app/ingest/reading.ts';
import { createProjectionTools } from '../../src/app/projection-tools.ts';
import { allClaims } from '../../src/app/query/claims.ts';
import { openSession } from '../../src/app/query/session.ts';
import { openRegistry } from '../../src/app/registry.ts';
import { eventsOf } from '../../src/core/ledger/events/events.ts';
import { createSearch } from '../../src/core/ledger/search/search.ts';
import { createReader } from '../../src/core/read.ts';
import type { ImportItem } from '../../src/import/item.ts';
import { loadCompiled } from '../../src/lexicon/compiled.ts';
import { openStore } from '../../src/store/open.ts';
import { BUILT, folder } from '../cli/spawn.ts';

// Five outlets tell of one strike, each in its own words, from one unnamed source; then a monitor tells of it by itself.

const FIVE: readonly (readonly [outlet: string, text: string])[] = [
  [
    'صحيفة ألف',
    'قال مصدر طبي في معرة النعمان إن طائرات حربية قصفت سوقا في مدينة معرة النعمان صباح الثلاثاء، ما أدى إلى مقتل 12 مدنيا.',
  ],
  ['وكالة باء', 'قُتل 12 مدنيا صباح الثلاثاء في غارة جوية على سوق في مدينة معرة النعمان، بحسب ما قال مصدر طبي.'],
  ['موقع جيم', 'أفاد مصدر طبي بمقتل 12 مدنيا في قصف جوي استهدف سوقا في معرة النعمان يوم الثلاثاء.'],
  ['شبكة دال', 'وبحسب مصدر طبي فإن غارة جوية استهدفت سوقا في معرة النعمان صباح الثلاثاء وأسفرت عن مقتل 12 مدنيا.'],
  ['إذاعة هاء', 'نقل مراسلنا عن مصدر طبي أن 12 مدنيا لقوا مصرعهم في غارة استهدفت معرة النعمان فجر الثلاثاء.'],
];
const MONITOR = [
  'تلفزيون واو',
  'قال المرصد السوري لحقوق الإنسان إن 12 شخصا، بينهم أطفال، قُتلوا بغارات جوية على معرة النعمان يوم الثلاثاء.',
] as const;

async function* reports(told: readonly (readonly [string, string])[]): AsyncGenerator<ImportItem> {
  for (const [outlet, text] of told)
    yield {
      kind: 'report',
      locator: outlet,
      format: 'text',
      text,
      outlet,
      published: '2019-05-08',
      raw: Buffer.from(text),
      issues: [],
    };
}

describe.skipIf(!BUILT)('witnesses', async () => {
  const reader = createReader(await loadCompiled());
  const tools = createProjectionTools(reader.engine);
  const search = async () => createSearch(reader.engine.tables);

  /** the events of the day of the strike, of those that these outlets tell */
  async function strikes(told: readonly (readonly [string, string])[]) {
    const store = await openStore(join(folder(), 'witnesses.db'));
    try {
      await ingest(reports(told), {
        store,
        reading: readingHere(reader, tools),
        by: 'test',
        now: () => new Date('2019-05-09T00:00:00Z'),
      });
      const registry = openRegistry();
      const session = await openSession({ store, registry, search });
      const claims = [];
      for await (const claim of allClaims(session, {})) if (claim.claim.type === 'ASSAULT') claims.push(claim);
      return eventsOf(claims, { registry });
    } finally {
      await store.close();
    }
  }

  it('five outlets from one unnamed source are one chain', async () => {
    const events = await strikes(FIVE);
    expect(events).toHaveLength(1);
    expect(events[0]!.for).toHaveLength(1);
    expect(events[0]!.numbers).toMatchObject([{ unit: 'killed', conservative: 12, majority: 12 }]);
  });

  it('and with an independent monitor they are two', async () => {
    const events = await strikes([...FIVE, MONITOR]);
    expect(events).toHaveLength(1);
    expect(events[0]!.for).toHaveLength(2);
    expect(new Set(events[0]!.for.flatMap(({ claims }) => claims)).size).toBeGreaterThanOrEqual(6);
  });
});
