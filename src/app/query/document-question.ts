import { dayOf } from '../../core/ledger/days.ts';
import type { DocumentFilter } from './documents.ts';
import { outletTags } from './names.ts';
import { textOf } from './question.ts';
import type { Session } from './session.ts';

/** A question about reports as a user puts it: names, words and ISO dates, checked to be dates. */
export interface DocumentQuestion {
  readonly outlet?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly state?: readonly string[] | undefined;
  readonly group?: string | undefined;
  readonly id?: string | undefined;
  readonly once?: boolean | undefined;
  readonly text?: string | undefined;
  readonly exact?: boolean | undefined;
}

/** The question with its names resolved. Throws `QueryError` for an outlet that nobody knows, and for words that ask for nothing. */
export async function documentFilterOf(session: Session, question: DocumentQuestion): Promise<DocumentFilter> {
  const { outlet, from, to, state, group, id, once, text, exact } = question;
  const tags = outlet && (await Promise.all(outlet.map((name) => outletTags(session, name)))).flat();
  return {
    ...(tags && { outlet: tags.map((tag) => tag.slice('outlet:'.length)) }),
    ...(from !== undefined && { from: dayOf(from)! }),
    ...(to !== undefined && { to: dayOf(to)! }),
    ...(state && { state }),
    ...(group !== undefined && { group }),
    ...(id !== undefined && { id }),
    ...(once !== undefined && { once }),
    ...(text !== undefined && { text: await textOf(session, text, exact === true) }),
  };
}
