/** The part of citation-js that the tests read citations back with; the package has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: { input: { chain: (data: string, options?: object) => Record<string, unknown>[] } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
