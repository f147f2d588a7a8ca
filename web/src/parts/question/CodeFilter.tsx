import { MultiSelect } from '@mantine/core';

interface CodeFilterProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly onChange: (codes: string[]) => void;
}

/** Picks any of a closed list. */
export function CodeFilter({ label, options, value, onChange }: CodeFilterProps) {
  return (
    <MultiSelect
      label={label}
      data={[...options]}
      value={[...value]}
      onChange={onChange}
      searchable={options.length > 8}
      clearable
      hidePickedOptions
      comboboxProps={{ shadow: 'md' }}
    />
  );
}
