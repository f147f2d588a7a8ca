import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { codePointOffsets } from '../../../src/export/ledger/code-points.ts';
import { CLAIMS, TEXTS } from './fixture.ts';
import { exported } from './run.ts';

/** Those terms of the W3C's context that are used here (Web Annotation Vocabulary). No context is fetched. */
const OA = 'http://www.w3.org/ns/oa#';
const pointer = (id: string) => ({ '@id': id, '@type': '@id' });
const vocabulary = (id: string) => ({ '@id': id, '@type': '@vocab' });
const ANNO = {
  '@context': {
    oa: OA,
    dcterms: 'http://purl.org/dc/terms/',
    dc: 'http://purl.org/dc/elements/1.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    as: 'http://www.w3.org/ns/activitystreams#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    id: '@id',
    type: '@type',
    Annotation: 'oa:Annotation',
    AnnotationPage: 'as:OrderedCollectionPage',
    SpecificResource: 'oa:SpecificResource',
    TextualBody: 'oa:TextualBody',
    TextPositionSelector: 'oa:TextPositionSelector',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    Software: 'as:Application',
    Person: 'foaf:Person',
    identifying: 'oa:identifying',
    describing: 'oa:describing',
    questioning: 'oa:questioning',
    assessing: 'oa:assessing',
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
    body: pointer('oa:hasBody'),
    target: pointer('oa:hasTarget'),
    source: pointer('oa:hasSource'),
    selector: pointer('oa:hasSelector'),
    motivation: vocabulary('oa:motivatedBy'),
    purpose: vocabulary('oa:hasPurpose'),
    generator: pointer('as:generator'),
    created: { '@id': 'dcterms:created', '@type': 'xsd:dateTime' },
    value: 'rdf:value',
    format: 'dc:format',
    language: 'dc:language',
    start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
    end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
  },
};

const documentLoader = async (url: string) => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`no network: ${url}`);
  return { contextUrl: undefined, documentUrl: url, document: ANNO };
};
/** `safe`: a property or type that no context defines is an error, not dropped. */
const triples = async (text: string): Promise<readonly string[]> => {
  const quads = await jsonld.toRDF(JSON.parse(text), { documentLoader, format: 'application/n-quads', safe: true });
  return quads.trim().split('\n');
};

interface Selector {
  readonly type: string;
  readonly start?: number;
  readonly end?: number;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}
interface Annotation {
  readonly id: string;
  readonly target: { readonly source: string; readonly selector?: readonly Selector[] };
}

describe('web annotation', () => {
  it('is JSON-LD in which every term means something', async () => {
    const found = await triples((await exported('webannotation')).text('annotations.jsonld'));
    expect(found.filter((line) => line.includes(`<${OA}Annotation>`))).toHaveLength(13);
    expect(found.filter((line) => line.includes(`<${OA}hasTarget>`))).toHaveLength(13);
    await expect(triples('{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:x","nonsense":"1"}')).rejects.toThrow();
  });

  it('positions count code points; quotations are the words, with what stands around them', async () => {
    const { items } = JSON.parse((await exported('webannotation')).text('annotations.jsonld')) as { items: Annotation[] };
    expect(items).toHaveLength(13);
    for (const { id, target } of items) {
      const claim = CLAIMS.find((one) => id.endsWith(`:${one.id}`))!;
      const text = TEXTS[claim.document.id as keyof typeof TEXTS];
      const [position, quote] = target.selector!;
      expect([...text].slice(position!.start, position!.end).join('')).toBe(claim.evidence);
      expect(quote!.exact).toBe(claim.evidence);
      expect(text).toContain(`${quote!.prefix}${quote!.exact}${quote!.suffix}`);
    }
    const shifted = items.find(({ id }) => id.endsWith(':d3.r1.c1'))!.target.selector![0]!;
    const claim = CLAIMS.find(({ id }) => id === 'd3.r1.c1')!;
    expect(shifted.start).toBe(claim.claim.evidence.start - 2);
  });

  it('an address that is no web page is no source', async () => {
    const text = (await exported('webannotation')).text('annotations.jsonld');
    expect(text).not.toContain('javascript:');
    expect(text).toContain('"source":"urn:isnad:document:d5"');
  });
});

describe('code points', () => {
  it('pairs count once, halves that stand alone too', () => {
    const at = codePointOffsets('a😀b\ud800c');
    expect([0, 1, 2, 3, 4, 5, 6].map(at)).toEqual([0, 1, 1, 2, 3, 4, 5]);
    expect(codePointOffsets('ابت')(2)).toBe(2);
  });
});

describe('prov', () => {
  it('is JSON-LD in PROV’s terms, with the chain behind each claim', async () => {
    const found = await triples((await exported('prov')).text('provenance.jsonld'));
    const PROV = 'http://www.w3.org/ns/prov#';
    const primary = found.filter((line) => line.includes(`${PROV}hadPrimarySource`));
    expect(primary).toHaveLength(13);
    expect(primary).toContain(`<urn:isnad:claim:d1.r1.c1> <${PROV}hadPrimarySource> <urn:isnad:statement:d1.r1.c1.0> .`);
    // with no source named, the report is the source
    expect(primary).toContain(`<urn:isnad:claim:d6.r1.c1> <${PROV}hadPrimarySource> <urn:isnad:document:d6> .`);
    expect(found).toContain(`<urn:isnad:review:14> <${PROV}wasAssociatedWith> <urn:isnad:person:amal> .`);
    expect(found.some((line) => line.includes('samir'))).toBe(false);
  });
});
