import { Select } from '@mantine/core';
import { type CodeList, useCodebook } from '../../../state/codes.ts';
import { readerWords } from '../../../words/reader.ts';
import { useLanguage, useWords } from '../../../words/useWords.ts';

interface CodeSelectProps {
  readonly label: string;
  readonly list: CodeList;
  readonly value: string | undefined;
  readonly onChoose: (code: string | undefined) => void;
  /** offered in the place of none */
  readonly none?: string;
  /** of codes `TYPE/mode`, those of this type */
  readonly under?: string;
}

/** One of the codebook's codes, in words. */
export function CodeSelect({ label, list, value, onChoose, none, under }: CodeSelectProps) {
  const say = useWords(readerWords);
  const language = useLanguage();
  const { data } = useCodebook();
  const before = under === undefined ? '' : `${under}/`;
  const codes = Object.entries(data?.[list] ?? {}).filter(([code]) => code.startsWith(before));
  const options = codes.map(([code, words]) => ({
    value: code.slice(before.length), // what needs no word in a sentence needs one in a list
    label: words[language] || say('form.exact'),
  }));
  if (options.length === 0) return null;
  return (
    <Select
      label={label}
      value={value ?? ''}
      data={none === undefined ? options : [{ value: '', label: none }, ...options]}
      allowDeselect={false}
      comboboxProps={{ withinPortal: true }}
      onChange={(code) => onChoose(code === null || code === '' ? undefined : code)}
    />
  );
}
