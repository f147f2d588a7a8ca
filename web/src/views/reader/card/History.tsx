import { Text, Title } from '@mantine/core';
import { Said } from '../../../parts/text/Said.tsx';
import { useGet } from '../../../state/queries.ts';
import { readerWords } from '../../../words/reader.ts';
import { useFormat, useWords } from '../../../words/useWords.ts';
import classes from './Card.module.css';

const DECISIONS = ['accept', 'reject', 'unsure', 'edit', 'note', 'undo'] as const;
const KINDS = ['grade', 'outcome', 'same-as'] as const;

/** What people put on record of the claim and of those it was mended from, oldest first. */
export function History({ id }: { readonly id: string }) {
  const say = useWords(readerWords);
  const format = useFormat();
  const { data } = useGet('/claims/{id}/history', { params: { id } });
  if (!data) return null;
  return (
    <section className={classes.section}>
      <Title order={3}>{say('card.history')}</Title>
      {data.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {say('card.noHistory')}
        </Text>
      )}
      <ol className={classes.history}>
        {data.items.map(({ seq, at, by, entry }) => {
          const what = [...DECISIONS, ...KINDS].find((one) => one === (entry.kind === 'review' ? entry.decision : entry.kind));
          const why = typeof entry.why === 'string' ? entry.why : '';
          return (
            <li key={seq}>
              <bdi>{by}</bdi> — {what && say(`card.said.${what}`)}
              {typeof entry.grade === 'string' && <bdi> {entry.grade}</bdi>} <small>{format.instant(at)}</small>
              {why !== '' && (
                <div className={classes.told}>
                  <Said>{why}</Said>
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
