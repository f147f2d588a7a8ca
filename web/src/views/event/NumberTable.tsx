import { Table } from '@mantine/core';
import { useCodes } from '../../state/codes.ts';
import type { NameOf } from '../../state/naming.ts';
import { eventWords } from '../../words/event.ts';
import { evidenceWords } from '../../words/evidence.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import { type Numbers, toldIn } from '../events/EventNumbers.tsx';
import { NUMBER_VIEWS } from '../events/events-search.ts';
import classes from './Event.module.css';
import { RangePicture } from './RangePicture.tsx';

interface NumberTableProps {
  readonly numbers: readonly Numbers[];
  readonly nameOf: NameOf;
}

/** Each number of the event in the four named views, with what each view means. */
export function NumberTable({ numbers, nameOf }: NumberTableProps) {
  const say = useWords(eventWords);
  const sayEvidence = useWords(evidenceWords);
  if (numbers.length === 0) return <p className={classes.note}>{say('noNumbers')}</p>;
  return (
    <>
      {numbers.map((one) => (
        <UnitNumbers key={one.unit} numbers={one} nameOf={nameOf} />
      ))}
      <dl className={classes.explain}>
        {NUMBER_VIEWS.map((view) => (
          <div key={view}>
            <dt>{sayEvidence(`views.${view}`)}</dt>
            <dd>{say(`explain.${view}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function UnitNumbers({ numbers, nameOf }: { readonly numbers: Numbers; readonly nameOf: NameOf }) {
  const say = useWords(eventWords);
  const sayEvidence = useWords(evidenceWords);
  const codes = useCodes();
  const format = useFormat();
  const { unit, conservative, triple, majority, bySource } = numbers;
  const shown = (value: number | null): string => (value === null ? '–' : format.number(value));
  return (
    <div className={classes.unit}>
      <Table.ScrollContainer minWidth={300}>
        <Table verticalSpacing={4} captionSide="top">
          <Table.Caption className={classes.caption}>{codes('units', unit)}</Table.Caption>
          <Table.Tbody>
            <Table.Tr>
              <Table.Th scope="row">{sayEvidence('views.conservative')}</Table.Th>
              <Table.Td>{shown(conservative)}</Table.Td>
            </Table.Tr>
            <Table.Tr>
              <Table.Th scope="row">{sayEvidence('views.triple')}</Table.Th>
              <Table.Td>{triple ? [triple.low, triple.best, triple.high].map(shown).join(' – ') : '–'}</Table.Td>
            </Table.Tr>
            <Table.Tr>
              <Table.Th scope="row">{sayEvidence('views.majority')}</Table.Th>
              <Table.Td>{majority === null ? sayEvidence('noMajority') : format.number(majority)}</Table.Td>
            </Table.Tr>
            <Table.Tr>
              <Table.Th scope="row">{sayEvidence('views.bySource')}</Table.Th>
              <Table.Td>
                {bySource.map((one) => (
                  <div key={one.claim}>
                    <b>{toldIn(one, format)}</b> <bdi>{nameOf(one.source)}</bdi>
                  </div>
                ))}
              </Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {triple && (
        <RangePicture
          {...triple}
          points={bySource.flatMap(({ claim, point }) => (point === null ? [] : [{ id: claim, at: point }]))}
          label={say('range', { low: triple.low, best: triple.best, high: triple.high })}
        />
      )}
    </div>
  );
}
