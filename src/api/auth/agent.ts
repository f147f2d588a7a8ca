/** In the order in which they are looked for: each names those after it too. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg/, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/Chrom(?:e|ium)\//, 'Chromium'],
  [/\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** Browser and system by name alone: enough to know one's own sessions apart, too little to know a person by. Empty where neither is told. */
export function agentOf(header: string | null): string {
  const named = (list: typeof BROWSERS): string[] =>
    list
      .find(([pattern]) => pattern.test(header ?? ''))
      ?.slice(1)
      .map(String) ?? [];
  return [...named(BROWSERS), ...named(SYSTEMS)].join(', ');
}
