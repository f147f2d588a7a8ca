import type { ReadingEntry } from '../core/ledger/entries.ts';
import type { ProjectedDocument } from '../core/ledger/project.ts';
import type { DocumentState, Placed } from './place.ts';
import { shortHash } from './sealed.ts';
import type { DocumentRow, ReadingRow } from './tables.ts';
import { columnText } from './terms.ts';

/** `grp` is that of the group of copies it falls into (group.ts). */
export function documentRow(document: ProjectedDocument, state: DocumentState, known: number, grp: number): DocumentRow {
  return {
    key: state.key,
    id: document.id,
    external_id: columnText(document.externalId),
    grp,
    outlet: columnText(document.outlet),
    byline: columnText(document.byline),
    published: document.published,
    title: columnText(document.title),
    url: columnText(document.url),
    lang: columnText(document.lang),
    known,
    length: document.length,
    state: state.state,
    claims: state.claims,
    readings: state.readings,
  };
}

export function readingRow(entry: ReadingEntry, { seq, reading, sealed }: Placed, document: number): ReadingRow {
  const { kind, version, lexicon = null } = entry.reading.coder;
  return { document, number: reading, seq, hash: shortHash(sealed.digest), coder: kind, version, lexicon };
}
