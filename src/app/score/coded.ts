/** A coder's claims as the scorer takes them: a reading of this program, of a model or of a person (whose cues may be plain words). */
export interface CodedSpan {
  readonly text?: string;
  readonly start?: number | null;
  readonly end?: number | null;
  readonly ref?: string | null;
}
export interface CodedTime {
  readonly from?: string | null;
  readonly to?: string | null;
}
export interface CodedQuantity extends CodedSpan {
  readonly point?: number | null;
}
export interface CodedLink extends CodedSpan {
  readonly holder?: string;
}
export interface CodedClaim {
  readonly kind: 'event' | 'relation' | 'assessment';
  readonly type: string;
  readonly mode?: string | null;
  readonly trigger: CodedSpan;
  readonly also?: readonly CodedSpan[] | null;
  readonly evidence?: CodedSpan | null;
  readonly actor?: readonly CodedSpan[] | null;
  readonly recipient?: readonly CodedSpan[] | null;
  readonly place?: readonly CodedSpan[] | null;
  readonly time?: CodedTime | null;
  readonly quantities?: readonly CodedQuantity[] | null;
  readonly attribution?: readonly CodedLink[] | null;
  readonly factuality?: string;
  readonly tense?: string;
}

/** What one coder found in one document; `text` where it is known. */
export interface Coding {
  readonly id: string;
  readonly text: string | null;
  readonly claims: readonly CodedClaim[];
}

export function overlaps(a: CodedSpan | null | undefined, b: CodedSpan | null | undefined): boolean {
  if (a?.start == null || a.end == null || b?.start == null || b.end == null) return false;
  return a.start < b.end && b.start < a.end;
}

/** Two spans stand for one thing if the registry says so, or if they share a character. */
export const sameThing = (a: CodedSpan, b: CodedSpan): boolean => (!!a.ref && a.ref === b.ref) || overlaps(a, b);

export const tellings = (claim: CodedClaim): readonly CodedSpan[] => [claim.trigger, ...(claim.also ?? [])];
export const sharesTelling = (a: CodedClaim, b: CodedClaim): boolean =>
  tellings(a).some((one) => tellings(b).some((other) => overlaps(one, other)));
