/** What operations have in common, in the order of the docs. A tag without a word here fails a test. */
export const TAGS: Readonly<Record<string, string>> = {
  Ledger: 'What the ledger holds, and the codes it is written in',
  Reports: 'Reports as received, with their copies and how they were got',
  Reading: 'Reports brought in as words, files or addresses, and how far their reading has come',
  Claims: 'Claims as sources put them: one proposition, one chain of sources',
  Review: 'What people decide about claims, and how far they agree',
  Events: 'Happenings that claims are held to be about, and claims that cannot both hold',
  Relations: 'How actors stand to each other, as periods with their evidence',
  'Places and days': 'Where and when claims say that things happened, counted',
  Actors: 'Actors, their names through time, and suggestions of names',
  Sources: 'Who tells, their grades and their record',
  Predictions: 'Claims about the future and what came of them',
  Exports: 'What leaves the ledger, by policy, in the formats of the field',
  People: 'Signing in, accounts, personal tokens, and the record of who did what',
};
