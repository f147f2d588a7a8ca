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
      tag: 'verb',
      analyses: [{ lemma: 'قتل', pos: 'perfect', features: '3mp', clitics: ['and'], suffix: '' }],
    },
    { ...span('زغردون'), tag: 'noun', analyses: [] },
    {
      ...span('تبرقع'),
      tag: 'noun',
      analyses: [{ lemma: 'تبرقع', pos: 'noun', features: '', clitics: [], suffix: 'ها', guess: true }],
    },
  ],
  phrases: [{ ...span('الشرطة'), head: 'الشرطة', prep: '' }],
  names: [{ ...span('حلب'), kind: 'place', ref: 'SY-HL' }],
  times: [{ ...span('أمس') }],
  quantities: [{ ...span('نحو 20'), op: 'approx', low: 18, point: 20, high: 22 }],
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
  silent: [{ ...span('شن'), rule: 'verbs/light:شن', type: 'ASSAULT', reason: 'needs', part: 'object', words: ['غارة', 'هجوم'] }],
};
const explanation: Explanation = { count: 3, relevant: true, sentences: [sentence] };
const shown = (language: 'ar' | 'en'): string =>
  explanationAsText(explanation, { language, width: 90, colour: false }).replace(/[\u2068\u2069]/g, '');

describe('an explanation', () => {
  it('tells every analysis, rule and lack', () => {
    const text = shown('en');
    expect(text).toContain('Sentence 2/3');
    expect(text).toMatch(/وقتلوا +<verb> and \+ قتل past 3mp/);
    expect(text).toMatch(/زغردون +<noun> not in the lexicon/);
    expect(text).toContain('تبرقع noun + ها (guessed from its shape)');
    expect(text).toContain('أمس  not resolved to a date');
    expect(text).toContain('نحو 20  about · 18–22');
    expect(text).toContain('the outlet ← الشرطة · said as certain (CT+)');
    expect(text).toContain('who: مسلحين · whom: جنديا');
    expect(text).toContain('→ became claim c1');
    expect(text).toContain('→ told again in claim c1');
    expect(text).toContain('شن  ASSAULT · verbs/light:شن · needs as object غارة | هجوم');
  });
  it('speaks Arabic', () => {
    expect(shown('ar')).toContain('كلمات سكتت قواعدها');
    expect(shown('ar')).toContain('ماض غائب مذكر جمع');
  });
  it('says that a text is not about conflict, and that a sentence was passed over', () => {
    const text = explanationAsText(
      { count: 1, relevant: false, sentences: [{ ...sentence, skipped: 'nothing-to-tell' }] },
      { language: 'en', width: 200, colour: false },
    );
    expect(text).toContain('does not seem to be about conflict');
    expect(text).toContain('no word in it opens a claim');
  });
  it('says how many sentences there are when asked for one too many', () => {
    expect(
      explanationAsText({ count: 3, relevant: true, sentences: [] }, { language: 'en', width: 80, colour: false }),
    ).toContain('it has 3');
  });
});
