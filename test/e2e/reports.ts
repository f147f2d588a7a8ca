import { loadCases } from '../helpers/cases.ts';
import { inventedReports } from '../helpers/invented.ts';
import type { Given } from './workbench.ts';

/** Invented reports with something of everything: rival tolls, denials, copies, relations that change, predictions. */
export function variedReports(): readonly Given[] {
  const cases = loadCases().map(({ id, text, published, outlet }) => ({ id, text, outlet, ...(published && { published }) }));
  const invented = inventedReports(0, 40);
  const [first, second] = invented;
  return [
    ...cases,
    ...invented,
    { ...first!, id: 'copy-1', outlet: 'شبكة هاء' },
    { ...second!, id: 'rival-1', outlet: 'وكالة واو', text: second!.text.replace(/\d+/, '19') },
  ];
}
