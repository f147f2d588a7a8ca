import { dayOf } from '../../core/ledger/days.ts';
import type { ReviewState } from '../../core/ledger/records.ts';
import { QueryError } from './error.ts';
import type { ClaimFilter, TagFilter } from './filter.ts';
import { actorIds, countryOf, factualityOf, outletTags, placeIds, reviewOf, sourceTags, tenseOf, typeTag } from './names.ts';
import type { Session } from './session.ts';

/** A question as a user puts it: names, words and ISO dates. Several values of one part are alternatives; all parts must hold. */
export interface Question {
  /** ids or names, Arabic or English: who does it, whom it is done to, either */
  readonly actor?: readonly string[];
  readonly recipient?: readonly string[];
  readonly party?: readonly string[];
  /** also their parts (brigades, branches, ministries) */
  readonly parts?: boolean;
  /** `ASSAULT`, `ASSAULT/aerial` */
  readonly type?: readonly string[];
  readonly kind?: readonly string[];
  readonly place?: readonly string[];
  readonly country?: readonly string[];
  readonly outlet?: readonly string[];
  readonly source?: readonly string[];
  readonly factuality?: readonly string[];
  readonly tense?: readonly string[];
  readonly review?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  /** id of a document, or the id it came with */
  readonly document?: string;
  readonly text?: string;
  readonly exact?: boolean;
  readonly restricted?: boolean;
}

/** The question with its names resolved. Throws `QueryError` for a name that nobody bears, or several do. */
export async function filterOf(session: Session, question: Question): Promise<ClaimFilter> {
  const { from, to, restricted } = question;
  const review = question.review?.map(reviewOf);
  const factuality = question.factuality?.map(factualityOf);
  const tense = question.tense?.map(tenseOf);
  const document = question.document === undefined ? undefined : await documentKey(session, question.document);
  const text = question.text === undefined ? undefined : await textOf(session, question.text, question.exact === true);
  return {
    tags: [...(await tagsOf(session, question)), ...rareTags(factuality, tense)],
    ...(from !== undefined && { from: day(from) }),
    ...(to !== undefined && { to: day(to) }),
    ...(session.trueOn !== undefined && { trueOn: day(session.trueOn) }),
    ...(factuality && { factuality }),
    ...(tense && { tense }),
    ...(review && { review: review satisfies readonly ReviewState[] }),
    ...(document !== undefined && { document }),
    ...(text && { text }),
    ...(restricted && { restricted }),
  };
}

const ACTOR = 1;
const RECIPIENT = 2;

async function tagsOf(session: Session, question: Question): Promise<TagFilter[]> {
  const tags: TagFilter[] = [];
  const add = (any: readonly string[] | undefined, roles?: number): void => {
    if (any) tags.push({ any, ...(roles !== undefined && { roles }) });
  };
  const parts = question.parts === true;
  const parties = [
    [question.actor, ACTOR],
    [question.recipient, RECIPIENT],
    [question.party, undefined],
  ] as const;
  for (const [names, roles] of parties) {
    if (!names) continue;
    const ids = await Promise.all(names.map((name) => actorIds(session, name, parts)));
    add(
      ids.flat().map((id) => `actor:${id}`),
      roles,
    );
  }
  add(question.type?.map(typeTag));
  add(question.kind?.map((kind) => `kind:${kind}`));
  if (question.place)
    add((await Promise.all(question.place.map((name) => placeIds(session, name)))).flat().map((id) => `place:${id}`));
  add(question.country?.map((name) => `country:${countryOf(session.registry, name)}`));
  if (question.outlet) add((await Promise.all(question.outlet.map((name) => outletTags(session, name)))).flat());
  if (question.source) add((await Promise.all(question.source.map((name) => sourceTags(session, name)))).flat());
  return tags;
}

/** What most claims are is filed under no tag; what few are, is. */
function rareTags(factuality: readonly string[] | undefined, tense: readonly string[] | undefined): TagFilter[] {
  const tags: TagFilter[] = [];
  if (factuality && !factuality.includes('CT+')) tags.push({ any: factuality.map((value) => `fact:${value}`) });
  if (tense?.length === 1 && tense[0] === 'future') tags.push({ any: ['tense:future'] });
  return tags;
}

function day(iso: string): number {
  const found = dayOf(iso);
  if (found === null) throw new RangeError(`not a date: ${iso}`);
  return found;
}

async function documentKey({ store: { db } }: Session, id: string): Promise<number> {
  const byId = await db.selectFrom('document').select('key').where('id', '=', id).executeTakeFirst();
  const row = byId ?? (await db.selectFrom('document').select('key').where('external_id', '=', id).executeTakeFirst());
  if (!row) throw new QueryError(id, { code: 'unknown-document', detail: id });
  return row.key;
}

/** Words to search for, parsed. Throws `QueryError` where there are none. */
export async function textOf(session: Session, words: string, exact: boolean): Promise<NonNullable<ClaimFilter['text']>> {
  const query = (await session.search()).parseQuery(words, exact);
  const issue = query.issues[0];
  if (issue) throw new QueryError(words, issue);
  return query;
}
