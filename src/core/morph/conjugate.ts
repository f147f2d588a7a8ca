import { LETTER as L } from '../letters.ts';
import { type Conjugated, imperfectForms, perfectForms } from './endings.ts';
import type { InflectedForm } from './features.ts';
import { imperfectStem } from './imperfect.ts';
import { masdars } from './masdar.ts';
import { participles } from './participle.ts';
import { perfectStem } from './perfect.ts';
import { fill, type Root, rootOf, type Verb } from './root.ts';
import { SHAPES } from './shape.ts';
import { seatsBeforePronoun, spell, waveringSpellings } from './spell.ts';

type Tense = 'perfect' | 'imperfect';

/** The letter in which a strong stem ends, if it can merge with an ending. */
function mergingLetter(root: Root): string {
  const last = root.kind === 'defective' ? '' : root.kind === 'doubled' ? root.c2 : root.c3;
  return last === L.nun ? 'n' : last === L.ta ? 't' : '';
}

function voiceForms(verb: Verb, root: Root, tense: Tense, voice: 'active' | 'passive'): readonly Conjugated[] {
  const shape = SHAPES[root.form];
  const last = mergingLetter(root);
  if (tense === 'perfect') return perfectForms(perfectStem(root, shape, voice, verb.present?.at(-2)), last);
  return imperfectForms(imperfectStem(verb, root, shape, voice), last);
}

/** A person's spellings: the careful one, the common seat of a hamza, and the seats before a pronoun. */
function spellings(form: Conjugated, root: Root): readonly Omit<InflectedForm, 'features'>[] {
  const surface = spell(fill(form.pattern, root));
  const hamzaLast = root.kind !== 'defective' && root.c3 === L.hamza;
  if (!hamzaLast) return [{ surface, joins: form.joins }];
  const out = waveringSpellings(surface).map((s): Omit<InflectedForm, 'features'> => ({ surface: s, joins: form.joins }));
  if (form.pattern.endsWith('u') && form.pattern.at(-2) !== 't') {
    for (const seat of seatsBeforePronoun(surface).slice(0, 1)) out.push({ surface: seat, joins: 'only' });
  }
  return out;
}

/** One tense in both voices; a person whose two voices look alike is given once, as either. */
function tenseForms(verb: Verb, root: Root, tense: Tense): readonly InflectedForm[] {
  const merged = new Map<string, InflectedForm>();
  for (const voice of ['active', 'passive'] as const) {
    for (const form of voiceForms(verb, root, tense, voice)) {
      const { person, gender, number, bound } = form;
      for (const { surface, joins } of spellings(form, root)) {
        const key = `${surface} ${person}${gender}${number}${bound}${joins}`;
        const before = merged.get(key)?.features.voice;
        const both = before === undefined || before === voice ? voice : 'either';
        merged.set(key, { surface, features: { pos: tense, voice: both, person, gender, number, bound }, joins });
      }
    }
  }
  return [...merged.values()];
}

/** Every form of a verb: perfect, imperfect, participles and masdars. Imperatives are left out: reports hold none, and they collide. */
export function conjugate(verb: Verb): readonly InflectedForm[] {
  const root = rootOf(verb);
  const shape = SHAPES[root.form];
  return [
    ...tenseForms(verb, root, 'perfect'),
    ...tenseForms(verb, root, 'imperfect'),
    ...masdars(verb, root, shape),
    ...participles(verb, root, shape),
  ];
}
