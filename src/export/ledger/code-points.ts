const HIGH_SURROGATE = /[\ud800-\udbff]/;

/**
 * From offsets in UTF-16 code units to offsets in code points, as W3C selectors count. A half of a pair that stands alone counts as one;
 * an offset between the halves of a pair is that of the pair.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  if (!HIGH_SURROGATE.test(text)) return (offset) => offset;
  const before = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; ) {
    const units = (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
    for (let j = 0; j < units; j++) before[i + j] = count;
    i += units;
    count++;
  }
  before[text.length] = count;
  return (offset) => before[Math.max(0, Math.min(text.length, offset))]!;
}
