import type { Reader } from '../src/core/read.ts';
import type { Claim, Reading } from '../src/core/types.ts';
import { withTitle } from '../src/import/decode-record.ts';
import type { ImportedReport } from '../src/import/item.ts';
import { later, madeUp, type Report, WEEK } from './ledger-reports.ts';

/**
 * Readings for as many reports as wanted at the price of reading each seed once: every sixth word is made another one of the same length, so
 * that the texts are no copies while all offsets hold, and told days move with the round. What is left to measure is the ledger's own cost.
 */
export function rereading(reader: Reader, seeds: readonly Report[]) {
  const bases = seeds.map(({ text, title, outlet, published, id }) => {
    const full = withTitle(text, title);
    const reading = reader.read({ id, text: full, ...(outlet && { outlet }), ...(published && { published }) });
    return { id, full, outlet, published, reading };
  });
  /** texts handed out and not yet read */
  const waiting = new Map<string, { readonly reading: Reading; readonly days: number }>();
  function* reports(count: number): Generator<ImportedReport> {
    for (let n = 0; n < count; n++) {
      const round = Math.floor(n / bases.length);
      const base = bases[n % bases.length]!;
      const text = strewnInPlace(base.full, round);
      const published = base.published && later(base.published, round * WEEK);
      waiting.set(text, { reading: base.reading, days: round * WEEK });
      const externalId = `${base.id}-${round}`;
      const { outlet } = base;
      yield {
        kind: 'report',
        locator: `bench.jsonl:${n}`,
        format: 'jsonl',
        text,
        externalId,
        raw: Buffer.from(JSON.stringify({ id: externalId, text, outlet, published })),
        issues: [],
        ...(outlet !== undefined && { outlet }),
        ...(published && { published }),
      };
    }
  }
  const reread: Reader = {
    ...reader,
    read(input) {
      const known = waiting.get(input.text)!;
      waiting.delete(input.text);
      const { reading, days } = known;
      const document = { ...reading.document, id: input.id, ...(input.published && { published: input.published }) };
      const claims = reading.claims.map((claim) => moved(claim, input.text, days));
      return { ...reading, id: input.id, document, claims, mentions: resliced(reading.mentions, input.text) };
    },
  };
  return { reader: reread, reports };
}

function moved(claim: Claim, text: string, days: number): Claim {
  const sliced = resliced(claim, text);
  const { time } = sliced;
  if (!time?.from) return sliced;
  return { ...sliced, time: { ...time, from: later(time.from, days), ...(time.to && { to: later(time.to, days) }) } };
}

/** Every `text` beside a span is the slice of the new text. */
function resliced<T>(value: T, text: string): T {
  if (Array.isArray(value)) return value.map((part) => resliced(part, text)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const out: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) out[key] = resliced(part, text);
  if (typeof out.text === 'string' && typeof out.start === 'number') out.text = text.slice(out.start, out.end as number);
  return out as T;
}

function strewnInPlace(text: string, round: number): string {
  if (round === 0) return text;
  let at = 0;
  return text.replace(/[\u0621-\u064a]+/g, (word) => (++at % 6 === 0 ? madeUp(round, at, word.length) : word));
}
