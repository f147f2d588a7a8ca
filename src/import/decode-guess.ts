import { decodeNamed } from './decode-legacy.ts';

/**
 * Which Arabic code page the bytes are in. In windows-1256 the letters from tah on stand elsewhere than in ISO-8859-6, so the wrong
 * page yields few of the commonest letters and word beginnings; chardet decides only where both look alike.
 */
const PAGES = ['windows-1256', 'iso-8859-6'] as const;
export type CodePage = (typeof PAGES)[number];

const SAMPLE = 32_768;

export async function guessCodePage(bytes: Uint8Array): Promise<CodePage | null> {
  const sample = bytes.subarray(0, SAMPLE);
  const scores = await Promise.all(PAGES.map(async (page) => plausibility(await decodeNamed(sample, page))));
  const [windows, iso] = scores as [number, number];
  if (Math.max(windows, iso) < 0.5) return null;
  if (Math.abs(windows - iso) > 0.02) return windows > iso ? 'windows-1256' : 'iso-8859-6';
  const chardet = await import('chardet');
  const guess = chardet.analyse(sample).find((match) => match.name === 'windows-1256' || match.name === 'ISO-8859-6');
  return guess?.name === 'ISO-8859-6' ? 'iso-8859-6' : 'windows-1256';
}

const isArabic = (code: number): boolean => code >= 0x621 && code <= 0x652;

/** Share of characters above ASCII that are Arabic letters beside another (an accented Latin letter stands alone), less what no Arabic text has. */
function plausibility(text: string): number {
  let high = 0;
  let arabic = 0;
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    high++;
    if (isArabic(code)) arabic += isArabic(text.charCodeAt(i - 1)) || isArabic(text.charCodeAt(i + 1)) ? 1 : 0;
    else if (code === 0xfffd || (code >= 0x80 && code < 0xa0) || (code >= 0xc0 && code < 0x250)) odd++;
  }
  if (high === 0) return 0;
  const common = (
    text.match(/(?<![\u0621-\u064a])\u0627\u0644[\u0621-\u064a]|\u0641\u064a|\u0645\u0646|\u0639\u0644\u0649/g) ?? []
  ).length;
  return (arabic - 2 * odd) / high + Math.min(0.3, (10 * common) / high);
}
