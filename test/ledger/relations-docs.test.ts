import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RELATION_RULES, RELATION_TYPES } from '../../src/core/ledger/relations/relation-types.ts';

const PAGE = readFileSync(new URL('../../docs/relations.md', import.meta.url), 'utf8');

describe('docs/relations.md', () => {
  it('tells the rules as they are', () => {
    const rows = RELATION_TYPES.map((type) => {
      const { directed, level, gap, closers } = RELATION_RULES[type];
      const step = level > 0 ? `+${level}` : String(level).replace('-', '−');
      const closed = closers.map((closer) => closer.type).join(', ') || '–';
      return `| ${type} | ${directed ? 'yes' : 'no'} | ${step} | ${gap ?? '–'} | ${closed} |`;
    });
    for (const row of rows) expect(PAGE).toContain(row);
  });
});
