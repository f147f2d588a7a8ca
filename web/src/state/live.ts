import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { News } from '../../../src/api/contract/job.ts';
import { addressOf } from './api.ts';
import { refreshLedger } from './queries.ts';

/** What the server tells as it happens: the ledger has grown to `seq`, or a job has come further. */
export type LiveMessage = News;

type Listener = (message: LiveMessage) => void;
const listeners = new Set<Listener>();

/** Calls back with every message. Give a function that stays the same (`useCallback`). */
export function useLive(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [listener]);
}

function read(data: unknown): LiveMessage | null {
  if (typeof data !== 'string') return null;
  try {
    const told = JSON.parse(data) as LiveMessage;
    return told.kind === 'head' || told.kind === 'job' ? told : null;
  } catch {
    return null;
  }
}

/** While reports stream in the head moves many times a second; lists are asked again no more often than this. */
const PAUSE = 2000;

/** One stream for the whole page, open while somebody is signed in. What the ledger says is asked again when its head moves. */
export function useLiveStream(open: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!open) return;
    const stream = new EventSource(addressOf('/stream'));
    let head = -1;
    let timer: ReturnType<typeof setTimeout> | undefined;
    stream.onmessage = ({ data }) => {
      const message = read(data);
      if (!message) return;
      for (const listener of listeners) listener(message);
      if (message.kind !== 'head' || message.seq === head) return;
      const first = head < 0;
      head = message.seq;
      if (!first)
        timer ??= setTimeout(() => {
          timer = undefined;
          void refreshLedger(client);
        }, PAUSE);
    };
    return () => {
      clearTimeout(timer);
      stream.close();
    };
  }, [open, client]);
}
