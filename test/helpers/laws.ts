import type { Claim, Reading, Span } from '../../src/core/types.ts';

/** What holds of every reading of every text, and does not hold of this one: empty where all is well. */
export function lawsBroken(text: string, reading: Reading): string[] {
  const ids = new Set(reading.claims.map(({ id }) => id));
  const broken = [...reading.mentions, ...reading.claims.flatMap(spansOf)].flatMap((span) => spanBroken(text, span));
  if (ids.size !== reading.claims.length) broken.push('two claims have one id');
  return [...broken, ...reading.claims.flatMap((claim) => claimBroken(text, claim, ids))];
}

function spanBroken(text: string, span: Span & { readonly text: string }): string[] {
  const { start, end } = span;
  if (start < 0 || end <= start || end > text.length) return [`span [${start}, ${end}) of a text of ${text.length}`];
  return text.slice(start, end) === span.text ? [] : [`span [${start}, ${end}) is not "${span.text.slice(0, 80)}"`];
}

function claimBroken(text: string, claim: Claim, ids: ReadonlySet<string>): string[] {
  const { evidence, trigger, time } = claim;
  const laws: readonly (readonly [boolean, string])[] = [
    [claim.rules.length > 0, 'no rule'],
    [evidence.start >= 0 && evidence.end <= text.length, 'evidence outside the text'],
    [evidence.start <= trigger.start && trigger.end <= evidence.end, 'trigger outside its evidence'],
    [claim.about.every((id) => ids.has(id)), 'about a claim that is not there'],
    [!(time?.from && time.to) || time.from <= time.to, 'time that ends before it begins'],
    [claim.quantities.every(({ low, high }) => low === undefined || high === undefined || low <= high), 'low above high'],
  ];
  return laws.filter(([holds]) => !holds).map(([, law]) => `${claim.id}: ${law}`);
}

function spansOf(claim: Claim): (Span & { readonly text: string })[] {
  const { trigger, also, actor, recipient, place, time, quantities, attribution, hedges } = claim;
  return [
    trigger,
    ...also,
    ...actor,
    ...recipient,
    ...place,
    ...(time ? [time] : []),
    ...quantities,
    ...attribution,
    ...attribution.map((link) => link.cue),
    ...hedges,
  ];
}
