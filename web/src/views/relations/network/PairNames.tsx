import { VisuallyHidden } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconArrowsHorizontal } from '@tabler/icons-react';
import { directionOf } from '../../../words/language.ts';
import { relationWords } from '../../../words/relations.ts';
import { useLanguage, useWords } from '../../../words/useWords.ts';

interface NamesProps {
  readonly a: string;
  readonly b: string;
  readonly directed: boolean;
}

/** Two names with an arrow from the one to the other, or between both. */
export function PairNames({ a, b, directed }: NamesProps) {
  const say = useWords(relationWords);
  const rtl = directionOf(useLanguage()) === 'rtl';
  const Arrow = !directed ? IconArrowsHorizontal : rtl ? IconArrowLeft : IconArrowRight;
  return (
    <>
      <bdi>{a}</bdi> <Arrow size="0.9em" aria-hidden style={{ verticalAlign: 'middle' }} />
      <VisuallyHidden>{say(directed ? 'towards' : 'withEach')}</VisuallyHidden> <bdi>{b}</bdi>
    </>
  );
}
