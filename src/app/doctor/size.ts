const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'] as const;
export const MIB = 2 ** 20;
export const GIB = 2 ** 30;

/** A number of bytes for people: `1.5 GiB`. */
export function sizeInWords(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const amount = bytes / 2 ** (10 * step);
  return `${amount < 10 && step > 0 ? amount.toFixed(1) : Math.round(amount)} ${UNITS[step]}`;
}
