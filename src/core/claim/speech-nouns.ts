import type { NounPhrase } from '../find/noun-phrases.ts';
import { lexemeOf } from '../find/phrase-shape.ts';
import { ACCUSATIVE, FEMININE, PLURAL_ENDINGS } from '../letters.ts';
import { TAG } from '../match/tags.ts';
import type { Analysis, Factuality, Sense } from '../types.ts';
import { contentFrom } from './content.ts';
import type { Parsed } from './context.ts';
import { enclosing, type Ground, subjectBefore } from './ground.ts';
import { linkOfPhrase, unknownLink } from './speakers.ts';
import { agreesWith, canSpeak, type Voice } from './voices.ts';

/** Nouns and participles of speech: "affirming that …", "the statement of X that …", "reports of …". */
export function addNounScope(ground: Ground, token: number, sense: Sense): void {
  const { parsed, scopes } = ground;
  const { meaning } = sense;
  if (meaning.kind !== 'report' || meaning.category === 'label') return;
  const { word } = parsed.sentence.tokens[token]!;
  const analysis = word.nominal.find((a) => a.lexeme.senses.includes(sense));
  const makes: Factuality = meaning.makes ?? (meaning.category === 'deny' ? 'CT-' : 'CT+');
  if (analysis?.features.pos === 'active' || analysis?.features.pos === 'passive') {
    if (analysis.features.pos === 'active' && isCircumstance(parsed, token, sense))
      addParticiple(ground, token, sense, analysis, makes);
    return;
  }
  if (meaning.category === 'hearsay') {
    const outer = enclosing(scopes, token);
    const stretch = contentFrom(ground, token + 1, sense, false);
    scopes.push({
      ...stretch,
      links: [...(outer?.links ?? []), unknownLink(parsed, token, token)],
      makes,
      cue: token,
      rule: sense.id,
    });
  } else addMasdar(ground, token, sense, makes);
}

/** "…, affirming that": an indefinite participle in the accusative with a content after it; not "the supporting", not a compound's first noun. */
function isCircumstance(parsed: Parsed, token: number, sense: Sense): boolean {
  const { tags, tokens } = parsed.sentence;
  const { word } = tokens[token]!;
  if (word.article || word.prep !== '' || ![ACCUSATIVE, FEMININE, ...PLURAL_ENDINGS].some((e) => word.text.endsWith(e)))
    return false;
  const next = tokens[token + 1];
  if (!next) return false;
  if (tags[token + 1] === TAG.complementizer || tags[token + 1] === TAG.mark) return true;
  const prep = parsed.phrases.list[parsed.phrases.at[token + 1]!]?.prep || next.word.prep;
  if (prep !== '')
    return sense.frame.topic === undefined || sense.frame.topic.includes(prep) || tags[token + 2] === TAG.complementizer;
  return tags[token + 1] === TAG.noun && (sense.frame.topic?.includes('object') ?? false);
}

function addParticiple(ground: Ground, token: number, sense: Sense, analysis: Analysis, makes: Factuality): void {
  const { scopes, speaking } = ground;
  const outer = enclosing(scopes, token);
  const links =
    outer?.links ??
    speakerBefore(ground, token, analysis)?.links ??
    speaking.last.find((v) => v.said && agreesWith(v, analysis.features))?.links ??
    [];
  if (links.length === 0) return;
  scopes.push({ ...contentFrom(ground, token + 1, sense, false), links, makes, cue: token, rule: sense.id });
  const last = links.at(-1)!;
  if (!ground.voices.some((v) => v.links.at(-1)!.start === last.start))
    ground.voices.push({ links, gender: analysis.features.gender, number: analysis.features.number, said: true });
}

function speakerBefore(ground: Ground, token: number, analysis: Analysis): Voice | null {
  for (let i = ground.voices.length - 1; i >= 0; i--)
    if (agreesWith(ground.voices[i]!, analysis.features)) return ground.voices[i]!;
  return subjectBefore(ground.parsed, token, analysis.features);
}

/** "The minister's denial that …": the speaker is the genitive, or who speaks already. */
function addMasdar(ground: Ground, token: number, sense: Sense, makes: Factuality): void {
  const { parsed, scopes } = ground;
  const { tags } = parsed.sentence;
  const phrase = parsed.phrases.list[parsed.phrases.at[token]!];
  if (!phrase) return;
  const after = phrase.last + 1;
  if (tags[after] !== TAG.complementizer) return;
  if (
    parsed.clauses.some((c) => c.token < token && token <= c.to && ground.acts.verbSense.get(c.token)?.meaning.kind === 'report')
  )
    return;
  const outer = enclosing(scopes, token);
  const own: NounPhrase | null =
    token < phrase.last && !parsed.sentence.tokens[token]!.word.article
      ? { ...phrase, first: token + 1, head: token + 1, lexeme: lexemeOf(parsed.sentence, token + 1) }
      : null;
  const links =
    own && canSpeak(parsed, own)
      ? [...(outer?.links ?? []), linkOfPhrase(parsed, own, { first: token, last: token })]
      : (outer?.links ?? []);
  if (links.length === 0) return;
  scopes.push({ ...contentFrom(ground, after, sense, false), links, makes, cue: token, rule: sense.id });
}
