import type { Score } from './score.ts';

const NAMES: Readonly<Record<string, string>> = {
  core: 'core (events and relations)',
  strict: 'strict (type, actor, recipient)',
};

/** The score for people to read. */
export function scoreTable(score: Score): string {
  const unread = score.unread > 0 ? `, ${score.unread} without a reading` : '';
  const layers = Object.entries(score.layers).map(
    ([name, m]) =>
      `${(NAMES[name] ?? name).padEnd(33)} ${percent(m.precision)} ${percent(m.recall)} ${percent(m.f1)}   ${m.right}/${m.gold}/${m.found}`,
  );
  const given = Object.entries(score.given)
    .filter(([, one]) => one.of > 0)
    .map(([name, one]) => `given a match: ${name.padEnd(33)} ${percent(one.accuracy)}   ${one.right}/${one.of}`);
  const alpha = Object.entries(score.alpha).map(
    ([name, value]) => `Krippendorff's alpha: ${name.padEnd(26)} ${value === null ? '     –' : value.toFixed(3).padStart(6)}`,
  );
  return [
    `${score.documents} documents${unread}`,
    `${' '.repeat(34)} prec.   rec.     F1   right/gold/found`,
    ...layers,
    ...given,
    ...alpha,
    '',
  ].join('\n');
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);
