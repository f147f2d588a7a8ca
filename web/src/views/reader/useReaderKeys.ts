import { useMemo } from 'react';
import { type KeyBinding, useKeys } from '../../state/keys.ts';
import { readerWords } from '../../words/reader.ts';
import { useWords } from '../../words/useWords.ts';
import { DECISIONS } from './card/Judge.tsx';
import type { Acts } from './useActs.ts';

interface ReaderKeys {
  /** ids in order of the text */
  readonly claims: readonly string[];
  readonly chosen: string | undefined;
  readonly choose: (claim: string | undefined) => void;
  readonly mayReview: boolean;
  readonly judge: Acts['judge'];
  readonly onEdit: () => void;
  readonly onAdd: () => void;
  readonly onWhy: () => void;
  readonly onClose: () => void;
}

/** The keys of the reader. Give functions that stay the same. */
export function useReaderKeys({ claims, chosen, choose, mayReview, judge, onEdit, onAdd, onWhy, onClose }: ReaderKeys): void {
  const say = useWords(readerWords);
  const keys = useMemo<readonly KeyBinding[]>(() => {
    const at = chosen === undefined ? -1 : claims.indexOf(chosen);
    const go = (to: number): void => {
      const next = claims[to];
      if (next !== undefined) choose(next);
    };
    const next = () => go(at + 1);
    const previous = () => go(at < 0 ? claims.length - 1 : at - 1);
    const onChosen = (act: (claim: string) => void) => () => chosen !== undefined && act(chosen);
    const acts: readonly KeyBinding[] = [
      ...DECISIONS.map(({ decision, code }) => ({
        code,
        label: say(`keys.${decision}`),
        run: onChosen((claim) => judge(claim, decision)),
      })),
      { code: 'KeyE', label: say('keys.edit'), run: onChosen(onEdit) },
      { code: 'KeyZ', label: say('keys.undo'), run: onChosen((claim) => judge(claim, 'undo')) },
      { code: 'KeyN', label: say('keys.add'), run: onAdd },
    ];
    return [
      { code: 'KeyJ', label: say('keys.next'), run: next },
      { code: 'KeyK', label: say('keys.previous'), run: previous },
      ...(mayReview ? acts : []),
      { code: 'KeyW', label: say('keys.why'), run: onWhy },
      { code: 'Escape', label: say('keys.close'), run: onClose },
    ];
  }, [claims, chosen, choose, mayReview, judge, onEdit, onAdd, onWhy, onClose, say]);
  useKeys(keys);
}
