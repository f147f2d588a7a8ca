import type { Registry } from '../../core/ledger/records.ts';
import type { Span } from '../../core/types.ts';
import { codePointOffsets } from './code-points.ts';
import { iri, webAddress } from './iri.ts';
import { JsonArray } from './json-array.ts';
import { chainInWords, claimInWords } from './names.ts';
import type { Exporter, GradedClaim, PolicedSource } from './types.ts';

const FILE = 'annotations.jsonld';
/** Characters before and after a quotation, by which it is found again when the text has changed. */
const AROUND = 32;

/** A report's text with its offsets; without the text (policy) offsets cannot be converted, and no selector is given. */
interface Words {
  readonly text: string;
  readonly points: (offset: number) => number;
}

const half = { first: /^[\udc00-\udfff]/, last: /[\ud800-\udbff]$/ };

function selectorsOf({ text, points }: Words, { start, end }: Span): readonly unknown[] {
  return [
    { type: 'TextPositionSelector', start: points(start), end: points(end) },
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - AROUND), start).replace(half.first, ''),
      suffix: text.slice(end, end + AROUND).replace(half.last, ''),
    },
  ];
}

function annotationOf(record: GradedClaim, words: Words | undefined, registry: Registry): unknown {
  const { claim, document, coder } = record;
  const trigger = words ? selectorsOf(words, claim.trigger) : [];
  return {
    id: iri('annotation', record.id),
    type: 'Annotation',
    motivation: 'identifying',
    created: record.known,
    generator: { id: iri('coder', `${coder.kind}-${coder.version}`), type: coder.kind === 'person' ? 'Person' : 'Software' },
    body: [
      { type: 'SpecificResource', source: iri('claim', record.id), purpose: 'identifying' },
      {
        type: 'TextualBody',
        value: `${claimInWords(record, registry)}. Told by: ${chainInWords(record, registry)}`,
        format: 'text/plain',
        language: 'en',
        purpose: 'describing',
      },
      ...claim.hedges.map((hedge) => ({
        type: 'TextualBody',
        value: hedge.text,
        format: 'text/plain',
        language: document.lang ?? 'ar',
        purpose: 'questioning',
      })),
      {
        type: 'TextualBody',
        value: `${record.grades.reliability}${record.grades.credibility}, ${record.review}`,
        format: 'text/plain',
        purpose: 'assessing',
      },
    ],
    target: {
      source: webAddress(document.url) ?? iri('document', document.id),
      ...(words ? { selector: selectorsOf(words, claim.evidence) } : {}),
      ...(trigger.length > 0 ? { 'isnad:trigger': trigger } : {}),
    },
  };
}

/** Text of the report at hand; the claims of one follow each other. */
class Reports {
  private readonly source: PolicedSource;
  private id = '';
  private words: Words | undefined;
  constructor(source: PolicedSource) {
    this.source = source;
  }
  async of(document: string): Promise<Words | undefined> {
    if (document === this.id) return this.words;
    const text = await this.source.textOf(document);
    this.words = text === undefined ? undefined : { text, points: codePointOffsets(text) };
    this.id = document;
    return this.words;
  }
}

/** W3C Web Annotation: one a claim, anchored in the report by position (in code points, as W3C counts) and by quotation. */
export const webannotation: Exporter = {
  format: 'webannotation',
  files: [FILE],
  view: 'by-source',
  async write(source, _, open) {
    const context = ['http://www.w3.org/ns/anno.jsonld', { isnad: 'urn:isnad:terms:' }];
    const head = { '@context': context, id: iri('annotations', 'page'), type: 'AnnotationPage' };
    const list = await JsonArray.start(await open(FILE), head, 'items');
    const reports = new Reports(source);
    for await (const record of source.claims()) {
      await list.add(annotationOf(record, await reports.of(record.document.id), source.registry));
    }
    return { files: { [FILE]: await list.end() } };
  },
};
