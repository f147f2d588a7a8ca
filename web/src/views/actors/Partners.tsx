import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { AppLink } from '../../parts/AppLink.tsx';
import { Loading } from '../../parts/page/Loading.tsx';
import { Problem } from '../../parts/page/Problem.tsx';
import { useNaming } from '../../state/naming.ts';
import { useGet } from '../../state/queries.ts';
import { useAsOf } from '../../state/url.ts';
import { actorsWords } from '../../words/actors.ts';
import { partWords } from '../../words/parts.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import classes from './Actors.module.css';

const SHOWN = 24;

/** With whom an actor has to do; each leads to how the two stood to each other. */
export function Partners({ id }: { readonly id: string }) {
  const say = useWords(actorsWords);
  const sayPart = useWords(partWords);
  const format = useFormat();
  const [asOf] = useAsOf();
  const [all, setAll] = useState(false);
  const found = useGet('/relations/{a}', { params: { a: id }, query: asOf });
  const nameOf = useNaming(found.data?.names ?? {});
  if (found.error) return <Problem error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Loading />;
  // of private persons there are no pages, so neither of what lies between them and a group
  const items = found.data.items.filter((partner) => !partner.id.startsWith('person:'));
  if (items.length === 0) return <Text size="sm">{say('noPartners')}</Text>;
  return (
    <>
      <ul className={classes.partners}>
        {items.slice(0, all ? items.length : SHOWN).map(({ id: other, claims, first, last }) => (
          <li key={other}>
            <AppLink to="/relations/$a/$b" params={{ a: id, b: other }} inherit>
              <bdi>{nameOf(other)}</bdi>
            </AppLink>{' '}
            <span className={classes.count}>
              {say('claims', { count: claims })}
              {first !== null && last !== null && ` · ${format.days(first, last)}`}
            </span>
          </li>
        ))}
      </ul>
      {!all && items.length > SHOWN && (
        <Button variant="default" onClick={() => setAll(true)}>
          {sayPart('more')}
        </Button>
      )}
    </>
  );
}
