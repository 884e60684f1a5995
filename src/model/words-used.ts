/** What records are written in, as far as search asks. */
export interface WordsUsed {
  /** How often each word of four letters or more stands there, as it is written. */
  spellings: [spelling: string, count: number][];
  /** The characters from where Han characters begin, each once. */
  characters: string;
}
