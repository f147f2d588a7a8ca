import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';

interface Toast {
  /** what was done */
  readonly done: string;
  readonly undo: string;
  readonly onUndo: () => void;
}

/** Says what was done and offers to take it back, in place of asking before. */
export function undoToast({ done, undo, onUndo }: Toast): void {
  const id = notifications.show({
    withCloseButton: false,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{done}</span>
        <Button
          variant="subtle"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          {undo}
        </Button>
      </Group>
    ),
  });
}

export const failureToast = (message: string): void => {
  notifications.show({ color: 'red', message, withCloseButton: false });
};
