import { evidenceWords } from '../../words/evidence.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './ChainMarks.module.css';

/** More than this are told by the number alone. */
const SHOWN = 12;

interface ChainMarksProps {
  /** independent chains that say so, and that deny it */
  readonly say: number;
  readonly deny: number;
}

/** How many independent chains stand for and against, counted and never turned into a likelihood. */
export function ChainMarks({ say: yes, deny: no }: ChainMarksProps) {
  const say = useWords(evidenceWords);
  return (
    <span className={classes.chains}>
      <span className={classes.marks} aria-hidden>
        {marks(yes).map((n) => (
          <i key={`yes${n}`} data-stance="for" />
        ))}
        {marks(no).map((n) => (
          <i key={`no${n}`} data-stance="against" />
        ))}
      </span>
      <span>
        {say('say', { count: yes })}
        {no > 0 && ` · ${say('deny', { count: no })}`}
      </span>
    </span>
  );
}

const marks = (count: number): readonly number[] => Array.from({ length: Math.min(count, SHOWN) }, (_, n) => n);
