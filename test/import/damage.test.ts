import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { lines, pdf } from './pdf-file.ts';
import { BODY, bytes, codes, fromBytes, page, SECOND, TITLE, warcResponse, zip } from './sample.ts';

/** The same numbers in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const record = { id: 'a', text: `${BODY} ${SECOND}`, title: TITLE, published: '2025-03-04' };
const messages = [
  { id: 1, type: 'message', date: '2025-03-04T10:00:00', from: 'ق', text: [BODY, { type: 'bold', text: SECOND }] },
];
const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>و</title><item><guid>1</guid><title>${TITLE}</title><description><![CDATA[<p>${BODY}</p>]]></description></item></channel></rss>`;
const SAMPLES: Readonly<Record<string, Buffer>> = {
  text: bytes(`${TITLE}\n\n${BODY}`),
  html: bytes(
    page(
      `<title>${TITLE}</title><meta name="date" content="2025-03-04"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}"}</script>`,
    ),
  ),
  feed: bytes(rss),
  jsonl: bytes(`${JSON.stringify(record)}\n${JSON.stringify(record)}`),
  json: bytes(JSON.stringify([record, record])),
  csv: bytes(`id,text,date\n1,"${BODY}",2025-03-04\n2,"${SECOND}",2025-03-04\n`),
  warc: Buffer.concat([
    warcResponse('https://example.org/1', bytes(page(''))),
    warcResponse('https://example.org/2', bytes(page(''))),
  ]),
  telegram: bytes(JSON.stringify({ name: 'ق', type: 'public_channel', id: 1, messages: [...messages, ...messages] })),
  pdf: pdf([lines(`${TITLE}\n\n${BODY}`)]),
  gzip: gzipSync(JSON.stringify(record)),
  zip: zip([
    { name: 'a.txt', content: bytes(BODY) },
    { name: 'b.jsonl', content: bytes(JSON.stringify(record)) },
  ]),
};

/** Bytes changed, cut out, doubled, or the end left off. */
function damaged(content: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * content.length);
  const length = Math.floor(random() ** 3 * 200) + 1;
  const kind = Math.floor(random() * 5);
  if (kind === 0) return content.subarray(0, at);
  if (kind === 1) return Buffer.concat([content.subarray(0, at), content.subarray(at + length)]);
  if (kind === 2) return Buffer.concat([content.subarray(0, at + length), content.subarray(at)]);
  const changed = Buffer.from(content);
  for (let i = at; i < Math.min(content.length, at + (kind === 3 ? 1 : length)); i++) changed[i] = Math.floor(random() * 256);
  return changed;
}

describe('damaged input', () => {
  it.each(Object.keys(SAMPLES))(
    '%s: never throws, never takes long, and no fault is a surprise',
    async (name) => {
      const random = chance(name.length * 7919);
      const surprises: string[] = [];
      for (let round = 0; round < 60; round++) {
        const content = damaged(SAMPLES[name]!, random);
        const before = performance.now();
        const items = await fromBytes(content);
        if (performance.now() - before > 3000) surprises.push(`${round}: slow`);
        if (codes(items).includes('import-failed')) surprises.push(`${round}: ${JSON.stringify(items.at(-1))}`);
        if (items.length === 0 && name !== 'warc' && name !== 'telegram') surprises.push(`${round}: nothing`);
      }
      expect(surprises).toEqual([]);
    },
    60_000,
  );
});
