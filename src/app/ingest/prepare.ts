import { createHash } from 'node:crypto';
import type { DocumentEntry } from '../../core/ledger/entries.ts';
import type { Issue, Reading } from '../../core/types.ts';
import { withTitle } from '../../import/decode-record.ts';
import { textIssues } from '../../import/decode-text.ts';
import type { ImportedReport } from '../../import/item.ts';

/** A report made ready to be put on record. */
export interface Prepared {
  readonly document: DocumentEntry;
  readonly raw: { readonly sha: string; readonly bytes: Uint8Array };
  /** false where the text is nothing the reader can read; `document.issues` says why */
  readonly readable: boolean;
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/**
 * A document is what its outlet published where and when: the same text under another URL or another date is another document (and a copy
 * of the first). Raw bytes are not part of it: a feed's bytes change with every poll, its items do not. Nor is the id it came with: the same
 * report in two files is one report, got twice.
 */
export function documentId(parts: Pick<DocumentEntry, 'text' | 'outlet' | 'published' | 'url'>): string {
  const { text, outlet = null, published = null, url = null } = parts;
  return sha256(JSON.stringify([text, outlet, published, url])).slice(0, 16);
}

export function prepare(report: ImportedReport): Prepared {
  const text = withTitle(report.text, report.title);
  const checked = textIssues(text);
  const raw = { sha: sha256(report.raw), bytes: report.raw };
  const told = {
    text,
    ...(report.externalId !== undefined && { externalId: report.externalId }),
    ...(report.title !== undefined && { title: report.title }),
    ...(report.outlet !== undefined && { outlet: report.outlet }),
    ...(report.byline !== undefined && { byline: report.byline }),
    ...(report.published !== undefined && { published: report.published }),
    ...(report.url !== undefined && { url: report.url }),
    ...(report.lang !== undefined && { lang: report.lang }),
  };
  const known = new Set(report.issues.map((issue) => issue.code));
  const document: DocumentEntry = {
    kind: 'document',
    id: documentId(told),
    ...told,
    acquisition: {
      raw: raw.sha,
      format: report.format,
      locator: report.locator,
      ...(report.acquired !== undefined && { fetched: report.acquired }),
    },
    issues: [...report.issues, ...checked.issues.filter((issue) => !known.has(issue.code))],
  };
  return { document, raw, readable: checked.readable };
}

/** The reading of a text that cannot be read: it found nothing, and says why. */
export function unread(document: DocumentEntry, coder: Reading['coder'], issues: readonly Issue[]): Reading {
  const { id, text, outlet, published, title, lang } = document;
  const info = { ...(outlet && { outlet }), ...(published && { published }), ...(title && { title }) };
  const header = { id, lang: lang ?? 'und', ...info, length: text.length };
  return { schema: 'isnad/reading@1', id, document: header, coder, mentions: [], claims: [], issues };
}
