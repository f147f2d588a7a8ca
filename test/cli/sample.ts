import type { Claim, Reading } from '../../src/core/types.ts';

/** An invented report and a reading of it, made by hand: renderers are tested without the reader. */
export const TEXT = 'قصف على حلب\n\nقالت وكالة <الشرق> إن مصدرا عسكريا أكد مقتل نحو 20 جنديا في غارة على حلب أمس.';

const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length, text: words };
};

const claim: Claim = {
  id: 'c1',
  kind: 'event',
  type: 'ASSAULT',
  mode: 'aerial',
  trigger: at('غارة'),
  also: [at('قصف')],
  evidence: { start: TEXT.indexOf('قالت'), end: TEXT.length },
  actor: [],
  recipient: [{ ...at('20 جنديا'), ref: 'syrian-army' }],
  place: [at('حلب', 20)],
  time: { ...at('أمس'), from: '2024-01-01', to: '2024-01-01', precision: 'day' },
  quantities: [{ ...at('نحو 20'), op: 'approx', low: 18, point: 20, high: 22, unit: 'killed', role: 'recipient' }],
  attribution: [
    { ...at('وكالة <الشرق>'), holder: 'outlet-relay', cue: at('قالت') },
    { ...at('مصدرا عسكريا'), holder: 'anonymous', cue: at('أكد') },
  ],
  factuality: 'CT+',
  outletFactuality: 'Uu',
  hedges: [],
  tense: 'past',
  about: [],
  rules: ['nouns/assault:غارة'],
};

export const READING: Reading = {
  schema: 'isnad/reading@1',
  id: 'sample',
  document: { id: 'sha256:0', lang: 'ar', outlet: 'Example', published: '2024-01-02', length: TEXT.length },
  coder: { kind: 'rules', version: '0.0.0', lexicon: 'sha256:0123456789abcdef' },
  mentions: [],
  claims: [claim],
  issues: [],
};
