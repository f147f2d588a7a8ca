import { type InventedReport, inventedReports } from '../helpers/invented.ts';

const LETTERS = 'بتثجحخدذرزسشصضطظعغفقكلمن';

/** Invented reports strewn with words that nobody has: no two are taken for copies, which would have to be held against all others each time. */
export const unlikeReports = (reports: number): InventedReport[] =>
  inventedReports(0, reports).map((report, n) => {
    let at = n * 7919;
    return { ...report, text: report.text.replace(/ /g, () => (at++ % 2 ? ' ' : ` ${madeUp(at)} `)) };
  });

function madeUp(seed: number): string {
  let n = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  let word = '';
  for (let i = 0; i < 6; i++) {
    word += LETTERS[n % LETTERS.length];
    n = Math.floor(n / LETTERS.length) + i * 7919 + seed;
  }
  return word;
}
