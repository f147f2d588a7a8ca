import { Kbd as MantineKbd } from '@mantine/core';
import { type KeyBinding, keyName } from '../state/keys.ts';

/** A key by what stands on it on a Latin keyboard. */
export function Kbd({ code, shift = false }: Pick<KeyBinding, 'code' | 'shift'>) {
  return (
    <MantineKbd dir="ltr" size="xs">
      {keyName({ code, shift })}
    </MantineKbd>
  );
}
