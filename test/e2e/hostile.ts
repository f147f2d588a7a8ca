import { oneLine } from './long-report.ts';
import type { Given } from './workbench.ts';

/** Invented reports by somebody who wants the page to run, load, hide or break something. `__owned` is set where a script of theirs ran. */

const ACT = 'قال مصدر عسكري إن الجيش السوري قصف مدينة حلب يوم 10 مارس 2024، ما أدى إلى مقتل خمسة مدنيين.';
const OUTSIDE = 'http://evil.example';

const MARKUP = `<script>window.__owned = 'script'</script><img src="${OUTSIDE}/a.png" onerror="window.__owned = 'img'">
<svg onload="window.__owned = 'svg'"><animate onbegin="alert(1)" attributeName="x"/></svg>
<iframe src="javascript:parent.__owned='frame'"></iframe><link rel="stylesheet" href="${OUTSIDE}/a.css">
<style>@import url(${OUTSIDE}/b.css); article { display: none }</style><base href="${OUTSIDE}/"><meta http-equiv="refresh" content="0;url=${OUTSIDE}">
<form action="${OUTSIDE}"><input autofocus onfocus="alert(2)"></form><a href="javascript:alert(3)">x</a></p></article></script><!-- ${ACT}`;

const [RLO, LRO, RLI, PDI] = ['\u202E', '\u202D', '\u2067', '\u2069'];

export const HOSTILE: readonly Given[] = [
  {
    id: 'markup',
    title: `${MARKUP.slice(0, 60)}`,
    text: `${MARKUP.slice(0, 60)}\n\n${MARKUP}\n${ACT}`,
    outlet: '<b onclick=alert(4)>ألف</b>',
  },
  {
    id: 'entities',
    text: `&lt;script&gt;alert(5)&lt;/script&gt; &#x3C;img src=x onerror=alert(6)&#x3E; ${ACT}`,
    outlet: '&amp;',
  },
  {
    id: 'templates',
    text: `{{constructor.constructor('alert(7)')()}} $t(shell:brand) \${alert(8)} <%= 1 %> {{n}} %s ${ACT}`,
    outlet: '{{n}} $t(x)',
  },
  {
    id: 'overrides',
    title: `${RLO}txet${LRO}`,
    text: `${RLO}txet${LRO}\n\n${ACT} ${RLO}gnihton ${RLI}${LRO} ${ACT}`,
    outlet: `ب${RLO}ا`,
  },
  { id: 'unclosed', text: `${RLI.repeat(200)}${ACT}\n${RLO}${ACT}${PDI}`, outlet: 'ألف' },
  { id: 'controls', text: `${ACT}\u0000\u0007\u001b[31m\u009b\ufeff\u2028\u2029\r\n${ACT}`, outlet: 'ألف' },
  { id: 'halves', text: `\ud83d ${ACT} \ude00 ${'\ud83d\ude00'.repeat(4000)}`, outlet: 'ألف' },
  { id: 'marks', text: `${ACT} ${'ا\u0651\u064e\u0650\u0670'.repeat(200)}${'Z\u0351\u0352\u0353'.repeat(200)}`, outlet: 'ألف' },
  { id: 'no-space', text: `${ACT} ${'ب'.repeat(60_000)}`, outlet: 'ألف' },
  { id: 'lines', text: `${ACT}\n${'س\n'.repeat(30_000)}`, outlet: 'ألف' },
  { id: '__proto__', text: `${ACT} __proto__ constructor toString`, outlet: 'constructor' },
  { ...oneLine('one-line', 1_000_000) },
].map((report) => ({ published: '2024-03-11', ...report }));
