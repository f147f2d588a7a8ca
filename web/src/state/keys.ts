import { useEffect, useSyncExternalStore } from 'react';

/** One key of a page. `code` is where the key lies (`KeyJ`), so that it works on every layout. Give it words for the list of keys. */
export interface KeyBinding {
  readonly code: string;
  readonly shift?: boolean;
  readonly label: string;
  readonly run: () => void;
}

type Keys = readonly KeyBinding[];
let registered: readonly Keys[] = [];
const watchers = new Set<() => void>();
const change = (next: readonly Keys[]): void => {
  registered = next;
  for (const watcher of watchers) watcher();
};

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select'));

/** Keys that act while the part is on the page, except while somebody types or a dialog is open. Give a list that stays the same (`useMemo`). */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return;
      if (document.querySelector('[role=dialog][aria-modal=true]')) return;
      const key = keys.find(({ code, shift = false }) => code === event.code && shift === event.shiftKey);
      if (!key) return;
      event.preventDefault();
      key.run();
    };
    change([...registered, keys]);
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
      change(registered.filter((one) => one !== keys));
    };
  }, [keys]);
}

/** The keys of everything on the page, for the list of keys. */
export function useRegisteredKeys(): readonly KeyBinding[] {
  const lists = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    () => registered,
  );
  return lists.flat();
}

/** What stands on the key of a Latin keyboard: `KeyJ` is J. */
const NAMES: Readonly<Record<string, string>> = {
  Slash: '/',
  Space: '␣',
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Comma: ',',
  Period: '.',
};
export const keyName = ({ code, shift }: Pick<KeyBinding, 'code' | 'shift'>): string => {
  const name = NAMES[code] ?? code.replace(/^(Key|Digit|Numpad)/, '');
  if (shift && code === 'Slash') return '?';
  return shift ? `⇧ ${name}` : name;
};
