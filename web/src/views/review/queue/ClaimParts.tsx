import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Names } from '../../../state/queries.ts';
import type { ClaimRecord } from '../../../state/records.ts';
import { reviewWords } from '../../../words/review.ts';
import { useWords } from '../../../words/useWords.ts';
import card from '../../reader/card/Card.module.css';
import { Chain } from '../../reader/card/Chain.tsx';
import { Facts } from '../../reader/card/Facts.tsx';
import { History } from '../../reader/card/History.tsx';
import { Roles } from '../../reader/card/Roles.tsx';

interface ClaimPartsProps {
  readonly record: ClaimRecord;
  readonly names: Names;
  /** what others said is hidden until it is asked for */
  readonly blind: boolean;
}

/** Every part of the claim, and what people said of it. */
export function ClaimParts({ record, names, blind }: ClaimPartsProps) {
  const say = useWords(reviewWords);
  const [revealed, setRevealed] = useState(!blind);
  return (
    <>
      <dl className={card.facts}>
        <Roles record={record} names={names} />
        <Chain claim={record.claim} outlet={record.document.outlet} names={names} />
        <Facts record={record} grades={undefined} quoted={false} />
      </dl>
      {revealed ? (
        <History id={record.id} />
      ) : (
        <section className={card.section}>
          <Text size="sm" c="dimmed">
            {say('card.blind')}
          </Text>
          <Button variant="default" mt="xs" onClick={() => setRevealed(true)}>
            {say('card.reveal')}
          </Button>
        </section>
      )}
    </>
  );
}
