import { documentLines } from '../../app/query/document-lines.ts';
import { documentOf } from '../../app/query/document-of.ts';
import { documentFilterOf } from '../../app/query/document-question.ts';
import { documentsPage } from '../../app/query/documents.ts';
import { excerptsOf } from '../../app/query/excerpt.ts';
import { issueInWords } from '../../export/words/issues.ts';
import { getDocument, listDocuments } from '../contract/document.ts';
import { pageOf } from './asked.ts';
import { idsIn, namesOf } from './named.ts';
import { answering, restrictedOf } from './route.ts';

export const DOCUMENT_ROUTES = [
  answering(listDocuments, async ({ query, ledger }) => {
    const session = await ledger.session(query);
    const filter = await documentFilterOf(session, query);
    const { items, next } = await documentsPage(session, filter, pageOf(query));
    const ids = items.map(({ id }) => id);
    const excerpts = filter.text ? await excerptsOf(session, ids, filter.text) : {};
    return { items: await documentLines(session, items), next, excerpts, names: {} };
  }),

  answering(getDocument, async (asked) => {
    const session = await asked.ledger.session(asked.query);
    const whole = await documentOf(session, asked.params.id, restrictedOf(asked, asked.query.restricted));
    const { document, entry, acquisitions, claims, copies, withheld } = whole;
    return {
      ...{ document, text: entry.text, acquisitions, claims, copies, withheld },
      issues: entry.issues.map((issue) => ({ ...issue, words: issueInWords(issue, asked.language) })),
      names: namesOf(session, idsIn(claims)),
    };
  }),
];
