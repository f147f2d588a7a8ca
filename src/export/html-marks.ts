import type { Claim, Span } from '../core/types.ts';
import { escapeHtml } from './html-escape.ts';

/** What a stretch of text is to a claim: trigger, actor, recipient, place, when, quantity, source, hedge. */
export type MarkRole = 't' | 'a' | 'r' | 'p' | 'w' | 'q' | 's' | 'h';

interface Mark extends Span {
  readonly role: MarkRole;
  readonly claim: string;
}

/** The text with every stretch that a claim points at in an element; stretches that overlap are cut where they meet. */
export function markedText(text: string, claims: readonly Claim[]): string {
  const marks = claims.flatMap(marksOf).filter((mark) => mark.start >= 0 && mark.start < mark.end && mark.end <= text.length);
  const opens = [...marks].sort((a, b) => a.start - b.start);
  const cuts = [...new Set(marks.flatMap((mark) => [mark.start, mark.end]))].sort((a, b) => a - b);
  let active: Mark[] = [];
  let next = 0;
  let html = '';
  let at = 0;
  for (const cut of cuts) {
    html += piece(text.slice(at, cut), active);
    active = active.filter((mark) => mark.end > cut);
    while (next < opens.length && opens[next]!.start === cut) active.push(opens[next++]!);
    at = cut;
  }
  return html + escapeHtml(text.slice(at));
}

function piece(text: string, active: readonly Mark[]): string {
  if (text === '' || active.length === 0) return escapeHtml(text);
  const roles = [...new Set(active.map((mark) => mark.role))].join(' ');
  const claims = [...new Set(active.map((mark) => `${mark.claim}:${mark.role}`))].join(' ');
  return `<span class="m ${roles}" data-c="${escapeHtml(claims)}">${escapeHtml(text)}</span>`;
}

function marksOf(claim: Claim): Mark[] {
  const mark = (role: MarkRole) => (span: Span) => ({ start: span.start, end: span.end, role, claim: claim.id });
  return [
    ...[claim.trigger, ...claim.also].map(mark('t')),
    ...claim.actor.map(mark('a')),
    ...claim.recipient.map(mark('r')),
    ...claim.place.map(mark('p')),
    ...(claim.time ? [mark('w')(claim.time)] : []),
    ...claim.quantities.map(mark('q')),
    ...claim.attribution.flatMap((link) => [mark('s')(link), mark('s')(link.cue)]),
    ...claim.hedges.map(mark('h')),
  ];
}
