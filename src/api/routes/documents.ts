import { documentLines } from '../../app/query/document-lines.ts';
import { documentOf } from '../../app/query/document-of.ts';
import { type DocumentFilter, documentsPage } from '../../app/query/documents.ts';
import { excerptsOf } from '../../app/query/excerpt.ts';
import { outletTags } from '../../app/query/names.ts';
import { textOf } from '../../app/query/question.ts';
import type { Session } from '../../app/query/session.ts';
import { dayOf } from '../../core/ledger/days.ts';
import { issueInWords } from '../../export/words/issues.ts';
import { getDocument, listDocuments } from '../contract/document.ts';
import type { QueryOf } from '../contract/operation.ts';
import { pageOf } from './asked.ts';
import { idsIn, namesOf } from './named.ts';
import { answering, restrictedOf } from './route.ts';

async function filterOf(session: Session, query: QueryOf<typeof listDocuments>): Promise<DocumentFilter> {
  const { text, exact, outlet, from, to, state, group, once } = query;
  const tags = outlet && (await Promise.all(outlet.map((name) => outletTags(session, name)))).flat();
  return {
    ...(tags && { outlet: tags.map((tag) => tag.slice('outlet:'.length)) }),
    // `isoDate` lets only days through
    ...(from !== undefined && { from: dayOf(from)! }),
    ...(to !== undefined && { to: dayOf(to)! }),
    ...(state && { state }),
    ...(group !== undefined && { group }),
    ...(once !== undefined && { once }),
    ...(text !== undefined && { text: await textOf(session, text, exact === true) }),
  };
}

export const DOCUMENT_ROUTES = [
  answering(listDocuments, async ({ query, ledger }) => {
    const session = await ledger.session(query);
    const filter = await filterOf(session, query);
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
