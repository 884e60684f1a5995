import { quotable, type Quotable } from '../../model/quotation.ts';

/** A comment of the corpus. */
export interface CorpusComment {
  id: string;
  ref?: string;
  paragraphs: string[];
}

/** An interview of the corpus as far as quotations go. */
export interface CorpusPiece {
  id: string;
  turns: { kind?: string; paragraphs: { ref?: string; original?: string; translation: string }[] }[];
  comments?: CorpusComment[];
}

/** The passages of a piece, numbered as its first publication would. */
export function passagesOf({ id, turns }: CorpusPiece): Quotable[] {
  return paragraphsOf(turns).map(({ translation, original = '' }, index) =>
    quotable(id, `p${index + 1}`, [translation, original]),
  );
}

/** The paragraphs that are passages: headings are none. */
export function paragraphsOf(turns: CorpusPiece['turns']): CorpusPiece['turns'][number]['paragraphs'] {
  return turns.filter(({ kind }) => kind !== 'section').flatMap(({ paragraphs }) => paragraphs);
}
