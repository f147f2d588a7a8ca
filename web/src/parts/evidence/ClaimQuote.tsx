import { Badge, Group, Text } from '@mantine/core';
import { typeInWords, useCodes } from '../../state/codes.ts';
import type { NameOf } from '../../state/naming.ts';
import type { ClaimRecord } from '../../state/records.ts';
import { useFormat } from '../../words/useWords.ts';
import { type Mark, Quote } from './Quote.tsx';
import { marksIn } from './told.ts';
import { WhoSaid } from './WhoSaid.tsx';

interface ClaimQuoteProps {
  readonly record: ClaimRecord;
  readonly nameOf: NameOf;
  /** what to mark in the words; the act where left out */
  readonly marks?: readonly Mark[];
}

/** A claim in a list: its type and day, its words, and through whom it comes. */
export function ClaimQuote({ record, nameOf, marks }: ClaimQuoteProps) {
  const codes = useCodes();
  const format = useFormat();
  const { claim, day, document } = record;
  return (
    <article>
      <Group gap="xs" mb={4}>
        <Text size="sm" fw={600}>
          {typeInWords(codes, claim).join(' · ')}
        </Text>
        <Badge variant="outline">{codes('factuality', claim.factuality)}</Badge>
        {day !== null && (
          <Text size="xs" c="dimmed">
            {format.shortDay(day)}
          </Text>
        )}
      </Group>
      <Quote text={record.evidence} lang={document.lang} lines={4} marks={marks ?? marksIn(record, [claim.trigger])} />
      <WhoSaid record={record} nameOf={nameOf} />
    </article>
  );
}
