import { LETTER as L } from '../letters.ts';
import type { Root, Verb } from './root.ts';
import type { Shape } from './shape.ts';
import { abstractHamza, seatVowel } from './spell.ts';
import { doubledStem, hollowStem, type ImperfectStem, longVowel, SHORTENED, soundStem } from './stems.ts';

/** The stem of the imperfect in one voice. The active of form 1, and of any verb with `present`, is read off the present. */
export function imperfectStem(verb: Verb, root: Root, shape: Shape, voice: 'active' | 'passive'): ImperfectStem {
  const given = verb.present;
  if (voice === 'active' && given !== undefined) return presentStem(given, verb, root);
  if (root.form === 1) return voice === 'active' ? guessedStem(root) : passiveOfFirst(verb, root);
  return derivedStem(root, shape.imperfect[voice === 'active' ? 0 : 1], voice === 'active' ? shape.vowel : 'a');
}

function derivedStem(root: Root, head: string, vowel: 'a' | 'i' | 'u'): ImperfectStem {
  if (root.kind === 'defective') return { weak: `${head}2`, kind: vowel === 'a' ? 'aY' : 'iy' };
  if (root.kind === 'doubled') return doubledStem(head, vowel);
  if (root.kind === 'sound') return soundStem(head, vowel);
  const keepsAlef = vowel === 'a' || root.form === 7 || root.form === 8;
  return hollowStem(head, keepsAlef ? 'aA' : 'iy');
}

/** Form 1 without a present: the commonest pattern of its class (يفعل, يصل, يقول, يدعو, يرمي, يبقى). */
function guessedStem(root: Root): ImperfectStem {
  const head = root.c1 === L.waw ? '_a' : '_a1';
  if (root.kind === 'defective') {
    return { weak: `${head}2`, kind: root.ending === 'iy' ? 'aY' : root.weak === 'w' ? 'uw' : 'iy' };
  }
  if (root.kind === 'doubled') return doubledStem('_a1', 'u');
  if (root.kind === 'hollow') return hollowStem('_a1', 'uw');
  return soundStem(head, root.c2 === L.hamza || root.c3 === L.hamza ? 'a' : 'u');
}

/** يُقتل, يوصل, يُقال, يُدعى; رأى has lost its hamza in both voices (يُرى). */
function passiveOfFirst(verb: Verb, root: Root): ImperfectStem {
  if (root.kind === 'defective' && root.c2 === L.hamza && verb.present !== undefined) {
    const body = abstractHamza(verb.present).slice(1, -1);
    return { weak: `_u${body}`, kind: 'aY' };
  }
  return derivedStem(root, '_u1', 'a');
}

/** Reads the stem off the present as written: its class comes from the lemma, its letters and long vowel from the present. */
function presentStem(present: string, verb: Verb, root: Root): ImperfectStem {
  const letters = abstractHamza(present);
  const body = letters.slice(1);
  if (letters[0] !== L.ya || body.length < 1) throw new Error(`present ${present} of verb ${verb.lemma} does not begin with ya`);
  const prefix = root.form === 2 || root.form === 3 || root.form === 4 || root.form === 'q1' ? '_u' : '_a';
  const last = body.at(-1)!;
  if (root.kind === 'defective') {
    const kind = last === L.waw ? 'uw' : last === L.ya ? 'iy' : 'aY';
    return { weak: prefix + body.slice(0, -1), kind };
  }
  if (root.kind === 'doubled') {
    const head = prefix + body.slice(0, -1);
    return { open: `${head}u${last}`, closed: `${head}${last}u${last}`, short: `${head}u${last}` };
  }
  const head = prefix + body.slice(0, -2);
  if (root.kind === 'hollow') {
    const long = longVowel(body.at(-2));
    const closed = `${head}${SHORTENED[long]}${last}`;
    return { open: `${head}${long}${last}`, closed, short: closed };
  }
  const seat = last === L.hamza ? seatVowel(present.at(-1)) : root.c2 === L.hamza ? seatVowel(present.at(-2)) : undefined;
  const stem = `${head}${body.at(-2) ?? ''}${seat ?? 'u'}${last}`;
  return { open: stem, closed: stem, short: stem };
}
