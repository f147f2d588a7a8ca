import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/core/ledger/search/search.ts';
import { loadCases } from '../../helpers/cases.ts';
import { BUILT, builtReader } from '../../helpers/reader.ts';

// The terms pass through SQLite's tokenizer as they are: for every word of every case, the index answers what the texts say.

const note = BUILT ? '' : ' (skipped: no compiled lexicon, run npm run build)';

describe.skipIf(!BUILT)(`terms in SQLite FTS5${note}`, () => {
  it('the index and the texts give the same answer to every word', () => {
    const search = createSearch(builtReader().engine.tables);
    const texts = [
      ...loadCases().map(({ text }) => text),
      'ﷺ 😀 F-16 x"y \ud800 é № ½ 1,200 3.5 ١٬٢٠٠',
      'abc\u0301 ABC ªº µ 中文',
    ];
    const db = new Database(':memory:');
    db.exec(`CREATE VIRTUAL TABLE t USING fts5(terms, content='', detail=none, tokenize='ascii')`);
    const insert = db.prepare('INSERT INTO t(rowid, terms) VALUES (?, ?)');
    for (const [i, text] of texts.entries()) insert.run(i, search.indexTerms(text).join(' '));
    const select = db.prepare('SELECT rowid FROM t WHERE t MATCH ? ORDER BY rowid').pluck();
    const holders = new Map<string, number[]>();
    for (const [i, text] of texts.entries())
      for (const term of search.indexTerms(text)) holders.set(term, [...(holders.get(term) ?? []), i]);
    expect(holders.size).toBeGreaterThan(2000);
    for (const [term, rows] of holders) expect([term, ...select.all(`"${term}"`)]).toEqual([term, ...rows]);
    db.close();
  });
});
