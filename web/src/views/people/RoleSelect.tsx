import { NativeSelect } from '@mantine/core';
import { peopleWords } from '../../words/people.ts';
import { useWords } from '../../words/useWords.ts';
import type { Account } from './AccountRow.tsx';

type Role = Account['role'];
const ROLES: readonly Role[] = ['reader', 'analyst', 'adjudicator', 'admin'];

interface RoleSelectProps {
  readonly value: Role;
  readonly onChange: (role: Role) => void;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly description?: string;
  readonly 'aria-label'?: string;
}

/** The four roles, from the one who may least. */
export function RoleSelect({ onChange, ...props }: RoleSelectProps) {
  const say = useWords(peopleWords);
  return (
    <NativeSelect
      {...props}
      miw="7.5rem"
      data={ROLES.map((value) => ({ value, label: say(`roles.${value}`) }))}
      onChange={({ currentTarget }) => onChange(ROLES.find((role) => role === currentTarget.value) ?? 'reader')}
    />
  );
}
