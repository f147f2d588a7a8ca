/** Names of things of the ledger in linked data. A URN, for a ledger has no address on the web. */
export const iri = (kind: string, id: string): string => `urn:isnad:${kind}:${encodeURIComponent(id)}`;

/** Whether a report's address can stand as an IRI. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
