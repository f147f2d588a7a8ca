import type { NewsItem } from '../../app/news.ts';
import type { Language } from '../../export/words/all.ts';
import { hearNews, type News } from '../contract/job.ts';
import { jobIn } from './jobs.ts';
import { actingAs, answering, worksOf } from './route.ts';

/** Milliseconds between two comments that keep a connection from being taken for dead. */
const HEARTBEAT = 20_000;
/** Milliseconds after which a stream ends. Browsers ask again by themselves, and so show anew that they may listen. */
const LONGEST = 600_000;
/** Events that may wait for a listener who does not take them; then it has to ask again. */
const WAITING = 256;

const told = (item: NewsItem, language: Language): News =>
  item.kind === 'head' ? item : { kind: 'job', job: jobIn(item.job, language) };

export const NEWS_ROUTES = [
  answering(hearNews, async (asked) => {
    const { news, streams } = worksOf(asked);
    const leave = streams.enter(actingAs(asked).by);
    let end = (): void => {};
    // who goes away has closed the stream already
    let stopListening = (): void => {};
    const body = new ReadableStream<Uint8Array>(
      {
        start(controller) {
          const send = (text: string): void => {
            controller.enqueue(Buffer.from(text));
            if ((controller.desiredSize ?? 0) <= 0) end();
          };
          const beat = setInterval(send, HEARTBEAT, ': \n\n');
          const deaf = news.listen({
            hear: (item) => send(`data: ${JSON.stringify(told(item, asked.language))}\n\n`),
            end: () => end(),
          });
          const last = setTimeout(() => end(), LONGEST);
          end = () => {
            stopListening();
            controller.close();
          };
          stopListening = (): void => {
            end = () => {};
            clearInterval(beat);
            clearTimeout(last);
            deaf();
            leave();
          };
          send('retry: 2000\n\n');
          asked.request.signal.addEventListener('abort', () => end(), { once: true });
        },
        cancel: () => stopListening(),
      },
      new CountQueuingStrategy({ highWaterMark: WAITING }),
    );
    return new Response(body, {
      headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
    });
  }),
];
