import { z } from 'zod';
import { FACTUALITIES, HOLDERS, QUANTITY_UNITS, TENSES } from '../core/codes.ts';

/** The schemas of the lexicon's files (docs/lexicon.md). Unknown keys are refused. */

const words = z.union([z.string(), z.array(z.string())]).transform((v) => (typeof v === 'string' ? [v] : v));
const arabic = z.string().min(1);
const condition = z
  .strictObject({ object: words, subject: words, prep: words, next: words, before: words, near: words, under: words })
  .partial();
const frame = z.strictObject({ actor: words, recipient: words, place: words, topic: words, source: words }).partial();
const factuality = z.enum(FACTUALITIES);
const tense = z.enum(TENSES);
const holder = z.enum(HOLDERS);
const unit = z.enum(QUANTITY_UNITS);

const expected = z.union([
  z.string(),
  z
    .strictObject({
      text: arabic,
      type: z.string(),
      mode: z.string(),
      change: z.string(),
      factuality,
      tense,
      actor: words,
      recipient: words,
      place: words,
      topic: words,
      source: words,
      silent: z.boolean(),
    })
    .partial()
    .required({ text: true }),
]);

const meaning = {
  event: z
    .string()
    .regex(/^[A-Z]+(\/[a-z-]+)?$/)
    .optional(),
  relation: z
    .string()
    .regex(/^[A-Z_]+(\/[a-z]+)?$/)
    .optional(),
  assessment: z.enum(['cause', 'effect', 'motive', 'strength', 'weakness', 'sentiment', 'expectation']).optional(),
  report: z.string().optional(),
  light: z.enum(['do', 'undergo', 'witness', 'happen', 'cause']).optional(),
  aspect: factuality.optional(),
  plain: z.literal(true).optional(),
};

const senseKeys = {
  ...meaning,
  frame: frame.default({}),
  when: condition.optional(),
  unless: condition.optional(),
  trigger: z.enum(['word', 'word+object']).default('word'),
  passive: z.enum(['often', 'never', 'can']).default('can'),
  participle: z.array(z.enum(['active', 'passive'])).default([]),
  genitive: z.enum(['actor', 'recipient', 'either', 'none']).optional(),
  factuality: factuality.optional(),
  tense: tense.optional(),
  makes: z.union([factuality, z.literal('same')]).optional(),
  chain: z.literal('same').optional(),
  counts: unit.optional(),
  generic: z.literal(true).optional(),
  cases: z.array(expected).default([]),
  example: z.string().optional(),
  note: z.string().optional(),
};

const form = z.union([z.literal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), z.enum(['q1', 'q2'])]);

export const verbEntry = z.strictObject({
  lemma: arabic,
  form,
  present: arabic.optional(),
  masdar: z.array(arabic).optional(),
  ...senseKeys,
  holder: holder.optional(),
  with: z.enum(['imperfect', 'perfect']).optional(),
  imperfect: factuality.optional(),
  who: z.string().optional(),
  with_event: z.string().optional(),
  frame_note: z.string().optional(),
  negates: z.boolean().optional(),
  reverse: z.boolean().optional(),
});
export type VerbEntry = z.infer<typeof verbEntry>;

export const nounEntry = z.strictObject({
  noun: arabic,
  plural: words.default([]),
  gender: z.enum(['m', 'f']).optional(),
  inflect: z.enum(['first', 'all', 'none']).optional(),
  class: words.default([]),
  org: words.optional(),
  holder: holder.optional(),
  mode: z.string().optional(),
  plural_note: z.string().optional(),
  stance: z.string().optional(),
  protected: z.boolean().optional(),
  precision: z.string().optional(),
  ...senseKeys,
});
export type NounEntry = z.infer<typeof nounEntry>;

const effect = z.enum([...FACTUALITIES, 'NEG', 'NEG+OPEN', 'same']);
export const hedgeEntry = z.strictObject({
  phrase: words,
  effect,
  scope: z.enum(['after', 'before', 'clause', 'word', 'noun']),
  category: z.string(),
  example: z.string(),
  with: z.enum(['imperfect', 'perfect']).optional(),
  tense: tense.optional(),
  next: z.enum(['noun', 'verb']).optional(),
  holder: holder.optional(),
  flag: z.string().optional(),
  outlet: factuality.optional(),
  provisional: z.boolean().optional(),
  gap: z.boolean().optional(),
  until: z.string().optional(),
  counterfactual: z.boolean().optional(),
  clitic: z.boolean().optional(),
  note: z.string().optional(),
});
export type HedgeEntry = z.infer<typeof hedgeEntry>;

export const sourceEntry = z.strictObject({
  phrase: words,
  position: z.enum(['before-source', 'after-source', 'medium', 'topic-switch']),
  unless: words.default([]),
  example: z.string(),
  holder: holder.optional(),
  with: z.literal('verb').optional(),
  relay: z.boolean().optional(),
  note: z.string().optional(),
  when: condition.optional(),
  factuality: factuality.optional(),
  outlet: factuality.optional(),
  reason: z.boolean().optional(),
  flag: z.string().optional(),
  chain: z.literal('same').optional(),
});
export type SourceEntry = z.infer<typeof sourceEntry>;

export const functionEntry = z.strictObject({ class: z.string(), words: z.array(arabic), example: z.string() });

export const adjectiveEntry = z.strictObject({
  adjective: arabic,
  plural: words.default([]),
  gloss: z.string().optional(),
  effect: effect.optional(),
  tense: tense.optional(),
  mode: z.string().optional(),
  example: z.string(),
  note: z.string().optional(),
  outlet: factuality.optional(),
  stance: z.string().optional(),
  joint: z.boolean().optional(),
  relation: z.string().optional(),
  counts: unit.optional(),
  provisional: z.boolean().optional(),
});

export const plainAdjectives = z.strictObject({ adjectives: z.array(arabic), example: z.string() });

export const topicEntry = z.strictObject({ topic: z.string(), words: z.array(arabic), example: z.string() });

/** `silent` is an example in which the words mean something else, which `unless` tells by the word that follows. */
export const sensitiveEntry = z.strictObject({
  sense: z.string(),
  words: z.array(arabic).min(1),
  unless: z.array(arabic).default([]),
  example: z.string(),
  silent: z.string().optional(),
});

export const givenNameEntry = z.strictObject({ names: z.array(arabic), origin: z.string(), example: z.string() });

const day = z.union([z.string(), z.int()]).transform(String);
export const actorEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  ar: arabic,
  en: z.string(),
  aliases: words.default([]),
  weak: words.default([]),
  epithets: words.default([]),
  kind: z.string(),
  country: z.string().optional(),
  parent: z.string().optional(),
  successor: z.string().optional(),
  start: day.optional(),
  end: day.optional(),
  media: z.enum(['state', 'party', 'independent']).optional(),
  aliases_en: words.optional(),
  notes: z.string().optional(),
  note: z.string().optional(),
  example: z.string(),
});
export type ActorEntry = z.infer<typeof actorEntry>;

export const stateEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  code: z.string(),
  ar: arabic,
  en: z.string(),
  nisba: words,
  nisba_plural: words.default([]),
  capital: words,
  capital_en: z.string().optional(),
  government: z.string(),
  army: z.string().optional(),
  police: z.string().optional(),
  aliases: words.default([]),
  weak: words.default([]),
  note: z.string().optional(),
  example: z.string().optional(),
});
export type StateEntry = z.infer<typeof stateEntry>;
