import { once } from 'node:events';
import type { Writable } from 'node:stream';

// Invented reports for runs of any size. One word in eight is new, so that whatever is kept of each word is seen to grow.

const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
const TELLING = 'قال متحدث باسم الحركة إن مقاتليها قصفوا ثلاث قرى يوم الثلاثاء وقتل خمسة جنود في الهجوم.';
const SILENT = 'افتتح المعرض السنوي للكتاب أبوابه أمام الزوار.';

/** One report in ten tells of something; the same ones for the same seed. */
export function* inventedReports(seed = 7): Generator<string> {
  let state = seed;
  const below = (bound: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * bound);
  };
  const word = (): string => Array.from({ length: 3 + below(5) }, () => LETTERS[below(LETTERS.length)]).join('');
  const common = Array.from({ length: 5000 }, word);
  for (let number = 0; ; number++) {
    const words = Array.from({ length: 60 + below(300) }, () => (below(8) === 0 ? word() : common[below(common.length)])).join(
      ' ',
    );
    yield `${number % 10 === 0 ? TELLING : SILENT} ${words}`;
  }
}

export function someReports(count: number, seed?: number): string[] {
  const reports = inventedReports(seed);
  return Array.from({ length: count }, () => reports.next().value as string);
}

/** Writes reports a line each until `bytes` are sent, as fast as they are taken, and tells how many lines that was. */
export async function feed(stream: Writable, bytes: number, sent: (total: number) => void = () => {}): Promise<number> {
  let total = 0;
  let lines = 0;
  for (const text of inventedReports()) {
    const line = Buffer.from(`${text}\n`);
    if (!stream.write(line)) await once(stream, 'drain');
    lines++;
    sent((total += line.length));
    if (total >= bytes) break;
  }
  stream.end();
  return lines;
}
