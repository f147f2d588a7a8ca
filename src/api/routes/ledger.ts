import { summaryOf } from '../../app/query/summary.ts';
import { wordsOf } from '../../export/words/all.ts';
import { getCodebook, getLedger } from '../contract/ledger.ts';
import { answering } from './route.ts';

const PARTS = [
  ...(['kinds', 'types', 'modes', 'relations', 'changes', 'aspects'] as const),
  ...(['factuality', 'tenses', 'holders', 'precisions', 'ops', 'units'] as const),
];
type Part = (typeof PARTS)[number];

const [ar, en] = [wordsOf('ar'), wordsOf('en')];
const inBoth = (part: Part): Record<string, { ar: string; en: string }> =>
  Object.fromEntries(Object.entries(en[part]).map(([code, words]) => [code, { ar: ar[part][code] ?? words, en: words }]));
// every part is set: PARTS lists them
const CODEBOOK = Object.fromEntries(PARTS.map((part) => [part, inBoth(part)])) as Record<Part, ReturnType<typeof inBoth>>;

export const LEDGER_ROUTES = [
  answering(getLedger, async ({ ledger }) => {
    const { store, registry } = ledger;
    const summary = await summaryOf(await ledger.session());
    return { ...summary, engine: store.engine, version: registry.version, lexicon: registry.lexicon };
  }),
  answering(getCodebook, async () => CODEBOOK),
];
