import { Text } from '@mantine/core';
import sides from '../../parts/evidence/Sides.module.css';
import type { Answer } from '../../state/api.ts';
import { sourcesWords } from '../../words/sources.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './Sources.module.css';

type Figures = Answer<'get', '/sources/{id}'>['source'];

/** How a source has stood up: each figure with what it counts and of how many. */
export function SourceRecord({ source }: { readonly source: Figures }) {
  const say = useWords(sourcesWords);
  const { claims, confirmed, contradicted, reviewed, predictions } = source;
  const judged = predictions.borneOut + predictions.notBorneOut;
  return (
    <div className={classes.figures}>
      <Figure part={confirmed} whole={claims} title={say('confirmed')} help={say('confirmedHelp')} />
      <Figure part={contradicted} whole={claims} title={say('contradicted')} help={say('contradictedHelp')} />
      <Figure
        part={reviewed.accepted}
        whole={reviewed.accepted + reviewed.rejected}
        title={say('accepted')}
        help={say('acceptedHelp')}
      />
      <Figure part={predictions.borneOut} whole={judged} title={say('borneOut')} help={say('borneOutHelp')} />
      <Figure part={predictions.due} whole={predictions.total} title={say('predictions')} help={say('predictionsHelp')} />
    </div>
  );
}

interface FigureProps {
  readonly part: number;
  readonly whole: number;
  readonly title: string;
  readonly help: string;
}

function Figure({ part, whole, title, help }: FigureProps) {
  const say = useWords(sourcesWords);
  return (
    <section className={sides.card}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <div className={classes.figure}>{say('of', { part, whole })}</div>
      <Text size="xs" c="dimmed">
        {help}
      </Text>
    </section>
  );
}
