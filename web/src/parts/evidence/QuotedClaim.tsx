import { Blockquote, Group, Text } from '@mantine/core';
import { typeInWords, useCodes } from '../../state/codes.ts';
import type { Names } from '../../state/queries.ts';
import type { ClaimRecord } from '../../state/records.ts';
import { useFormat } from '../../words/useWords.ts';
import { AppLink } from '../AppLink.tsx';
import classes from './QuotedClaim.module.css';

interface QuotedProps {
  readonly record: ClaimRecord;
  readonly names: Names;
}

/** A claim as evidence: its type, its words in their own direction, who published it and when. */
export function QuotedClaim({ record }: QuotedProps) {
  const codes = useCodes();
  const format = useFormat();
  const { claim, document, day, evidence } = record;
  return (
    <article className={classes['claim']}>
      <Text size="xs" fw={600}>
        {typeInWords(codes, claim).join(' · ')}
      </Text>
      <Blockquote className={classes['words']} p="xs" my={4} dir="auto" lang={document.lang ?? 'ar'}>
        {evidence}
      </Blockquote>
      <Group gap="xs" fz="xs" c="dimmed">
        {document.outlet !== undefined && <bdi>{document.outlet}</bdi>}
        {day !== null && <span>{format.shortDay(day)}</span>}
        <AppLink to="/reports/$id" params={{ id: document.id }} fz="xs">
          <bdi>{document.title ?? document.externalId ?? document.id.slice(0, 16)}</bdi>
        </AppLink>
      </Group>
    </article>
  );
}
