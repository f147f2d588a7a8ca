import { Said } from '../../../parts/text/Said.tsx';
import { useCodes } from '../../../state/codes.ts';
import type { Names } from '../../../state/queries.ts';
import type { Claim } from '../../../state/records.ts';
import { readerWords } from '../../../words/reader.ts';
import { useWords } from '../../../words/useWords.ts';
import classes from './Card.module.css';
import { Fact } from './Fact.tsx';
import { Named } from './Named.tsx';

interface ChainProps {
  readonly claim: Claim;
  readonly outlet: string | undefined;
  readonly names: Names;
}

/** The isnad, from the outlet down to the first who told it; between two links, the words by which the one passes on the other. */
export function Chain({ claim: { attribution }, outlet, names }: ChainProps) {
  const say = useWords(readerWords);
  const codes = useCodes();
  return (
    <Fact name={say('card.chain')}>
      <ol className={classes.chain}>
        <li>
          <Said>{outlet ?? say('card.outlet')}</Said> <small>{say('card.outlet')}</small>
        </li>
        {attribution.map((link) => (
          <li key={`${link.start} ${link.cue.start}`}>
            {link.cue.text !== '' && (
              <span className={classes.cue}>
                «<Said>{link.cue.text}</Said>»
              </span>
            )}
            <Named of={link} names={names} /> <small>{codes('holders', link.holder)}</small>
          </li>
        ))}
      </ol>
      {attribution.length === 0 && <small>{say('card.ownVoice')}</small>}
    </Fact>
  );
}
