import type { Collection } from './collection.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { placesOf, quotablePassages, stateOf } from './quotation-links.ts';
import { AS_WRITTEN, type HanFold } from './quote-pieces.ts';
import type { StoredQuotation } from './source.ts';

/** What an editor may do: a comment's links stand in its file, a note's own links go before those of the table. */
const TODO = {
  comment: {
    drifted: 'see whether the link still holds; if not, take its passage out and say state: elsewhere',
    orphan: 'the link leads to what took its place; name a better passage if there is one',
  },
  note: {
    drifted:
      'see whether the link still holds; if not, link the words in the note to where they come from: [words](address)',
    orphan:
      'the link leads to what took its place; if there is a better one, link the words in the note: [words](address)',
  },
};

/**
 * Quotation links of comments and notes whose passage has other words by now, or is gone, and notes whose
 * words have not been looked for yet: for an editor to look at.
 */
export function quotationReport(
  { interviews }: Pick<Collection, 'interviews'>,
  fold: HanFold = AS_WRITTEN,
): Problem[] {
  const passages = quotablePassages(interviews, () => true, fold);
  const places = placesOf(passages);
  const worn = (quote: StoredQuotation, own: string, from: keyof typeof TODO, at: Place): Problem[] => {
    if (quote.passage === undefined) return [];
    const where = `${quote.interview === undefined ? '' : `${quote.interview} `}${quote.passage}`;
    switch (stateOf(quote, own, passages, places, fold)) {
      case 'drifted':
        return [
          problemAt(at, `drifted: ${where} no longer says “${shortened(quote.text)}”`, TODO[from].drifted),
        ];
      case 'orphan':
        return [
          problemAt(
            at,
            `orphan: ${where}, of which “${shortened(quote.text)}” was quoted, stands no more`,
            TODO[from].orphan,
          ),
        ];
      default:
        return [];
    }
  };
  return interviews.flatMap(({ id, thread, notes }) => [
    ...(thread?.comments ?? []).flatMap(({ quotes }) =>
      quotes.flatMap((quote) => worn(quote, id, 'comment', quote.place)),
    ),
    ...notes.flatMap(({ label, quoted, quotes, place }) => [
      ...quotes.flatMap((quote) => worn(quote, id, 'note', place)),
      ...quoted
        .filter((words) => !quotes.some(({ text }) => text === words))
        .map((words) =>
          problemAt(
            place,
            `what the note ${label} quotes, “${shortened(words)}”, was not looked for yet`,
            'run npm run passages',
          ),
        ),
    ]),
  ]);
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
}
