import type { Explanation } from '../../core/explain-types.ts';
import type { Reader } from '../../core/read.ts';
import { segment } from '../../core/text/segment.ts';
import type { Span } from '../../core/types.ts';
import { inputOf } from '../ingest/read-document.ts';
import { documentRowOf } from './document-of.ts';
import type { Session } from './session.ts';

/** Each sentence costs a reading of the whole report. */
const MOST_SENTENCES = 3;

/**
 * What the rules see in the sentences of a report that a span touches, the first few of them, and why they make claims of it or none. It is
 * said of the rules and the lexicon as they are now. Throws `QueryError` `unknown-document`.
 */
export async function explainSpan(session: Session, reader: Reader, id: string, { start, end }: Span): Promise<Explanation> {
  const { key } = await documentRowOf(session, id);
  const { entry } = (await session.store.documentEntries([key])).get(key)!;
  const sentences = segment(entry.text);
  const touched = sentences.flatMap((one, i) => (one.start < end && start < one.end ? [i + 1] : []));
  const seen = touched.slice(0, MOST_SENTENCES).map((number) => reader.explain(inputOf(entry, true), number));
  return {
    count: sentences.length,
    relevant: seen[0]?.relevant ?? true,
    sentences: seen.flatMap((one) => one.sentences),
  };
}
