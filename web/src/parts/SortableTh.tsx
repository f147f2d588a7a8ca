import { Group, Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';

interface SortableProps {
  readonly label: string;
  readonly sorted: 'none' | 'ascending' | 'descending';
  readonly onSort: () => void;
}
const ICONS = { none: IconArrowsSort, ascending: IconArrowUp, descending: IconArrowDown } as const;

/** The head of a column that the table can be put in order of. */
export function SortableTh({ label, sorted, onSort }: SortableProps) {
  const Icon = ICONS[sorted];
  return (
    <Table.Th aria-sort={sorted}>
      <UnstyledButton onClick={onSort} fw={600} fz="sm">
        <Group gap={4} wrap="nowrap" component="span">
          {label}
          <Icon size={13} stroke={1.6} aria-hidden />
        </Group>
      </UnstyledButton>
    </Table.Th>
  );
}
