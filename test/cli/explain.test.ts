import { describe, expect, it } from 'vitest';
import type { Explanation, SentenceExplanation } from '../../src/core/explain-types.ts';
import { explanationAsText } from '../../src/export/explain-text.ts';

const span = (text: string) => ({ start: 0, end: text.length, text });
const sentence: SentenceExplanation = {
  ...span('قالت الشرطة إن مسلحين قتلوا جنديا'),
  number: 2,
  words: [
    {
      ...span('وقتلوا'),
      tag: '',
      analyses: [{ lemma: 'قتل', pos: 'perfect', features: '3mp active', clitics: 'and', suffix: '' }],
    },
    { ...span('زغردون'), tag: 'name', analyses: [] },
    {
      ...span('تبرقع'),
      tag: '',
      analyses: [{ lemma: 'تبرقع', pos: 'noun', features: '', clitics: '', suffix: 'ها', guess: true }],
    },
  ],
  phrases: [{ ...span('الشرطة'), kind: 'noun', prep: '' }],
  names: [{ ...span('حلب'), kind: 'place', ref: 'SY-HL', rule: 'places' }],
  times: [{ ...span('أمس'), rule: 'time:day' }],
  quantities: [{ ...span('نحو 20'), op: 'approx', low: 18, point: 20, high: 22, unit: 'killed', rule: 'number' }],
  scopes: [{ ...span('إن مسلحين قتلوا جنديا'), chain: ['الشرطة'], makes: 'CT+', rule: 'verbs/reporting:قال' }],
  triggers: [
    {
      ...span('قتلوا'),
      rule: 'verbs/assault:قتل',
      kind: 'event',
      type: 'ASSAULT',
      actor: ['مسلحين'],
      recipient: ['جنديا'],
      place: [],
      time: '',
      outcome: 'claim',
      why: 'c1',
    },
    {
      ...span('مقتل'),
      rule: 'nouns/assault:مقتل',
      kind: 'event',
      type: 'ASSAULT',
      actor: [],
      recipient: [],
      place: [],
      time: '',
      outcome: 'merged',
      why: 'c1',
    },
  ],
  silent: [{ ...span('شن'), rule: 'verbs/light:شن', type: 'ASSAULT', missing: 'object: غارة | هجوم' }],
};
const explanation: Explanation = { count: 3, sentences: [sentence] };
const shown = (language: 'ar' | 'en'): string =>
  explanationAsText(explanation, { language, width: 90, colour: false }).replace(/[\u2068\u2069]/g, '');

describe('an explanation', () => {
  it('tells every analysis, rule and lack', () => {
    const text = shown('en');
    expect(text).toContain('Sentence 2/3');
    expect(text).toMatch(/وقتلوا +and \+ قتل perfect 3mp active/);
    expect(text).toMatch(/زغردون +<name> not in the lexicon/);
    expect(text).toContain('تبرقع noun + ها (guessed from its shape)');
    expect(text).toContain('أمس  not resolved to a date · time:day');
    expect(text).toContain('approx · 18/20/22 · killed');
    expect(text).toContain('who: مسلحين · whom: جنديا');
    expect(text).toContain('→ became a claim c1');
    expect(text).toContain('→ merged with another because c1');
    expect(text).toContain('شن  ASSAULT · verbs/light:شن · missing: object: غارة | هجوم');
  });
  it('speaks Arabic', () => expect(shown('ar')).toContain('كلمات سكتت قواعدها'));
  it('says how many sentences there are when asked for one too many', () => {
    expect(explanationAsText({ count: 3, sentences: [] }, { language: 'en', width: 80, colour: false })).toContain('it has 3');
  });
});
