import { Button, Group, PasswordInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { accountWords } from '../words/account.ts';
import { useWords } from '../words/useWords.ts';

/** Letters and digits that nobody mistakes for one another when they are read out. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** 98 random bits in groups of four. */
function suggestion(): string {
  const picked = Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => LETTERS[byte % LETTERS.length]);
  return picked.join('').replace(/(.{4})(?=.)/g, '$1-');
}

interface NewPasswordInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
}

/** A password to be chosen, with the rule for it and one to take. */
export function NewPasswordInput({ value, onChange, label }: NewPasswordInputProps) {
  const say = useWords(accountWords);
  const [shown, { toggle, open }] = useDisclosure(false);
  const suggest = (): void => {
    onChange(suggestion());
    open();
  };
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <PasswordInput
        label={label}
        description={say('password.rule')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        visible={shown}
        onVisibilityChange={toggle}
        autoComplete="new-password"
        minLength={12}
        required
        flex={1}
      />
      <Button variant="default" onClick={suggest}>
        {say('password.suggest')}
      </Button>
    </Group>
  );
}
