import { krippendorffAlpha, type Unit, unitsOf } from './agreement.ts';
import { type CodedClaim, type CodedSpan, type Coding, overlaps, sameThing } from './coded.ts';
import { type Pairing, pairClaims, sentences } from './pair.ts';
import { QUESTIONS } from './questions.ts';
import { type Accuracy, accuracy, type Measure, measure, type Share, sum, type Tally, tally } from './tally.ts';

const ROLES = ['actor', 'recipient', 'place'] as const;
const LAYERS = ['event', 'relation', 'assessment', 'strict', ...ROLES, 'quantity'] as const;
type Layer = (typeof LAYERS)[number];

export interface Score {
  readonly documents: number;
  readonly unread: number;
  readonly layers: Readonly<Record<Layer | 'core', Measure>>;
  /** asked of matched pairs */
  readonly given: Readonly<Record<string, Accuracy>>;
  readonly alpha: { readonly types: number | null; readonly factuality: number | null };
}

interface Counts {
  readonly layers: Record<Layer, Tally>;
  readonly given: Map<string, Share>;
  readonly types: Unit[];
  readonly factuality: Unit[];
}

/** Compares two coders, document by document. A document that the second has not read counts as read in vain. */
export function scoreCodings(golds: readonly Coding[], readings: ReadonlyMap<string, Coding>): Score {
  const counts = emptyCounts();
  let unread = 0;
  for (const gold of golds) {
    const reading = readings.get(gold.id);
    if (!reading) unread++;
    addDocument(counts, gold, reading?.claims ?? [], reading?.text ?? null);
  }
  const { layers } = counts;
  const measured = Object.fromEntries(LAYERS.map((layer) => [layer, measure(layers[layer])])) as Record<Layer, Measure>;
  return {
    documents: golds.length,
    unread,
    layers: { core: measure(sum(layers.event, layers.relation)), ...measured },
    given: Object.fromEntries([...counts.given].map(([name, share]) => [name, accuracy(share)])),
    alpha: { types: krippendorffAlpha(counts.types), factuality: krippendorffAlpha(counts.factuality) },
  };
}

function emptyCounts(): Counts {
  const layers = Object.fromEntries(LAYERS.map((layer) => [layer, tally()])) as Record<Layer, Tally>;
  return { layers, given: new Map(QUESTIONS.map(({ name }) => [name, { right: 0, of: 0 }])), types: [], factuality: [] };
}

function addDocument(counts: Counts, gold: Coding, founds: readonly CodedClaim[], foundText: string | null): void {
  const pairing = pairClaims(gold.claims, founds, sentences(gold.text ?? foundText));
  addClaims(counts, gold.claims, pairing);
  for (const role of ROLES) addRole(counts.layers[role], role, pairing);
  addQuantities(counts.layers.quantity, pairing);
  for (const [one, other] of pairing.pairs) addAnswers(counts.given, one, other);
  const units = unitsOf(gold.claims, founds);
  counts.types.push(...units.types);
  counts.factuality.push(...units.factuality);
}

function addClaims({ layers }: Counts, golds: readonly CodedClaim[], { pairs, extra }: Pairing): void {
  const isCore = (claim: CodedClaim): boolean => claim.kind !== 'assessment';
  for (const gold of golds) {
    layers[gold.kind].gold++;
    if (isCore(gold)) layers.strict.gold++;
  }
  for (const found of extra) {
    layers[found.kind].found++;
    if (isCore(found)) layers.strict.found++;
  }
  for (const [gold, found] of pairs) {
    layers[gold.kind].right++;
    layers[gold.kind].found++;
    if (!isCore(gold)) continue;
    layers.strict.found++;
    if (sameSet(gold.actor, found.actor) && sameSet(gold.recipient, found.recipient)) layers.strict.right++;
  }
}

type Spans = readonly CodedSpan[] | null | undefined;

/** Each has its like on the other side; two empty roles agree. */
function sameSet(first: Spans, second: Spans): boolean {
  const [a, b] = [first ?? [], second ?? []];
  const within = (some: readonly CodedSpan[], others: readonly CodedSpan[]): boolean =>
    some.every((one) => others.some((other) => sameThing(one, other)));
  return within(a, b) && within(b, a);
}

function addRole(counts: Tally, role: (typeof ROLES)[number], { pairs, missed, extra }: Pairing): void {
  const of = (claim: CodedClaim): readonly CodedSpan[] => claim[role] ?? [];
  for (const claim of missed) counts.gold += of(claim).length;
  for (const claim of extra) counts.found += of(claim).length;
  for (const [gold, found] of pairs) {
    counts.gold += of(gold).length;
    counts.found += of(found).length;
    counts.right += of(gold).filter((one) => of(found).some((other) => sameThing(one, other))).length;
  }
}

/** A number is right if its words meet and the value is the same. Numbers of made-up claims are not counted. */
function addQuantities(counts: Tally, { pairs, missed }: Pairing): void {
  const of = (claim: CodedClaim) => claim.quantities ?? [];
  for (const claim of missed) counts.gold += of(claim).length;
  for (const [gold, found] of pairs) {
    counts.gold += of(gold).length;
    counts.found += of(found).length;
    counts.right += of(gold).filter((one) => of(found).some((other) => other.point === one.point && overlaps(other, one))).length;
  }
}

function addAnswers(given: ReadonlyMap<string, Share>, gold: CodedClaim, found: CodedClaim): void {
  for (const question of QUESTIONS) {
    if (!question.asks(gold)) continue;
    const share = given.get(question.name)!;
    share.of++;
    if (question.right(gold, found)) share.right++;
  }
}
