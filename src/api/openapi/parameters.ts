/** What a parameter of this name means wherever it stands, unless the contract itself says so. */
interface Told {
  readonly description: string;
  readonly example?: unknown;
}

const CLAIM = '5b1f0c6e2a7d9e34.r1.c1';
const many = (description: string, ...example: readonly string[]): Told => ({
  description: `${description} Given several times: any of them.`,
  example,
});

const QUERY: Readonly<Record<string, Told>> = {
  actor: many('Who does it: ids, or names in Arabic or English.', 'hezbollah'),
  recipient: many('To whom it is done: ids, or names in Arabic or English.', 'unifil'),
  party: many('Either of the two sides: ids, or names in Arabic or English.', 'hezbollah'),
  type: many('Types of the codebook, with or without a mode.', 'ASSAULT', 'ASSAULT/aerial'),
  kind: many(
    'Kinds: of claims `event`, `relation`, `assessment`; of sources `outlet`, `speaker`, `anonymous`, `document` or a kind of actor.',
  ),
  place: many('Ids, or names in Arabic or English; what lies within them counts.', 'sy-idlib-city'),
  country: many('Two letters (ISO 3166) or a name.', 'SY'),
  source: many('Sources in the chain: ids as in `/api/sources`, or names.'),
  outlet: many('Who published it.', 'وكالة الجسر'),
  factuality: many('How surely the source says it: `CT+` to `Uu` of the codebook.', 'PR+', 'PS+'),
  tense: many('`past`, `ongoing`, `future` or `generic`.', 'future'),
  review: many('`unreviewed`, `accepted`, `rejected`, `unsure` or `superseded`.', 'unreviewed'),
  state: many('`read`, `silent`, or the code of why a report was not read.', 'silent'),
  text: { description: 'Words to search; "quotes" for a phrase, `-` before what must not be there.', example: 'هدنة' },
  exact: { description: '`true`: words as written, not their family.' },
  words: { description: 'Words of a name, Arabic or English.', example: 'لواء' },
  document: { description: 'Claims of one report: its id, or the one it came with.', example: '5b1f0c6e2a7d9e34' },
  from: { description: 'On this day or later.', example: '2015-05-01' },
  to: { description: 'On this day or earlier.', example: '2015-05-31' },
  start: { description: 'Where a span of the text begins, in UTF-16 code units.', example: '0' },
  end: { description: 'Where it ends, exclusive.', example: '48' },
  dueBy: { description: 'Predictions whose time ends on this day or earlier.', example: '2016-01-31' },
  contradicted: { description: '`true`: only events of which claims cannot all hold.' },
  parts: { description: '`true`: also the parts of the actors (brigades, branches, ministries).' },
  restricted: { description: '`true`: restricted claims, too; needs the permission `restricted`.' },
};

const PATH: Readonly<Record<string, Told>> = {
  'claims/{id}': { description: 'Id of a claim.', example: CLAIM },
  'review-queue/{id}': { description: 'Id of a claim.', example: CLAIM },
  'predictions/{id}': { description: 'Id of the claim that predicts.', example: CLAIM },
  'events/{id}': { description: 'Id of an event, or of any claim that is part of it.', example: CLAIM },
  'documents/{id}': { description: 'Id of a report, or the one it came with.', example: '5b1f0c6e2a7d9e34' },
  'actors/{id}': { description: 'Id of an actor.', example: 'hezbollah' },
  'sources/{id}': { description: 'Id of a source as in `/api/sources`, or its name.', example: 'outlet:وكالة الجسر' },
  'relations/{a}': { description: 'Id of an actor, or its name in Arabic or English.', example: 'hezbollah' },
  '{a}/{b}': { description: 'Id or name of the other actor.', example: 'unifil' },
  'sessions/{id}': { description: 'Id of a session of one’s own.', example: '0f3c5a7e9b1d2c4e6f8091a2b3c4d5e6' },
  'tokens/{id}': { description: 'Id of a token of one’s own.', example: '0f3c5a7e9b1d2c4e6f8091a2b3c4d5e6' },
  'accounts/{name}': { description: 'Name of an account.', example: 'reader-one' },
};

/** `path` with its braces, as in the contract. */
export function toldOf(where: 'path' | 'query', path: string, name: string): Told | undefined {
  if (where === 'query') return QUERY[name];
  const [segment = ''] = path.match(new RegExp(`[^/]+/\\{${name}\\}`)) ?? [];
  return PATH[segment];
}
