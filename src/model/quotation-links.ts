import { passagesOf, type Interview } from './interview.ts';
import { findQuotations, quotable, standsIn, type Quotable, type Quoted } from './quotation.ts';
import { AS_WRITTEN, type HanFold } from './quote-pieces.ts';
import type { Quotation, StoredQuotation } from './source.ts';
import type { Comment } from './thread.ts';

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

/** What quotes: a comment or a note of the interview `own`. */
export interface Quoter {
  own: string;
  /** The passage that it stands at. */
  at?: string | undefined;
  text: string;
  /** The words that its text quotes. */
  quoted: readonly string[];
  /** The links that are stored for it. */
  quotes: readonly StoredQuotation[];
}

/** The quotation links of every comment of `interviews`; see linkQuoters. */
export function linkQuotations(
  interviews: readonly Interview[],
  passages: readonly Quotable[],
  isNew: (interview: string) => boolean,
  fold: HanFold = AS_WRITTEN,
): LinkedComment[] {
  const comments = interviews.flatMap(({ id: own, thread }) =>
    (thread?.comments ?? []).map((comment) => ({ own, comment })),
  );
  const links = linkQuoters(
    comments.map(({ own, comment }) => ({ ...comment, own })),
    passages,
    isNew,
    fold,
  );
  return comments.map(({ comment }, index) => ({ comment, quotes: links[index] ?? [] }));
}

/** The quotation links of the notes of each interview, each words once, in the order of the notes; see linkQuoters. */
export function linkNotes(
  interviews: readonly Interview[],
  passages: readonly Quotable[],
  isNew: (interview: string) => boolean,
  fold: HanFold = AS_WRITTEN,
): Quotation[][] {
  const quoters = interviews.map(({ id: own, notes }) =>
    notes.map((note) => ({ ...note, own, at: note.passage })),
  );
  const links = linkQuoters(quoters.flat(), passages, isNew, fold).values();
  return quoters.map((notes) => {
    const byWords = new Map<string, Quotation>();
    for (const quote of notes.flatMap(() => links.next().value ?? []))
      if (!byWords.has(quote.text)) byWords.set(quote.text, quote);
    return [...byWords.values()];
  });
}

/**
 * The quotation links of comments or notes, in their order. A link that is stored stays where it is and only
 * gets its state anew; new words are looked for in all `passages`, and words that once came from elsewhere
 * in interviews that are `isNew`. A stored link goes when its words are no longer in the text.
 */
function linkQuoters(
  quoters: readonly Quoter[],
  passages: readonly Quotable[],
  isNew: (interview: string) => boolean,
  fold: HanFold,
): Quotation[][] {
  const places = placesOf(passages);
  const hasNew = passages.some(({ interview }) => isNew(interview));
  const asked: Quoted[] = [];
  const answers = new Map<Quotation, Quoted>();
  const linked = quoters.map((quoter) => {
    const { own, at } = quoter;
    const ask = (quote: Quotation, among?: Quoted['among']): Quotation => {
      const words: Quoted = { text: quote.text, own, at, among };
      asked.push(words);
      answers.set(quote, words);
      return quote;
    };
    const kept = quoter.quotes
      .filter(({ text }) => quoter.quoted.includes(text) || stillSays(quoter, text))
      .map(({ place: _place, ...quote }): Quotation =>
        quote.passage !== undefined
          ? { ...quote, state: stateOf(quote, own, passages, places, fold) }
          : hasNew
            ? ask(quote, ({ interview }) => isNew(interview))
            : quote,
      );
    const texts = new Set(kept.map(({ text }) => text));
    const fresh = quoter.quoted
      .filter((text) => !texts.has(text))
      .map((text) => ask({ text, state: 'elsewhere' }));
    return [...kept, ...fresh];
  });
  const found = findQuotations(asked, passages, fold);
  const byQuote = new Map(asked.map((quote, index) => [quote, found[index]]));
  for (const quote of linked.flat()) {
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

/** The state of a stored link; as it is where its interview can't be read in this run. */
export function stateOf(
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
export function placesOf(passages: readonly Quotable[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, { interview, passage }] of passages.entries()) {
    places.set(`${interview} ${passage}`, index);
    if (!places.has(interview)) places.set(interview, index);
  }
  return places;
}

/** Words that an editor has stored by hand, in the text as it stands. */
function stillSays({ text }: Quoter, words: string): boolean {
  return text.replace(/\s+/g, ' ').includes(words.replace(/\s+/g, ' '));
}
