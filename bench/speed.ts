import { cpus } from 'node:os';
import { builtLexicon, builtReader, flag, option, readBaseline, writeBaseline } from './paths.ts';
import { corpus } from './texts.ts';

/**
 * `npm run bench:speed [-- --write] [-- --mb 20] [-- --text FILE]`: megabytes of UTF-8 text a second on one core; a bare fold + split +
 * look-up pass over the same text in the same run, to tell a slow reader from a slow machine; memory at the start, middle and end; one article
 * of 1 MB against one of 5 MB. The ratio is compared with the committed baseline, since seconds differ between machines and ratios do not.
 */
interface Speed {
  readonly text: string;
  readonly megabytes: number;
  readonly articles: number;
  readonly claims: number;
  readonly readMBs: number;
  readonly bareMBs: number;
  readonly ratio: number;
  readonly coldMs: number;
  readonly rssMB: readonly [start: number, middle: number, end: number];
  readonly linearity: { readonly oneMBs: number; readonly fiveMBs: number };
  readonly machine: string;
}

/** Slower than the baseline by more than this, in times of the bare pass, is a failure. */
const TOLERANCE = 1.25;

const round = (n: number, digits = 2): number => Number(n.toFixed(digits));
const seconds = (from: number): number => (performance.now() - from) / 1000;
const rss = (): number => {
  (globalThis as { gc?: () => void }).gc?.();
  return Math.round(process.memoryUsage().rss / 1e6);
};

const { name, texts, bytes } = corpus(Number(option('mb') ?? 20));
const cold = performance.now();
const reader = builtReader();
reader.read({ id: 'cold', text: texts[0] ?? '', published: '2010-01-01' });
const coldMs = Math.round(performance.now() - cold);

/** The least that anything which knows words must do: level the spelling, split, look each word up. Written apart from the engine's code. */
const known = new Set(
  builtLexicon()
    .phrases.lines.split(/[\t\n]/)
    .flatMap((line) => line.split(' ').slice(3)),
);
function barePass(text: string): number {
  const folded = text
    .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
  let found = 0;
  for (const word of folded.split(/[^\p{L}\p{N}]+/u)) if (known.has(word)) found++;
  return found;
}

// Both passes are warmed on the first articles and then timed in turns, slice by slice: a machine that slows down slows both.
const SLICES = 10;
const size = Math.ceil(texts.length / SLICES);
let claims = 0;
let bareFound = 0;
let readTime = 0;
let bareTime = 0;
const read = (text: string): number => reader.read({ id: 'bench', text, published: '2010-01-01' }).claims.length;
for (const text of texts.slice(0, Math.min(300, texts.length))) {
  read(text);
  barePass(text);
}
const memory = [rss()];
for (let slice = 0; slice < SLICES; slice++) {
  const part = texts.slice(slice * size, (slice + 1) * size);
  let from = performance.now();
  for (const text of part) claims += read(text);
  readTime += seconds(from);
  from = performance.now();
  for (const text of part) bareFound += barePass(text);
  bareTime += seconds(from);
  if (slice === SLICES / 2 - 1) memory.push(rss());
}
memory.push(rss());

/** A single article of so many megabytes, of the same sentences as the rest. */
function article(megabytes: number): string {
  let text = '';
  for (let i = 0; Buffer.byteLength(text) < megabytes * 1e6; i++)
    text += `${texts.slice(i * 200, (i + 1) * 200).join('\n') || texts.join('\n')}\n`;
  return text;
}
function single(megabytes: number): number {
  const text = article(megabytes);
  const from = performance.now();
  reader.read({ id: 'bench', text, published: '2010-01-01', all: true });
  return round(Buffer.byteLength(text) / 1e6 / seconds(from));
}
single(1);
const linearity = { oneMBs: single(1), fiveMBs: single(5) };

const speed: Speed = {
  text: name,
  megabytes: round(bytes / 1e6),
  articles: texts.length,
  claims,
  readMBs: round(bytes / 1e6 / readTime),
  bareMBs: round(bytes / 1e6 / bareTime),
  ratio: round(readTime / bareTime),
  coldMs,
  rssMB: [memory[0]!, memory[1]!, memory[2]!],
  linearity,
  machine: `${cpus()[0]?.model ?? 'unknown'}, node ${process.version}`,
};
const baseline = readBaseline<Speed>('speed');
const rows: readonly (readonly [string, string, string])[] = [
  ['text', speed.text, baseline?.text ?? ''],
  ['megabytes, articles', `${speed.megabytes}, ${speed.articles}`, baseline ? `${baseline.megabytes}, ${baseline.articles}` : ''],
  ['claims', `${speed.claims}`, `${baseline?.claims ?? ''}`],
  ['reader, MB/s', `${speed.readMBs}`, `${baseline?.readMBs ?? ''}`],
  [`bare pass, MB/s (${bareFound} found)`, `${speed.bareMBs}`, `${baseline?.bareMBs ?? ''}`],
  ['reader / bare pass', `${speed.ratio}`, `${baseline?.ratio ?? ''}`],
  ['lexicon opened and first article read, ms', `${speed.coldMs}`, `${baseline?.coldMs ?? ''}`],
  ['resident memory at start, middle, end, MB', speed.rssMB.join(', '), baseline?.rssMB.join(', ') ?? ''],
  [
    'one article of 1 MB / of 5 MB, MB/s',
    `${linearity.oneMBs} / ${linearity.fiveMBs}`,
    baseline ? `${baseline.linearity.oneMBs} / ${baseline.linearity.fiveMBs}` : '',
  ],
];
const [left, middle] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
console.log(`${''.padEnd(left!)}  ${'now'.padStart(middle!)}  baseline`);
for (const [label, now, before] of rows) console.log(`${label.padEnd(left!)}  ${now.padStart(middle!)}  ${before}`);

const faults = [
  baseline && baseline.text === speed.text && speed.ratio > baseline.ratio * TOLERANCE
    ? 'slower than the baseline, measured in bare passes'
    : '',
  speed.rssMB[2] > speed.rssMB[1] * 1.2 ? 'memory grows over the run' : '',
  linearity.fiveMBs < linearity.oneMBs * 0.6 ? 'a long article costs more than its length' : '',
].filter(Boolean);
for (const fault of faults) console.error(`worse: ${fault}`);
if (flag('write')) writeBaseline('speed', speed);
else if (faults.length > 0) process.exitCode = 1;
