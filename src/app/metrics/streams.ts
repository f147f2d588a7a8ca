import { Gauge, type Registry } from 'prom-client';
import type { News } from '../news.ts';

/** Measures how many listen to what is new. */
export function addStreamMetrics(registry: Registry, news: Pick<News, 'listening'>): void {
  new Gauge({
    name: 'isnad_event_streams',
    help: 'Open streams of news (GET /api/stream)',
    registers: [registry],
    collect() {
      this.set(news.listening);
    },
  });
}
