import { Badge, Checkbox, Text, Title } from '@mantine/core';
import { AppLink } from '../../parts/AppLink.tsx';
import { Said } from '../../parts/text/Said.tsx';
import { predictionWords } from '../../words/predictions.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import type { Foretold } from './Prediction.tsx';
import classes from './Predictions.module.css';

const REASONS = ['same-actor', 'same-recipient', 'same-place', 'same-mode', 'within-horizon'] as const;

interface ProposalsProps {
  readonly prediction: Foretold;
  readonly chosen: readonly string[];
  /** left out where nothing is to be judged */
  readonly onToggle: ((claim: string) => void) | undefined;
}

/** Later claims that fit, side by side, each with its words and why it fits. */
export function Proposals({ prediction: { view, others }, chosen, onToggle }: ProposalsProps) {
  const say = useWords(predictionWords);
  const format = useFormat();
  return (
    <section>
      <Title order={3}>{say('proposals.title')}</Title>
      {view.proposals.length === 0 && (
        <Text size="sm" c="dimmed">
          {say('proposals.none')}
        </Text>
      )}
      <ul className={classes.proposals}>
        {view.proposals.map(({ claim, outcome, reasons }) => {
          const record = others.find(({ id }) => id === claim);
          if (!record || outcome === 'open') return null;
          const { document: report, day } = record;
          return (
            <li key={claim} data-outcome={outcome}>
              <div className={classes.from}>
                <AppLink to="/reports/$id" params={{ id: report.id }} search={{ claim }}>
                  <Said>{report.outlet ?? report.title ?? report.id}</Said>
                </AppLink>
                <small>{day === null ? say('proposals.noDay') : say('proposals.day', { day: format.shortDay(day) })}</small>
              </div>
              <blockquote className={classes.quote}>
                <Said>{record.evidence}</Said>
              </blockquote>
              <Text size="sm">{say('proposals.points', { outcome: say(`states.${outcome}`) })}</Text>
              <ul className={classes.reasons} aria-label={say('proposals.reasons.label')}>
                {REASONS.filter((reason) => reasons.includes(reason)).map((reason) => (
                  <li key={reason}>
                    <Badge variant="outline" size="sm">
                      {say(`proposals.reasons.${reason}`)}
                    </Badge>
                  </li>
                ))}
              </ul>
              {onToggle && (
                <Checkbox
                  size="sm"
                  label={say('proposals.use')}
                  checked={chosen.includes(claim)}
                  onChange={() => onToggle(claim)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
