import sides from '../../parts/evidence/Sides.module.css';
import { Empty } from '../../parts/page/Empty.tsx';
import { searchWords } from '../../words/search.ts';
import { useWords } from '../../words/useWords.ts';

export function NothingFound({ exact }: { readonly exact: boolean }) {
  const say = useWords(searchWords);
  return <Empty title={say('none')}>{say(exact ? 'noneExact' : 'noneHelp')}</Empty>;
}

/** How many results stand on the page; how many there are in all would have to be counted, which costs more than it tells. */
export function Shown({ count, more }: { readonly count: number; readonly more: boolean }) {
  const say = useWords(searchWords);
  return (
    <p className={sides.note} role="status">
      {say('shown', { count })}
      {more && ` ${say('moreThere')}`}
    </p>
  );
}
