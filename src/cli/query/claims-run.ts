import { claimsPage } from '../../app/query/claims.ts';
import { gradesOf } from '../../app/query/grades.ts';
import { filterOf, type Question } from '../../app/query/question.ts';
import type { Session } from '../../app/query/session.ts';
import type { Language } from '../../export/words/all.ts';
import { claimShape, type ShownClaim } from './claim-shape.ts';
import type { Given } from './given.ts';
import { show } from './show.ts';
import { withSession } from './with-session.ts';

/** What a question on the command line comes with. */
export interface RunOptions {
  readonly given: Given;
  readonly language: Language;
  /** the command line, for the next page's */
  readonly typed: readonly string[];
}

export const runClaims = (options: RunOptions & { readonly question: Question }): Promise<number> =>
  withSession(options.given, (session) => claims(session, options));

async function claims(
  session: Session,
  { given, language, typed, question }: RunOptions & { readonly question: Question },
): Promise<number> {
  const filter = await filterOf(session, question);
  const { text } = filter;
  const search = text && (await session.search());
  const ask = async (options: { readonly limit: number; readonly after?: string | undefined }) => {
    const { items, next } = await claimsPage(session, filter, options);
    const grades = await gradesOf(session, items);
    const shown = items.map((record, i): ShownClaim => {
      const highlights = search && text ? { highlights: search.highlights(record.evidence, text) } : {};
      return { ...record, grades: grades[i]!, ...highlights };
    });
    return { items: shown, next };
  };
  return show(given, claimShape(session, language), ask, typed);
}
