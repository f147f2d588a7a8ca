import { explainSpan } from '../../app/query/explain.ts';
import { addClaim as putClaim } from '../../app/review/add.ts';
import type { SentenceExplanation } from '../../core/explain-types.ts';
import { outcomeInWords, silenceInWords } from '../../export/explain-words.ts';
import { wordsOf } from '../../export/words/all.ts';
import type { Words } from '../../export/words/types.ts';
import { addClaim } from '../contract/addition.ts';
import { explainDocument } from '../contract/explanation.ts';
import { actingAs, answering } from './route.ts';

function inWords({ start, end, text, number, skipped, names, triggers, silent }: SentenceExplanation, words: Words) {
  return {
    ...{ start, end, text, number, names },
    ...(skipped && { skipped: words.grammar.skipped[skipped] }),
    triggers: triggers.map((one) => ({
      ...{ start: one.start, end: one.end, text: one.text, rule: one.rule, type: one.type },
      ...{ outcome: one.outcome, actor: one.actor, recipient: one.recipient, told: outcomeInWords(one, words) },
    })),
    silent: silent.map((one) => ({
      ...{ start: one.start, end: one.end, text: one.text, rule: one.rule, type: one.type },
      told: silenceInWords(one, words),
    })),
  };
}

export const REPORT_ACT_ROUTES = [
  answering(addClaim, async (asked) => {
    const { trigger, patch } = asked.body;
    return putClaim(actingAs(asked), asked.params.id, trigger, () => patch, asked.ledger.tools);
  }),

  answering(explainDocument, async ({ ledger, params, query, language }) => {
    const [session, reader] = await Promise.all([ledger.session(), ledger.reader()]);
    const { relevant, sentences } = await explainSpan(session, reader, params.id, query);
    return { relevant, sentences: sentences.map((one) => inWords(one, wordsOf(language))) };
  }),
];
