/** The public names of the reader. Everything else in `core` is internal and may change without notice. */
export type { CompiledLexicon } from './lexicon.ts';
export { createReader, type Reader } from './read.ts';
export type {
  Claim,
  ClaimKind,
  DocumentInfo,
  Factuality,
  Holder,
  Input,
  Issue,
  Link,
  Mention,
  PlaceReference,
  Quantity,
  QuantityOp,
  QuantityUnit,
  Reading,
  Reference,
  Span,
  Tense,
  TimePrecision,
  TimeReference,
} from './types.ts';
