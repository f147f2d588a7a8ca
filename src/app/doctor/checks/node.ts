import { broken, fine } from '../finding.ts';
import type { Check } from '../patient.ts';

export const nodeCheck: Check = {
  name: 'node',
  look: async ({ machine: { node }, oldestNode }) => [
    isOlder(node, oldestNode)
      ? broken('node-old', { version: node, oldest: oldestNode })
      : fine('node-ok', { version: node, oldest: oldestNode }),
  ],
};

/** Whether version `a` comes before `b`, number by number. */
export function isOlder(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (const [i, wanted] of right!.entries()) {
    const has = left![i] ?? 0;
    if (has !== wanted) return has < wanted;
  }
  return false;
}
