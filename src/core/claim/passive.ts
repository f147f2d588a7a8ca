import { isDoer, type VerbClause } from '../find/clauses.ts';
import type { NounPhrase } from '../find/noun-phrases.ts';
import { OBLIQUE } from '../letters.ts';
import { FUNCTION } from '../match/functions.ts';
import type { Sense } from '../types.ts';
import { headIs } from './conditions.ts';
import type { Parsed } from './context.ts';

/** Unvowelled Arabic does not show most passives: the form says so, or the only noun phrase is whom such an act befalls. */
export function isPassive(parsed: Parsed, sense: Sense, clause: VerbClause): boolean {
  const voices = clause.analyses.filter((a) => a.lexeme.senses.includes(sense)).map((a) => a.features.voice);
  if (voices.length > 0 && voices.every((v) => v === 'passive')) return true;
  if (sense.passive === 'never' || voices.every((v) => v === 'active')) return false;
  if (!sense.frame.recipient?.includes('object')) return false;
  if (clause.preps.some((p) => isDoer(parsed.sentence, parsed.phrases.list[p]!.prepToken))) return true;
  if (clause.suffix || clause.object >= 0) return false;
  const patient = parsed.phrases.list[clause.subject];
  if (!patient) return false;
  if (!agreesAsPatient(parsed, clause, patient)) return false;
  const violent = sense.meaning.kind === 'event' && BEFALLS.has(sense.meaning.type);
  if (clause.fronted) return sense.passive === 'often';
  return sense.passive === 'often' || (violent && isVictim(parsed, patient));
}

/** A sound plural in the oblique, which no subject after its verb is: "and wounded others". */
export function isOblique(parsed: Parsed, phrase: NounPhrase): boolean {
  const { word } = parsed.sentence.tokens[phrase.head]!;
  const plural =
    word.nominal.length > 0 ? word.nominal.every((a) => a.features.number === 'p') : (word.fn & FUNCTION.other) !== 0;
  return plural && word.text.endsWith(OBLIQUE) && phrase.first === phrase.head;
}

/** The subject of a passive agrees with it and is no accusative: a sound plural in the oblique, a feminine verb with a man. */
function agreesAsPatient(parsed: Parsed, clause: VerbClause, patient: NounPhrase): boolean {
  const verb = clause.analyses[0]?.features;
  if (isOblique(parsed, patient)) return false;
  return !(verb?.gender === 'f' && verb.number === 's' && patient.gender === 'm' && patient.number === 's');
}

/** Types of act that befall somebody; speech has no such passive without a sign of it. */
const BEFALLS = new Set(['ASSAULT', 'COERCE', 'RETREAT', 'SANCTION']);

const isVictim = (parsed: Parsed, phrase: NounPhrase): boolean =>
  (headIs(phrase, 'victim', 'civilian', 'person', 'captive', 'fighter', 'facility', 'residence', 'vehicle') &&
    !headIs(phrase, 'title', 'official')) ||
  parsed.quantities.some((q) => q.first >= phrase.first && q.last <= phrase.last);
