import type { Entry, Recorded } from '../../../src/core/ledger/entries.ts';
import { POLICIES } from '../../../src/core/ledger/policy/policies.ts';
import { isRestricted, sensitiveWords } from '../../../src/core/ledger/policy/sensitive.ts';
import type { PolicyName } from '../../../src/core/ledger/policy/types.ts';
import type { ClaimRecord } from '../../../src/core/ledger/records.ts';
import type { Chain, EventView, Numbers, RelationPeriod } from '../../../src/core/ledger/views.ts';
import type { ExportContext, ExportSource } from '../../../src/export/ledger/types.ts';
import { CLAIMS, DOCUMENTS } from './fixture-claims.ts';
import { registry } from './fixture-registry.ts';
import { TEXTS } from './fixture-texts.ts';

export { CLAIMS, DOCUMENTS, registry, TEXTS };

const NUMBERS: Numbers = {
  unit: 'killed',
  conservative: 5,
  triple: { low: 5, best: 5, high: 7 },
  majority: null,
  bySource: [],
};

function event(claims: readonly string[], more: Partial<EventView>): EventView {
  const first = CLAIMS.find(({ id }) => id === claims[0])!;
  return {
    id: claims[0]!,
    type: first.claim.type,
    ...(first.claim.mode === undefined ? {} : { mode: first.claim.mode }),
    from: first.claim.time?.from ?? null,
    to: first.claim.time?.to ?? null,
    told: first.told,
    places: first.places,
    actors: first.actors,
    recipients: first.recipients,
    claims,
    for: claims.map((id) => ({ claims: [id], links: [] })),
    against: [],
    numbers: [],
    reasons: [],
    contradictions: [],
    restricted: first.restricted,
    ...more,
  };
}

export const EVENTS: readonly EventView[] = [
  event(['d1.e9'], {}),
  event(['d1.r1.c1', 'd2.r1.c1', 'd3.r1.c1', 'd3.r1.c2'], {
    for: [
      { claims: ['d1.r1.c1', 'd2.r1.c1'], links: ['copies'] },
      { claims: ['d3.r1.c1'], links: [] },
    ],
    against: [{ claims: ['d3.r1.c2'], links: [] }],
    recipients: ['river-brigades'],
    numbers: [NUMBERS],
    reasons: [{ a: 'd1.r1.c1', b: 'd3.r1.c1', rule: 'day-place-doer', detail: 'تل الرمان' }],
    contradictions: [
      {
        id: 'toll:d1.r1.c1:d3.r1.c1',
        kind: 'toll',
        event: 'd1.r1.c1',
        a: 'd1.r1.c1',
        b: 'd3.r1.c1',
        detail: 'خمسة أشخاص / سبعة مدنيين',
      },
    ],
  }),
  event(['d4.r1.c1'], {}),
  event(['d4.r1.c2'], { recipients: ['samir'] }),
  event(['d5.r1.c2'], {}),
  event(['d6.r1.c1'], { numbers: [{ ...NUMBERS, conservative: 1, triple: { low: 1, best: 2, high: 3 } }] }),
  event(['d6.r1.c2'], {}),
  event(['d6.r1.c3'], {}),
];

export const RELATIONS: readonly RelationPeriod[] = [
  {
    pair: ['hill-front', 'river-brigades'],
    type: 'ALLIANCE',
    level: 2,
    directed: false,
    start: { earliest: '2014-03-01', latest: '2014-03-07' },
    end: null,
    for: ['d5.r1.c1'],
    against: [],
    inferred: false,
    domains: [],
    reasons: ['begins'],
  },
  {
    pair: ['coast-army', 'river-brigades'],
    type: 'HOSTILITY',
    level: -3,
    directed: false,
    start: { earliest: '2014-03-03', latest: '2014-03-03' },
    end: { earliest: '2014-03-10', latest: '2014-03-31' },
    for: ['d1.r1.c1', 'd2.r1.c1', 'd6.r1.c1'],
    against: ['d3.r1.c2'],
    inferred: true,
    domains: [],
    reasons: ['ASSAULT'],
  },
];

const readingOf = (document: string): Entry => ({
  kind: 'reading',
  document,
  reading: {
    schema: 'isnad/reading@1',
    id: document,
    document: { id: 'sha256:00', lang: 'ar', length: DOCUMENTS.find(({ id }) => id === document)!.length },
    coder: { kind: 'rules', version: '0.1.0', lexicon: 'sha256:feed' },
    mentions: [{ kind: 'act', start: 0, end: 4, text: TEXTS[document as keyof typeof TEXTS].slice(0, 4) }],
    claims: CLAIMS.filter((claim) => claim.document.id === document && claim.coder.kind === 'rules').map((one) => one.claim),
    issues: [{ code: 'bidi-controls', detail: '2' }],
  },
});

const ENTRIES_OF_PEOPLE: readonly Entry[] = [
  {
    kind: 'acquisition',
    document: 'd1',
    acquisition: { raw: 'b'.repeat(64), format: 'feed', locator: 'https://port.example/feed', fetched: '2014-03-05T00:00:00Z' },
  },
  { kind: 'review', claim: 'd1.r1.c1', decision: 'accept', why: 'كما في النص' },
  { kind: 'review', claim: 'd1.r1.c2', decision: 'edit', edit: CLAIMS[0]!.claim },
  { kind: 'review', claim: 'd4.r1.c1', decision: 'note', why: 'حالات اغتصاب موثقة' },
  { kind: 'same-as', a: 'd1.r1.c1', b: 'd3.r1.c1', verdict: 'same', why: 'اليوم والمكان' },
  { kind: 'grade', on: 'source', subject: 'outlet:Coast Wire', grade: 'C' },
  { kind: 'grade', on: 'claim', subject: 'd1.r1.c1', grade: '2', why: 'two chains' },
  { kind: 'outcome', claim: 'd5.r1.c2', outcome: 'not-borne-out', evidence: ['d6.r1.c1'] },
  { kind: 'actor', id: 'hill-front', aliases: ['جبهة 101'], from: '2014-03' },
  { kind: 'person', name: 'amal', may: ['review', 'restricted'] },
];

export const ENTRIES: readonly Recorded[] = [
  ...DOCUMENTS.flatMap((document): Entry[] => {
    const { group: _g, known: _k, length: _l, state: _s, claims: _c, ...rest } = document;
    return [
      {
        kind: 'document',
        ...rest,
        acquisition: { raw: 'a'.repeat(64), format: 'text', locator: `${document.id}.txt` },
        issues: [],
      },
      readingOf(document.id),
    ];
  }),
  ...ENTRIES_OF_PEOPLE,
].map((entry, i) => ({
  seq: i + 1,
  at: `2014-03-20T08:00:${String(i).padStart(2, '0')}.000Z`,
  by: i < 12 ? 'isnad' : 'amal',
  entry,
}));

const restricting = sensitiveWords([{ words: ['اغتصاب'], unless: ['السلطه'] }]);

/** Copies are one witness: chains by the group of their report. */
function chainsOf(claims: readonly ClaimRecord[]): readonly Chain[] {
  const groups = new Map<string, string[]>();
  for (const { id, document } of claims) groups.set(document.group, [...(groups.get(document.group) ?? []), id]);
  return [...groups.values()].map((ids) => ({ claims: ids, links: ids.length > 1 ? ['copies'] : [] }));
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

export const source: ExportSource = {
  registry,
  documents: () => each(DOCUMENTS),
  claims: () => each(CLAIMS),
  events: () => each(EVENTS),
  relations: () => each(RELATIONS),
  entries: () => each(ENTRIES),
  claimsOf: async (ids) => ids.flatMap((id) => CLAIMS.find((claim) => claim.id === id) ?? []),
  textOf: async (document) => DOCUMENTS.find(({ id }) => id === document)?.text,
  gradesOf: async (claims) =>
    claims.map(({ id, document }) => ({
      reliability: document.outlet === 'Coast Wire' ? 'C' : 'F',
      credibility: id === 'd1.r1.c1' ? '2' : '6',
    })),
  chainsOf,
  restricts: (claim, evidence) => isRestricted(claim, evidence, restricting),
};

/** `now` is young enough for the last event to be within 72 hours. */
export const contextOf = (policy: PolicyName = 'internal', more: Partial<ExportContext> = {}): ExportContext => ({
  now: '2014-03-14T12:00:00.000Z',
  policy: POLICIES[policy],
  filters: { actor: ['coast-army', 'river-brigades'] },
  asOf: { knownBy: '2014-03-31' },
  method: { version: '0.1.0', lexicon: 'sha256:feed' },
  ...more,
});
