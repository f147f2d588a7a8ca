import type { Claim, Reading, Reference } from '../core/types.ts';
import { holderInWords, isUndirected, quantityInWords, timeInWords, typeCode, typeInWords } from './claim-words.ts';
import { escapeHtml, tag } from './html-escape.ts';
import type { Words } from './words/types.ts';

/** One claim as a card. The heading is a button: it shows the claim's words in the text. */
export function claimAsHtml(claim: Claim, reading: Reading, text: string, words: Words, document: string): string {
  const { labels } = words;
  const name = `${words.kinds[claim.kind] ?? claim.kind} · ${typeInWords(claim, words)}`;
  const evidence = text.slice(claim.evidence.start, claim.evidence.end);
  const rules = claim.rules.map((rule) => ruleAsHtml(rule)).join(' ');
  return `<article class="card ${escapeHtml(claim.kind)}" id="${document}-${escapeHtml(claim.id)}" data-claim="${escapeHtml(claim.id)}" data-type="${escapeHtml(claim.type)}">
<h2><button type="button" aria-pressed="false"><span class="number">${escapeHtml(claim.id)}</span> ${escapeHtml(name)}</button><code>${escapeHtml(typeCode(claim))}</code></h2>
${chainAsHtml(claim, reading, words)}
<dl>${rowsOf(claim, words)}</dl>
<blockquote dir="rtl" lang="ar">${escapeHtml(evidence)}</blockquote>
<p class="rules">${escapeHtml(labels.rules)}: ${rules}</p>
</article>`;
}

/** Arabic words inside a rule's name are set apart, or they would turn the number after them. */
const ruleAsHtml = (rule: string): string =>
  tag(
    'code',
    {},
    escapeHtml(rule).replace(/[\u0600-\u06ff]+(?: [\u0600-\u06ff]+)*/g, (word) => tag('bdi', {}, word)),
  );

/** The isnad as boxes in a row, the outlet first; on each joint stands the word that hands on. */
function chainAsHtml(claim: Claim, reading: Reading, words: Words): string {
  const outlet = reading.document.outlet ?? words.labels.outlet;
  const first = node(outlet, claim.attribution.length === 0 ? words.labels.ownVoice : words.labels.outlet, '');
  const links = claim.attribution.map((link) => node(link.text, holderInWords(link, words), link.cue.text));
  return `<ol class="chain" aria-label="${escapeHtml(words.labels.said)}">${first}${links.join('')}</ol>`;
}

function node(name: string, kind: string, cue: string): string {
  const joint = cue === '' ? '' : `<span class="cue" dir="auto">${escapeHtml(cue)}</span>`;
  const shown = name === '' ? '' : tag('bdi', { class: 'name' }, escapeHtml(name));
  return `<li>${joint}<span class="node">${shown}<small>${escapeHtml(kind)}</small></span></li>`;
}

function rowsOf(claim: Claim, words: Words): string {
  const { labels } = words;
  const parties = isUndirected(claim);
  const row = (label: string, html: string): string =>
    html === '' ? '' : `<div><dt>${escapeHtml(label)}</dt><dd>${html}</dd></div>`;
  const told = (references: readonly Reference[], role: string): string =>
    references.length > 0 ? list(references, role) : `<span class="absent">${escapeHtml(labels.nobody)}</span>`;
  const time = claim.time ? `${word(claim.time, 'w')} = <bdi>${escapeHtml(timeInWords(claim.time, words))}</bdi>` : '';
  const numbers = claim.quantities
    .map((one) => `${word(one, 'q')} = <bdi>${escapeHtml(quantityInWords(one, words))}</bdi>`)
    .join('<br>');
  return [
    row(labels.trigger, word(claim.trigger, 't')),
    row(labels.also, claim.also.map((one) => word(one, 't')).join(' · ')),
    row(parties ? labels.parties : labels.who, told(claim.actor, 'a')),
    parties ? '' : row(labels.whom, told(claim.recipient, 'r')),
    row(labels.where, list(claim.place, 'p')),
    row(labels.when, time),
    row(labels.howMany, numbers),
    row(labels.certainty, certainty(claim, words)),
    row(labels.hedges, list(claim.hedges, 'h')),
    row(labels.about, claim.about.map((id) => tag('code', {}, escapeHtml(id))).join(' ')),
  ].join('');
}

const word = (reference: Reference, role: string): string => `<bdi class="m ${role}">${escapeHtml(reference.text)}</bdi>`;
const list = (references: readonly Reference[], role: string): string =>
  references.map((one) => `${word(one, role)}${one.ref ? ` <code>${escapeHtml(one.ref)}</code>` : ''}`).join('<br>');

const SIGN: Readonly<Record<string, string>> = { '+': 'yes', '-': 'no', u: 'open' };

function certainty(claim: Claim, words: Words): string {
  const sign = SIGN[claim.factuality.at(-1)!] ?? 'open';
  const own = `<span class="chip ${sign}"><bdi>${claim.factuality}</bdi></span> ${escapeHtml(words.factuality[claim.factuality]!)} · ${escapeHtml(words.tenses[claim.tense]!)}`;
  const differs = claim.attribution.length > 0 && claim.outletFactuality && claim.outletFactuality !== claim.factuality;
  if (!differs) return own;
  const stand = claim.outletFactuality === 'Uu' ? words.labels.uncommitted : words.factuality[claim.outletFactuality]!;
  return `${own}<br>${escapeHtml(`${words.labels.outletCertainty} ${stand}`)} (<bdi>${claim.outletFactuality}</bdi>)`;
}
