import { CLAIMS_PER_ENTRY, type ClaimRow } from './tables.ts';

/**
 * Public ids of claims: `<document>.r<reading>.<name>` for what a coder found, `<document>.e<seq>` for a person's edit, where `seq` is that
 * of the review in the log. Keys are numbers: seq of the entry × CLAIMS_PER_ENTRY + place in it.
 */
export type ClaimAddress =
  | { readonly document: string; readonly reading: number; readonly name: string }
  | { readonly document: string; readonly edit: number };

const ID = /^(.+)\.(?:r([1-9]\d{0,8})\.(.+)|e([1-9]\d{0,11}))$/;

/** `null` where it is no claim's id. */
export function parseClaimId(id: string): ClaimAddress | null {
  const match = ID.exec(id);
  if (!match) return null;
  const [, document = '', reading, name = '', edit] = match;
  return edit ? { document, edit: Number(edit) } : { document, reading: Number(reading), name };
}

/** `document` is the document's own id, of which the claim's row holds only the key. */
export function claimIdOf(document: string, { key, reading, name }: Pick<ClaimRow, 'key' | 'reading' | 'name'>): string {
  return reading === 0 ? `${document}.e${seqOfClaim(key)}` : `${document}.r${reading}.${name}`;
}

export const claimKey = (seq: number, n: number): number => seq * CLAIMS_PER_ENTRY + n;
export const seqOfClaim = (key: number): number => Math.floor(key / CLAIMS_PER_ENTRY);
