/* What this project uses of citeproc-js, which brings no types: https://citeproc-js.readthedocs.io */
declare module 'citeproc' {
  /** An XML element as citeproc reads it. */
  interface CslElement {
    name: string;
    attrs: Record<string, string>;
    children: (CslElement | string)[];
  }
  class Engine {
    constructor(
      system: { retrieveLocale: (language: string) => CslElement; retrieveItem: (id: string) => object },
      style: CslElement,
      language: string,
      forceLanguage: boolean,
    );
    /** Names by what their parts are. */
    registry: { namereg: { addname: () => void; namereg: object } };
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [parameters: object, entries: string[]];
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
  export type { CslElement, Engine };
}
