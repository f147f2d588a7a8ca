import { Group } from '@mantine/core';
import { useCodes } from '../../state/codes.ts';
import type { NameOf } from '../../state/naming.ts';
import type { EventPage } from '../../state/records.ts';
import { evidenceWords } from '../../words/evidence.ts';
import type { Format } from '../../words/format.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import classes from './Events.module.css';
import type { NumberView } from './events-search.ts';

export type Numbers = EventPage['event']['numbers'][number];

interface EventNumbersProps {
  readonly numbers: readonly Numbers[];
  readonly view: NumberView;
  readonly nameOf: NameOf;
}

/** The numbers of an event in one named view, in a line. */
export function EventNumbers({ numbers, view, nameOf }: EventNumbersProps) {
  const say = useWords(evidenceWords);
  const codes = useCodes();
  const format = useFormat();
  if (numbers.length === 0) return null;
  return (
    <Group gap="xs" my={6}>
      {numbers.map((one) => (
        <span key={one.unit} className={classes.number}>
          {codes('units', one.unit)} <b>{inView(one, view, { format, none: say('noMajority'), nameOf })}</b>
        </span>
      ))}
    </Group>
  );
}

interface Telling {
  readonly format: Format;
  readonly none: string;
  readonly nameOf: NameOf;
}

type InWords = (numbers: Numbers, telling: Telling) => string;

const IN_VIEW: Readonly<Record<NumberView, InWords>> = {
  conservative: ({ conservative }, { format, none }) => (conservative === null ? none : format.number(conservative)),
  triple: ({ triple }, { format, none }) =>
    triple === null ? none : [triple.low, triple.best, triple.high].map((n) => format.number(n)).join(' – '),
  majority: ({ majority }, { format, none }) => (majority === null ? none : format.number(majority)),
  bySource: ({ bySource }, { format, nameOf }) =>
    bySource.map((one) => `${toldIn(one, format)} (\u2068${nameOf(one.source)}\u2069)`).join(' · '),
};

const inView = (numbers: Numbers, view: NumberView, telling: Telling): string => IN_VIEW[view](numbers, telling);

/** One source's number: as a point, or between its bounds; a dash where words are too vague. */
export function toldIn({ low, point, high }: Numbers['bySource'][number], format: Format): string {
  if (point !== null) return format.number(point);
  if (low === null && high === null) return '–';
  return `${low === null ? '…' : format.number(low)}–${high === null ? '…' : format.number(high)}`;
}
