/** The page's script: shows a claim's words in the text, finds the card of a word, hides types. The page reads well without it. */
export const SCRIPT = `
'use strict';
for (const doc of document.querySelectorAll('.document')) {
  const marks = [...doc.querySelectorAll('.body .m')].map((el) => ({ el, claims: el.dataset.c.split(' ').map((c) => c.slice(0, c.lastIndexOf(':'))) }));
  const cards = new Map([...doc.querySelectorAll('.card')].map((el) => [el.dataset.claim, el]));
  let pinned = null;
  const show = (id) => {
    for (const m of marks) m.el.classList.toggle('on', id !== null && m.claims.includes(id));
    for (const [key, card] of cards) card.classList.toggle('on', key === id);
  };
  const pin = (id) => {
    pinned = pinned === id ? null : id;
    for (const [key, card] of cards) card.querySelector('button').setAttribute('aria-pressed', String(key === pinned));
    show(pinned);
  };
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  for (const [id, card] of cards) {
    card.addEventListener('mouseenter', () => show(id));
    card.addEventListener('mouseleave', () => show(pinned));
    card.querySelector('button').addEventListener('click', () => {
      pin(id);
      const first = marks.find((m) => m.el.classList.contains('t') && m.el.dataset.c.split(' ').includes(id + ':t'));
      if (pinned && first) first.el.scrollIntoView({ block: 'center', behavior: calm });
    });
  }
  for (const m of marks) m.el.addEventListener('click', () => {
    const open = m.claims.filter((id) => !cards.get(id).hidden);
    const id = open[(open.indexOf(pinned) + 1) % open.length];
    if (id === undefined) return;
    if (pinned !== id) pin(id);
    cards.get(id).scrollIntoView({ block: 'nearest', behavior: calm });
  });
  const boxes = [...doc.querySelectorAll('.switches input')];
  const sift = () => {
    const off = new Set(boxes.filter((b) => !b.checked).map((b) => b.value));
    for (const card of cards.values()) card.hidden = off.has(card.dataset.type);
    for (const m of marks) m.el.classList.toggle('off', m.claims.every((id) => cards.get(id).hidden));
    if (pinned !== null && cards.get(pinned).hidden) pin(pinned);
  };
  for (const box of boxes) box.addEventListener('change', sift);
}
`;
