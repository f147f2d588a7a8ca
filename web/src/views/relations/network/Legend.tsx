import { useCodes } from '../../../state/codes.ts';
import { relationWords } from '../../../words/relations.ts';
import { useWords } from '../../../words/useWords.ts';
import classes from './Network.module.css';
import { RelationLine } from './RelationLine.tsx';

/** How to read the lines: the types on show, then what width, hollowness, tapering and faintness mean. */
export function Legend({ types }: { readonly types: readonly string[] }) {
  const say = useWords(relationWords);
  const codes = useCodes();
  return (
    <ul className={classes.legend} aria-label={say('legend.title')}>
      {types.map((type) => (
        <li key={type}>
          <RelationLine type={type} />
          {codes('relations', type)}
        </li>
      ))}
      <li>
        <RelationLine type="HOSTILITY" level={3} inferred />
        {say('legend.inferred')}
      </li>
      <li>
        <RelationLine type="MEMBER_OF" level={3} directed />
        {say('legend.directed')}
      </li>
      <li>
        <RelationLine type="HOSTILITY" level={3} faint />
        {say('legend.maybe')}
      </li>
      <li>{say('legend.width')}</li>
      <li>{say('legend.size')}</li>
    </ul>
  );
}
