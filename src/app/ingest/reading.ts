import { type ProjectionTools, projectDocument, projectReading } from '../../core/ledger/project-claims.ts';
import type { Reader } from '../../core/read.ts';
import type { Issue } from '../../core/types.ts';
import type { AppendItem } from '../../store/contract.ts';
import { seal } from '../../store/sealed.ts';
import type { Prepared } from './prepare.ts';
import { readDocument } from './read-document.ts';

/** A report as it goes on record: the document and its reading, sealed, with what they add to the views. */
export interface ReadReport {
  readonly items: readonly AppendItem[];
  readonly claims: number;
  readonly issues: readonly Issue[];
}

/** Why a report could not be read: it took too long, or took the thread that read it with it. */
export interface DiedReading {
  readonly died: Issue;
}

/** Reads reports, here or in threads of its own; the same report gives the same bytes everywhere. */
export interface Reading {
  /** reports at a time */
  readonly threads: number;
  read(reports: readonly Prepared[], all: boolean): Promise<readonly (ReadReport | DiedReading)[]>;
  close(): Promise<void>;
}

/** All of a report's way that needs no ledger. `all`: read it even if it does not seem to be about conflict. */
export function readReport(report: Prepared, reader: Reader, tools: ProjectionTools, all: boolean): ReadReport {
  const { document } = report;
  const reading = readDocument(report, reader, all);
  const entry = { kind: 'reading', document: document.id, reading } as const;
  const told = new Set(document.issues.map((issue) => issue.code));
  return {
    items: [
      { entry: document, sealed: seal(document), projection: { document: projectDocument(document, tools) } },
      { entry, sealed: seal(entry), projection: { claims: projectReading(reading, document, tools) } },
    ],
    claims: reading.claims.length,
    issues: [...document.issues, ...reading.issues.filter((issue) => !told.has(issue.code))],
  };
}

/** Reads in this thread. */
export function readingHere(reader: Reader, tools: ProjectionTools): Reading {
  return {
    threads: 1,
    read: async (reports, all) => reports.map((report) => readReport(report, reader, tools, all)),
    close: async () => {},
  };
}
