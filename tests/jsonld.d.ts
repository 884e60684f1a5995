/** The part of jsonld that the tests read a page's data with; the package has no types of its own. */
declare module 'jsonld' {
  const jsonld: {
    flatten: (
      document: object,
      context: null,
      options: {
        safe: boolean;
        documentLoader: (url: string) => Promise<{ documentUrl: string; document: object }>;
      },
    ) => Promise<unknown>;
  };
  export default jsonld;
}
