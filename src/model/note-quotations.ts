import type { Interview } from './interview.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { findQuotations, type Quotable, type Quoted } from './quotation.ts';
import { piecesOf, type HanFold } from './quote-pieces.ts';
import { phrasesOf } from './quoted.ts';

/**
 * Notes that quote another interview and have no link to that passage: for the editor to make, since a
 * note's text is theirs. The link is written out, ready to be put around the words.
 */
export function unlinkedNotes(
  interviews: readonly Interview[],
  passages: readonly Quotable[],
  fold?: HanFold,
): Problem[] {
  const asked = interviews.flatMap((interview) =>
    interview.notes.flatMap((note) =>
      phrasesOf(note.text)
        .filter((text) => piecesOf(text).length > 0)
        .map((text) => ({
          note,
          place: placeOf(interview, note.passage, note.language),
          quote: quoteOf(text, interview.id),
        })),
    ),
  );
  const found = findQuotations(
    asked.map(({ quote }) => quote),
    passages,
    fold,
  );
  return asked.flatMap(({ note, place, quote }, index) => {
    const passage = found[index];
    if (passage === undefined || place === undefined) return [];
    const link = `/interviews/${passage.interview}/#${passage.passage}`;
    return note.html.includes(`href="${link}"`)
      ? []
      : [
          problemAt(
            place,
            `the note ${note.label} quotes “${quote.text}”`,
            `link the words: [${quote.text}](${link})`,
          ),
        ];
  });
}

/** Words of the note's own interview need no link: it stands beside them. */
function quoteOf(text: string, own: string): Quoted {
  return { text, own, among: ({ interview }) => interview !== own };
}

function placeOf({ sections }: Interview, id: string, language: string): Place | undefined {
  return sections
    .flatMap(({ turns }) => turns.flatMap(({ passages }) => passages))
    .find((passage) => passage.id === id)?.texts[language]?.place;
}
