import { Tabs } from '@mantine/core';
import { Page } from '../../parts/page/Page.tsx';
import { useSearchState } from '../../state/url.ts';
import { reviewWords } from '../../words/review.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../../words/useWords.ts';
import { Agreement } from './agree/Agreement.tsx';
import { Disagreements } from './differ/Disagreements.tsx';
import { Queue } from './queue/Queue.tsx';
import { reviewSearch } from './review-search.ts';

const TABS = { queue: Queue, disagreements: Disagreements, agreement: Agreement } as const;
const NAMES = ['queue', 'disagreements', 'agreement'] as const;

/** Claims to be judged, what people differ on, and how far they agree. */
export function Review() {
  const say = useWords(shellWords);
  const sayHere = useWords(reviewWords);
  const [{ tab = 'queue' }, patch] = useSearchState(reviewSearch);
  const Shown = TABS[tab];
  const turn = (to: string | null): void => {
    const name = NAMES.find((one) => one === to);
    patch({ tab: name === 'queue' ? undefined : name });
  };
  return (
    <Page title={say('pages.review')} help={sayHere('help')}>
      <Tabs value={tab} onChange={turn} keepMounted={false}>
        <Tabs.List aria-label={sayHere('tabs.label')} mb="md">
          {NAMES.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {sayHere(`tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          <Shown />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
