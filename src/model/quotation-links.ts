import type { Collection } from './collection.ts';
import { passagesOf, type Interview } from './interview.ts';
import { unlinkedNotes } from './note-quotations.ts';
import { problemAt, type Problem } from './problem.ts';
import { findQuotations, quotable, standsIn, type Quotable, type Quoted } from './quotation.ts';
import { AS_WRITTEN, type HanFold } from './quote-pieces.ts';
import type { Quotation } from './source.ts';
import type { Comment, StoredQuotation } from './thread.ts';

/** A comment, and the quotation links that belong into its file. */
export interface LinkedComment {
  comment: Comment;
  quotes: Quotation[];
}

/** The passages of some interviews that may be quoted: those whose ids will not change any more. */
export function quotablePassages(
  interviews: readonly Interview[],
  isFixed: (interview: Interview) => boolean,
  fold: HanFold = AS_WRITTEN,
): Quotable[] {
  return interviews.flatMap((interview) =>
    passagesOf(interview)
      .filter(({ provisional }) => !provisional || isFixed(interview))
      .map(({ id, texts }) =>
        quotable(
          interview.id,
          id,
          Object.values(texts).map(({ text }) => text),
          fold,
        ),
      ),
  );
}

/**
 * The quotation links of every comment of `interviews`. A link that is stored stays where it is and only
 * gets its state anew; new words are looked for in all `passages`, and words that once came from elsewhere
 * in interviews that are `isNew`. A stored link goes when its words are no longer in the comment.
 */
export function linkQuotations(
  interviews: readonly Interview[],
  passages: readonly Quotable[],
  isNew: (interview: string) => boolean,
  fold: HanFold = AS_WRITTEN,
): LinkedComment[] {
  const places = placesOf(passages);
  const hasNew = passages.some(({ interview }) => isNew(interview));
  const asked: Quoted[] = [];
  const answers = new Map<Quotation, Quoted>();
  const linked = interviews.flatMap(({ id: own, thread }) =>
    (thread?.comments ?? []).map((comment): LinkedComment => {
      const ask = (quote: Quotation, among?: Quoted['among']): Quotation => {
        const words: Quoted = { text: quote.text, own, at: comment.at, among };
        asked.push(words);
        answers.set(quote, words);
        return quote;
      };
      const kept = comment.quotes
        .filter(({ text }) => comment.quoted.includes(text) || stillSays(comment, text))
        .map(({ place: _place, ...quote }): Quotation =>
          quote.passage !== undefined
            ? { ...quote, state: stateOf(quote, own, passages, places, fold) }
            : hasNew
              ? ask(quote, ({ interview }) => isNew(interview))
              : quote,
        );
      const texts = new Set(kept.map(({ text }) => text));
      const fresh = comment.quoted
        .filter((text) => !texts.has(text))
        .map((text) => ask({ text, state: 'elsewhere' }));
      return { comment, quotes: [...kept, ...fresh] };
    }),
  );
  const found = findQuotations(asked, passages, fold);
  const byQuote = new Map(asked.map((quote, index) => [quote, found[index]]));
  for (const { quotes } of linked)
    for (const quote of quotes) {
      const words = answers.get(quote);
      const passage = words && byQuote.get(words);
      if (passage === undefined) continue;
      quote.passage = passage.passage;
      if (passage.interview !== words?.own) quote.interview = passage.interview;
      quote.state = 'ok';
    }
  return linked;
}

/** Whether what is stored is no longer what belongs into the comment's file. */
export function isStale({ comment, quotes }: LinkedComment): boolean {
  const keys = (list: readonly Quotation[]): string =>
    JSON.stringify(list.map(({ text, passage, interview, state }) => [text, passage, interview, state]));
  return keys(comment.quotes) !== keys(quotes);
}

/**
 * Quotation links whose passage has other words by now, or is gone, and notes that quote another interview
 * without a link: for an editor to look at.
 */
export function quotationReport(
  { interviews }: Pick<Collection, 'interviews'>,
  fold: HanFold = AS_WRITTEN,
): Problem[] {
  const passages = quotablePassages(interviews, () => true, fold);
  const places = placesOf(passages);
  const worn = interviews.flatMap(({ id, thread }) =>
    (thread?.comments ?? []).flatMap(({ quotes }) =>
      quotes.flatMap((quote): Problem[] => {
        if (quote.passage === undefined) return [];
        const where = `${quote.interview === undefined ? '' : `${quote.interview} `}${quote.passage}`;
        switch (stateOf(quote, id, passages, places, fold)) {
          case 'drifted':
            return [
              problemAt(
                quote.place,
                `drifted: ${where} no longer says “${shortened(quote.text)}”`,
                'see whether the link still holds; if not, take its passage out and say state: elsewhere',
              ),
            ];
          case 'orphan':
            return [
              problemAt(
                quote.place,
                `orphan: ${where}, of which “${shortened(quote.text)}” was quoted, stands no more`,
                'the link leads to what took its place; name a better passage if there is one',
              ),
            ];
          default:
            return [];
        }
      }),
    ),
  );
  return [...worn, ...unlinkedNotes(interviews, passages, fold)];
}

/** The state of a stored link; as it is where its interview can't be read in this run. */
function stateOf(
  quote: Quotation | StoredQuotation,
  own: string,
  passages: readonly Quotable[],
  places: ReadonlyMap<string, number>,
  fold: HanFold,
): Quotation['state'] {
  const interview = quote.interview ?? own;
  const place = places.get(`${interview} ${quote.passage ?? ''}`);
  if (place !== undefined) return standsIn(quote.text, passages, place, fold) ? 'ok' : 'drifted';
  return places.has(interview) ? 'orphan' : quote.state;
}

/** Where each passage stands in the list, by interview and id, and where each interview begins. */
function placesOf(passages: readonly Quotable[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, { interview, passage }] of passages.entries()) {
    places.set(`${interview} ${passage}`, index);
    if (!places.has(interview)) places.set(interview, index);
  }
  return places;
}

/** Words that an editor has stored by hand, in the comment as it stands. */
function stillSays({ text }: Comment, words: string): boolean {
  return text.replace(/\s+/g, ' ').includes(words.replace(/\s+/g, ' '));
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
}
