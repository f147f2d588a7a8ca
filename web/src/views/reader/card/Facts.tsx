import { Code } from '@mantine/core';
import { Said } from '../../../parts/text/Said.tsx';
import { useCodes } from '../../../state/codes.ts';
import type { ClaimRecord } from '../../../state/records.ts';
import { readerWords } from '../../../words/reader.ts';
import { useFormat, useWords } from '../../../words/useWords.ts';
import classes from './Card.module.css';
import { Fact } from './Fact.tsx';

interface FactsProps {
  readonly record: ClaimRecord;
  readonly grades: { readonly reliability: string; readonly credibility: string } | undefined;
  /** false: the words of the claim stand beside it already */
  readonly quoted?: boolean;
}

/** How surely it is said, by which words, and how the claim came to be. */
export function Facts({ record, grades, quoted = true }: FactsProps) {
  const say = useWords(readerWords);
  const codes = useCodes();
  const format = useFormat();
  const { claim, coder, evidence } = record;
  return (
    <>
      <Fact name={say('card.tense')}>{codes('tenses', claim.tense)}</Fact>
      <Fact name={say('card.certainty')}>
        <Certainty code={claim.factuality} />
      </Fact>
      {claim.attribution.length > 0 && (
        <Fact name={say('card.outletCertainty')}>
          <Certainty code={claim.outletFactuality} />
        </Fact>
      )}
      {claim.hedges.length > 0 && (
        <Fact name={say('card.hedges')}>
          {claim.hedges.map(({ start, text }) => (
            <span key={start} className={classes.told}>
              «<Said>{text}</Said>»{' '}
            </span>
          ))}
        </Fact>
      )}
      {grades && (
        <Fact name={say('card.grades')}>
          <span title={say('card.gradeHelp')}>
            <bdi>
              {grades.reliability}
              {grades.credibility}
            </bdi>
          </span>
        </Fact>
      )}
      {quoted && (
        <Fact name={say('card.evidence')}>
          <blockquote className={classes.quote}>
            <Said>{evidence}</Said>
          </blockquote>
        </Fact>
      )}
      {claim.also.length > 0 && (
        <Fact name={say('card.also')}>
          {claim.also.map(({ start, text }) => (
            <span key={start} className={classes.told}>
              «<Said>{text}</Said>»{' '}
            </span>
          ))}
        </Fact>
      )}
      <Fact name={say('card.foundBy')}>
        {say(`card.coders.${coder.kind}`, { version: coder.version })} <small>{format.instant(record.known)}</small>
      </Fact>
      <Fact name={say('card.rules')}>
        {claim.rules.map((rule) => (
          <Code key={rule} className={classes.rule}>
            {rule}
          </Code>
        ))}
      </Fact>
    </>
  );
}

function Certainty({ code }: { readonly code: ClaimRecord['claim']['factuality'] }) {
  const codes = useCodes();
  return (
    <>
      {codes('factuality', code)} <Code>{code}</Code>
    </>
  );
}
