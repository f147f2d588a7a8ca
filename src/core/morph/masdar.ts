import { LETTER as L } from '../letters.ts';
import type { InflectedForm } from './features.ts';
import { inflectNoun } from './noun.ts';
import { fill, type Root, type Verb } from './root.ts';
import type { Shape } from './shape.ts';
import { spell } from './spell.ts';

interface Pattern {
  readonly singular: string;
  readonly plural: string;
  /** the indefinite spelling of a masdar in ya: تولٍّ beside التولي */
  readonly cut?: string;
}

function regularPatterns(root: Root, shape: Shape): readonly Pattern[] {
  const regular = shape.masdar[root.kind];
  if (regular === undefined || root.c2 === '') return [];
  const patterns = root.form === 2 && root.kind === 'sound' && root.c3 === L.hamza ? ['ta12i3ap', regular] : [regular];
  return patterns.map((pattern) => {
    const singular = fill(pattern, root);
    if (pattern.endsWith('iy')) return { singular, plural: `${singular}aAt`, cut: singular.slice(0, -2) };
    if (pattern.endsWith('aAp')) return { singular, plural: `${singular.slice(0, -2)}yaAt` };
    return { singular, plural: pattern.endsWith('ap') ? `${singular.slice(0, -2)}aAt` : `${singular}aAt` };
  });
}

/** The verbal nouns: derived for forms II to X, and those given. An empty list given means that none is the act. */
export function masdars(verb: Verb, root: Root, shape: Shape): readonly InflectedForm[] {
  if (verb.masdar?.length === 0) return [];
  const out: InflectedForm[] = [];
  const add = (noun: string, plural: readonly string[]) => {
    for (const form of inflectNoun({ noun, plural, sound: false }))
      out.push({ ...form, features: { ...form.features, pos: 'masdar' } });
  };
  for (const { singular, plural, cut } of regularPatterns(root, shape)) {
    add(spell(singular), [spell(plural)]);
    if (cut !== undefined) out.push({ ...out[0]!, surface: spell(cut), joins: 'never' });
  }
  for (const noun of verb.masdar ?? []) add(noun, []);
  return out;
}
