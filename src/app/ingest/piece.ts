import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DocumentEntry } from '../../core/ledger/entries.ts';
import type { Prepared } from './prepare.ts';
import type { ReportState } from './report-state.ts';

/** A batch of reports in line, for a worker anywhere. JSON. */
export interface ReadingPiece {
  /** who puts it on record */
  readonly by: string;
  /** read texts that do not seem to be about conflict, too */
  readonly all: boolean;
  readonly reports: number;
  /** locators of the first and the last report, for people */
  readonly from: string;
  readonly to: string;
  /** the reports: base64 of deflated frames, see `pack` */
  readonly packed: string;
}

/** What became of the reports of a piece, in their order. */
export interface PieceResult {
  readonly states: readonly ReportState[];
}

interface Header {
  readonly document: DocumentEntry;
  readonly sha: string;
  readonly readable: boolean;
}

/**
 * Each report is two frames, a length (uint32, big-endian) and bytes: its document as JSON, and its raw bytes. Both are mostly the same words and
 * stand close together, so that deflating them keeps one.
 */
export function pieceOf(reports: readonly Prepared[], by: string, all: boolean): ReadingPiece {
  const frames = reports.flatMap(({ document, raw, readable }) => {
    const header: Header = { document, sha: raw.sha, readable };
    return [frame(Buffer.from(JSON.stringify(header))), frame(raw.bytes)];
  });
  const packed = deflateRawSync(Buffer.concat(frames), { level: 1 }).toString('base64');
  const locatorOf = (report: Prepared | undefined): string => report?.document.acquisition.locator ?? '';
  return { by, all, reports: reports.length, from: locatorOf(reports[0]), to: locatorOf(reports.at(-1)), packed };
}

function frame(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** Throws where the piece is not what `pieceOf` made. */
export function reportsOf({ packed }: ReadingPiece): Prepared[] {
  const frames = [...framesOf(inflateRawSync(Buffer.from(packed, 'base64')))];
  return Array.from({ length: frames.length / 2 }, (_, i) => {
    const { document, sha, readable }: Header = JSON.parse(frames[2 * i]!.toString());
    return { document, raw: { sha, bytes: frames[2 * i + 1]! }, readable };
  });
}

function* framesOf(all: Buffer): Generator<Buffer> {
  for (let at = 0; at < all.length; ) {
    const end = at + 4 + all.readUInt32BE(at);
    yield all.subarray(at + 4, end);
    at = end;
  }
}

/** The line that readers of one make take their pieces from: others would read otherwise. */
export const lineOf = (version: string, lexicon: string): string =>
  `read-${version}-${lexicon.replace(/^sha256:/, '').slice(0, 12)}`;
