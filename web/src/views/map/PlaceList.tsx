import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useCodes } from '../../state/codes.ts';
import { mapWords } from '../../words/map.ts';
import { partWords } from '../../words/parts.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import type { CountedPlace } from './place-shape.ts';
import { useNearnessWords } from './useNearnessWords.ts';

interface ListProps {
  readonly places: readonly CountedPlace[];
  readonly nameOf: (id: string) => string;
  readonly chosen: string | undefined;
  readonly onChoose: (place: string) => void;
}
const STEP = 60;

/** The map in words: places with how near they are known and what is told of them, those of most claims first. */
export function PlaceList({ places, nameOf, chosen, onChoose }: ListProps) {
  const say = useWords(mapWords);
  const sayPart = useWords(partWords);
  const codes = useCodes();
  const format = useFormat();
  const nearness = useNearnessWords();
  const [shown, setShown] = useState(STEP);
  const heads = [say('columns.place'), say('columns.claims'), say('columns.types'), say('columns.days'), say('columns.near')];
  return (
    <>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing={4} aria-label={say('list')}>
          <Table.Thead>
            <Table.Tr>
              {heads.map((head) => (
                <Table.Th key={head}>{head}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {places.slice(0, shown).map((place) => (
              <Table.Tr key={place.id}>
                <Table.Th scope="row">
                  <Button
                    variant={chosen === place.id ? 'filled' : 'subtle'}
                    aria-pressed={chosen === place.id}
                    onClick={() => onChoose(place.id)}
                  >
                    <bdi>{nameOf(place.id)}</bdi>
                  </Button>
                </Table.Th>
                <Table.Td>{format.number(place.claims)}</Table.Td>
                <Table.Td>
                  {format.list(
                    Object.entries(place.counts)
                      .sort(([, a], [, b]) => b - a)
                      .slice(0, 4)
                      .map(([type, count]) => `${codes('types', type)} ${format.number(count)}`),
                  )}
                </Table.Td>
                <Table.Td>{place.first && place.last ? format.days(place.first, place.last) : '–'}</Table.Td>
                <Table.Td>{nearness(place)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {places.length > shown && (
        <Button variant="default" fullWidth onClick={() => setShown(shown + STEP)}>
          {sayPart('more')}
        </Button>
      )}
    </>
  );
}
