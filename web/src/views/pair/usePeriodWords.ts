import { useCodes } from '../../state/codes.ts';
import { relationWords } from '../../words/relations.ts';
import { useFormat, useWords } from '../../words/useWords.ts';
import type { Period } from './pair-scale.ts';

/** What computes a period says of it in codes, as words. */
export function usePeriodWords() {
  const say = useWords(relationWords);
  const codes = useCodes();
  const format = useFormat();
  const between = (range: Period['start'], none: string): string => {
    if (range === null) return none;
    if (range.earliest === range.latest) return format.day(range.earliest);
    return say('pair.between', { from: format.day(range.earliest), to: format.day(range.latest) });
  };
  const plain: Readonly<Record<string, string>> = {
    'begins-in-words': say('reasons.begins'),
    'known-to-hold': say('reasons.known'),
    'first-event': say('reasons.event'),
    'ends-in-words': say('reasons.endsWords'),
    'ends-by-event': say('reasons.endsEvent'),
  };
  const withRest: readonly (readonly [RegExp, (rest: string) => string])[] = [
    [/^closed-by-(.+)$/, (type) => say('reasons.closedBy', { type: codes('relations', type) })],
    [/^silence-(\d+)$/, (days) => say('reasons.silence', { days: Number(days) })],
    [/^weakens (.+)$/, (day) => say('reasons.weakens', { day: format.day(day) })],
    [/^strengthens (.+)$/, (day) => say('reasons.strengthens', { day: format.day(day) })],
  ];
  return {
    boundsOf: ({ start, end }: Period): readonly [string, string] => [
      between(start, say('pair.unknown')),
      between(end, say('pair.open')),
    ],
    reasonOf: (code: string): string => {
      for (const [form, words] of withRest) {
        const rest = form.exec(code)?.[1];
        if (rest !== undefined) return words(rest);
      }
      return plain[code] ?? code;
    },
  };
}
