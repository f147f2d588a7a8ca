/** The one function of jsonld that tests use; the package has no types of its own. */
declare module 'jsonld' {
  interface RemoteDocument {
    readonly contextUrl: undefined;
    readonly documentUrl: string;
    readonly document: unknown;
  }
  interface ToRdfOptions {
    readonly documentLoader: (url: string) => Promise<RemoteDocument>;
    readonly format: 'application/n-quads';
    /** what no context defines is an error */
    readonly safe: boolean;
  }
  const jsonld: { toRDF(document: unknown, options: ToRdfOptions): Promise<string> };
  export default jsonld;
}
