import { createHash } from 'node:crypto';
import type { Reading } from '../core/types.ts';
import { claimAsHtml } from './html-card.ts';
import { escapeHtml, tag } from './html-escape.ts';
import { markedText } from './html-marks.ts';
import { SCRIPT } from './html-script.ts';
import { STYLE } from './html-style.ts';
import { type Language, wordsOf } from './words/all.ts';
import type { Words } from './words/types.ts';

/** One self-contained page: nothing is fetched, and only this style and this script may run. */
export function pageStart(language: Language): string {
  const words = wordsOf(language);
  const policy = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${language}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Isnad · ${escapeHtml(words.labels.reading)}</title>
<style>${STYLE}</style>
</head>
<body>
`;
}

export const pageEnd = (): string => `<script>${SCRIPT}</script>\n</body>\n</html>\n`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** One document of the page: heading, switches, the text with its marks, the cards. `number` keeps its anchors apart. */
export function readingAsHtml(reading: Reading, text: string, language: Language, number: number): string {
  const words = wordsOf(language);
  const cards = reading.claims.map((claim) => claimAsHtml(claim, reading, text, words, `d${number}`)).join('\n');
  const none = reading.claims.length === 0 ? tag('p', { class: 'none' }, escapeHtml(words.labels.noClaims)) : '';
  return `<main class="document" id="d${number}">
${header(reading, text, words)}
<div class="columns">
<section class="text" aria-label="${escapeHtml(words.labels.document)}"><div class="body" dir="rtl" lang="ar">${markedText(text, reading.claims)}</div></section>
<section class="cards" aria-label="${escapeHtml(words.labels.claims)}">${none}${cards}</section>
</div>
${footer(reading, words)}
</main>
`;
}

function header(reading: Reading, text: string, words: Words): string {
  const { outlet, published, title } = reading.document;
  const { labels } = words;
  const heading = title ?? /\S[^\n]*/.exec(text)?.[0] ?? reading.id;
  const facts = [
    outlet && tag('bdi', {}, escapeHtml(outlet)),
    published && `${escapeHtml(labels.published)} ${tag('bdi', {}, escapeHtml(published))}`,
  ];
  const count = `${escapeHtml(labels.claims)}: ${reading.claims.length}`;
  const issues = reading.issues.map((issue) => tag('code', {}, escapeHtml(issue.code)));
  const told = issues.length > 0 ? [`${escapeHtml(labels.issues)}: ${issues.join(' ')}`] : [];
  return `<header><h1><bdi>${escapeHtml(heading.slice(0, 300))}</bdi></h1>
<p class="facts">${[...facts, count, ...told].filter(Boolean).join(' · ')}</p>
${switches(reading, words)}
${legend(words)}</header>`;
}

/** A switch for each type that occurs. */
function switches(reading: Reading, words: Words): string {
  const counts = new Map<string, number>();
  for (const { type } of reading.claims) counts.set(type, (counts.get(type) ?? 0) + 1);
  if (counts.size < 2) return '';
  const boxes = [...counts].map(([type, count]) => {
    const name = words.types[type] ?? words.relations[type] ?? words.aspects[type] ?? type;
    return `<label><input type="checkbox" checked value="${escapeHtml(type)}"> ${escapeHtml(name)} <small>${count}</small></label>`;
  });
  return `<fieldset class="switches"><legend>${escapeHtml(words.labels.show)}</legend>${boxes.join('')}</fieldset>`;
}

function legend(words: Words): string {
  const { labels } = words;
  const marks = {
    t: labels.trigger,
    a: labels.who,
    r: labels.whom,
    p: labels.place,
    w: labels.time,
    q: labels.quantity,
    s: labels.source,
    h: labels.hedges,
  };
  const items = Object.entries(marks).map(([role, name]) => `<span class="m ${role}">${escapeHtml(name)}</span>`);
  return `<p class="legend"><span>${escapeHtml(labels.legend)}:</span> ${items.join(' ')}</p>`;
}

function footer({ coder }: Reading, words: Words): string {
  const lexicon = coder.lexicon?.replace(/^(sha256:.{12}).*/, '$1') ?? '';
  return `<footer>${escapeHtml(words.labels.made)} · <bdi>Isnad ${escapeHtml(coder.version)}</bdi> · <bdi>${escapeHtml(lexicon)}</bdi></footer>`;
}
