import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { ApiProblem } from '../state/api.ts';
import { evidenceWords } from '../words/evidence.ts';
import { partWords } from '../words/parts.ts';
import { useWords } from '../words/useWords.ts';

interface Undoable {
  readonly act: () => Promise<unknown>;
  /** puts things back as they were; left out where that cannot be done */
  readonly back?: (() => Promise<unknown>) | undefined;
  /** what was done, in words */
  readonly done: string;
}

/** Does something at once and offers to take it back: undo in place of "are you sure". */
export function useUndoable(): (what: Undoable) => Promise<boolean> {
  const say = useWords(evidenceWords);
  const sayPart = useWords(partWords);
  return useCallback(
    async ({ act, back, done }) => {
      const told = (error: unknown): false => {
        const why = error instanceof ApiProblem && error.title !== '' ? error.title : String(error);
        notifications.show({ color: 'red', message: say('done.failed', { why }) });
        return false;
      };
      try {
        await act();
      } catch (error) {
        return told(error);
      }
      const id = notifications.show({
        message: (
          <Group justify="space-between">
            <Text size="sm">{done}</Text>
            {back && (
              <Button
                variant="subtle"
                onClick={() => {
                  notifications.hide(id);
                  back().then(() => notifications.show({ message: say('done.undone') }), told);
                }}
              >
                {sayPart('undo')}
              </Button>
            )}
          </Group>
        ),
      });
      return true;
    },
    [say, sayPart],
  );
}
