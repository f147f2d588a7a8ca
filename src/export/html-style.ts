/** The page's style. Roles differ by the kind of underline as well as by colour; colours keep 4.5 : 1 on their ground. */
export const STYLE = `
:root { --ground: #fbfaf7; --panel: #fff; --ink: #1c1b19; --soft: #5d5a54; --line: #d9d5cc; --accent: #0b5a6b; --glow: #fff1b8;
  --t: #8a3b00; --a: #0a4fa3; --r: #7a1f87; --p: #1d6b2c; --w: #6b5900; --q: #a3123f; --s: #0b5a6b; --h: #6a4a3a; --yes: #1d6b2c; --no: #a3123f; --open: #6b5900; }
@media (prefers-color-scheme: dark) { :root { --ground: #161513; --panel: #201f1c; --ink: #eceae4; --soft: #aaa69d; --line: #3b3832; --accent: #7fd0e2; --glow: #4d4213;
  --t: #ffb27a; --a: #8fbcff; --r: #e5a0ef; --p: #8ad79a; --w: #e3cf6d; --q: #ff9db8; --s: #7fd0e2; --h: #d9b8a5; --yes: #8ad79a; --no: #ff9db8; --open: #e3cf6d; } }
* { box-sizing: border-box; }
html { font-size: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.6 "Noto Sans", "Noto Sans Arabic", system-ui, "Segoe UI", Tahoma, sans-serif; }
.document { max-width: 84rem; margin-inline: auto; padding: 1.25rem; }
.document + .document { border-block-start: 3px solid var(--line); }
h1 { font-size: 1.5rem; line-height: 1.4; margin: 0 0 .25rem; }
.facts, footer, .rules, .legend { color: var(--soft); font-size: .875rem; margin: .25rem 0; overflow-wrap: anywhere; }
.switches { border: 1px solid var(--line); border-radius: .5rem; margin: .75rem 0 .5rem; padding: .25rem .75rem .5rem; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
.switches legend { color: var(--soft); font-size: .875rem; padding-inline: .25rem; }
.switches label { cursor: pointer; font-size: .9375rem; padding-block: .25rem; } .switches small { color: var(--soft); }
.legend .m { margin-inline-end: .75rem; white-space: nowrap; }
.columns { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr); margin-block: 1rem; }
@media (min-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-items: start; }
  .text { position: sticky; inset-block-start: 1rem; max-block-size: calc(100vh - 2rem); overflow: auto; } }
.text, .card { background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; }
.text { padding: 1rem 1.25rem; }
.body { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 1.125rem; line-height: 2.1; }
.cards { display: grid; gap: .75rem; }
.card { padding: .75rem 1rem; border-inline-start: .3rem solid var(--t); min-inline-size: 0; scroll-margin: 1rem; }
.card.relation { border-inline-start-color: var(--r); } .card.assessment { border-inline-start-color: var(--w); }
.card.on { outline: 2px solid var(--accent); }
.card h2 { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .25rem .75rem; margin: 0 0 .5rem; font-size: 1rem; }
.card h2 button { font: inherit; font-weight: 700; color: inherit; background: none; border: 0; padding: .25rem 0; cursor: pointer; text-align: start; }
.card h2 button:hover { text-decoration: underline; } button:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .25rem; }
.number { color: var(--soft); font-weight: 400; }
code { font: .8125em/1.4 ui-monospace, "Noto Sans Mono", Consolas, monospace; color: var(--soft); direction: ltr; unicode-bidi: isolate; overflow-wrap: anywhere; }
dl { margin: .5rem 0; } dl > div { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .5rem; padding-block: .125rem; }
dt { color: var(--soft); font-size: .875rem; } dd { margin: 0; overflow-wrap: anywhere; } .absent { color: var(--soft); }
@media (max-width: 30rem) { .document { padding: .75rem; } .text, .card { padding: .75rem; } dl > div { grid-template-columns: 5.5rem minmax(0, 1fr); } }
blockquote { margin: .5rem 0; padding: .25rem .75rem; border-inline-start: 3px solid var(--line); color: var(--soft); line-height: 1.9; overflow-wrap: anywhere; }
.chain { display: flex; flex-wrap: wrap; align-items: stretch; gap: .375rem 0; list-style: none; margin: .25rem 0; padding: 0; font-size: .875rem; }
.chain li { display: flex; align-items: center; min-inline-size: 0; max-inline-size: 100%; }
.chain li + li::before { content: ""; inline-size: .75rem; flex: none; border-block-start: 2px solid var(--s); }
.chain .cue { color: var(--s); font-size: .8125rem; padding-inline: .25rem; white-space: nowrap; }
.chain li + li .node::before { content: ""; position: absolute; inset-inline-start: -.5rem; inset-block-start: calc(50% - .375rem); border-block: .375rem solid transparent; border-inline-start: .5rem solid var(--s); }
.chain li + li .node { margin-inline-start: .5rem; }
.node { position: relative; border: 1px solid var(--s); border-radius: .375rem; padding: .125rem .625rem; min-inline-size: 0; overflow-wrap: anywhere; line-height: 1.4; }
.node small { display: block; color: var(--soft); } .node .name { font-weight: 600; }
.chip { border: 1px solid currentColor; border-radius: 1rem; padding: 0 .5rem; font-size: .8125rem; font-weight: 700; }
.chip.yes { color: var(--yes); } .chip.no { color: var(--no); border-style: dashed; } .chip.open { color: var(--open); border-style: dotted; }
.m { text-decoration-line: underline; text-decoration-thickness: 2px; text-underline-offset: .3em; text-decoration-skip-ink: none; }
.h { text-decoration-color: var(--h); text-decoration-style: wavy; text-decoration-thickness: 1px; }
.s { text-decoration-color: var(--s); text-decoration-style: dotted; text-decoration-thickness: 3px; }
.q { text-decoration-color: var(--q); text-decoration-style: double; }
.w { text-decoration-color: var(--w); text-decoration-style: dashed; }
.p { text-decoration-color: var(--p); text-decoration-style: dotted; }
.r { text-decoration-color: var(--r); text-decoration-style: double; }
.a { text-decoration-color: var(--a); text-decoration-style: solid; }
.t { text-decoration-color: var(--t); text-decoration-style: solid; text-decoration-thickness: 4px; color: var(--t); font-weight: 700; }
.body .m { cursor: pointer; } .m.off { text-decoration-line: none; color: inherit; font-weight: inherit; }
.m.on { background: var(--glow); border-radius: .2rem; box-shadow: 0 0 0 .15rem var(--glow); }
[hidden] { display: none !important; }
@media print { body { background: #fff; } .switches { display: none; } .columns { display: block; } .text { position: static; max-block-size: none; overflow: visible; margin-block-end: 1rem; }
  .card { break-inside: avoid; margin-block-end: .75rem; } .document { max-width: none; padding: 0; } .card.on { outline: 0; } .m.on { background: none; box-shadow: none; } }
`;
