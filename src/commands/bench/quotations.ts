import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderComment } from '../../model/comment.ts';
import { findQuotations, type Quotable, type Quoted } from '../../model/quotation.ts';
import { foldHan, foldWords } from '../../model/quote-pieces.ts';
import { paragraphsOf, passagesOf, type CorpusComment, type CorpusPiece } from './corpus.ts';
import { drawQuotes, type Drawn } from './drawn-quotes.ts';

/** Pieces that are not searched: what is quoted from them comes from elsewhere. */
const HELD_OUT = ['plato-meno', 'analects-11', 'tang-2020-brian-tseng', 'sn44-1', 'mil3-2-3'];

/**
 * Precision and recall of quotation links on quotes drawn from the corpus in `folder`, the links made in
 * its one commented interview, and the time that all of its comments take against all of its interviews.
 */
export async function benchQuotations(folder: string): Promise<string> {
  const pieces = await readAll<CorpusPiece>(folder, 'other-targets');
  const searched = pieces.filter(({ id }) => !HELD_OUT.includes(id));
  const elsewhere = pieces.filter(({ id }) => HELD_OUT.includes(id));
  const passages = searched.flatMap(passagesOf);
  const { drawn, ambiguous } = drawQuotes(searched, elsewhere, passages);
  const found = findQuotations(drawn, passages);
  const kinds = [...new Set(drawn.map(({ kind }) => kind))];
  return [
    `${drawn.length} labelled quotes; ${ambiguous} more stand in several passages and were left out`,
    ...kinds.map((kind) => formatKind(kind, drawn, found)),
    formatKind('all', drawn, found),
    ...wrongOnes(drawn, found),
    '',
    ...linksOfCommented(pieces),
    '',
    await timeAll(folder, pieces),
  ].join('\n');
}

async function readAll<T>(folder: string, ...below: string[]): Promise<T[]> {
  const read = async (name: string): Promise<T[]> => {
    const files = (await readdir(join(folder, name))).filter((file) => file.endsWith('.json')).sort();
    return Promise.all(
      files.map(async (file) => JSON.parse(await readFile(join(folder, name, file), 'utf8')) as T),
    );
  };
  return (await Promise.all(['', ...below].map(read))).flat();
}

/** A link is right where it leads to the passage that was quoted, or to one with the very same words. */
function isRight({ from, words }: Drawn, passage: Quotable | undefined): boolean {
  if (passage === undefined || from === undefined) return false;
  if (passage.interview === from.interview && passage.passage === from.passage) return true;
  const texts = [...passage.texts.words, ...passage.texts.han];
  return words.every((text) =>
    [foldWords(text), foldHan(text)].every((part) => texts.some((whole) => whole.includes(part))),
  );
}

function formatKind(kind: string, drawn: readonly Drawn[], found: readonly (Quotable | undefined)[]): string {
  const own = drawn.flatMap((quote, index) => (kind === 'all' || quote.kind === kind ? [index] : []));
  const made = own.filter((index) => found[index] !== undefined);
  const right = own.filter((index) => isRight(drawn[index] as Drawn, found[index]));
  const linkable = own.filter((index) => drawn[index]?.from !== undefined);
  const percent = (part: number, whole: number): string =>
    whole === 0 ? '    –   ' : `${((100 * part) / whole).toFixed(2).padStart(6)} %`;
  return `${kind.padEnd(16)} ${String(own.length).padStart(5)} quotes, ${String(made.length).padStart(5)} links: precision ${percent(right.length, made.length)}, recall ${percent(right.length, linkable.length)}`;
}

function wrongOnes(drawn: readonly Drawn[], found: readonly (Quotable | undefined)[]): string[] {
  return drawn.flatMap((quote, index) => {
    const passage = found[index];
    if (passage === undefined || isRight(quote, passage)) return [];
    const from = quote.from === undefined ? 'elsewhere' : `${quote.from.interview} ${quote.from.passage}`;
    return [
      `wrong (${quote.kind}): “${quote.text}” of ${from} was linked to ${passage.interview} ${passage.passage}`,
    ];
  });
}

/** Links in the pieces that have comments; one is wrong where its passage is far from what the comment is on. */
function linksOfCommented(pieces: readonly CorpusPiece[]): string[] {
  return pieces.flatMap((piece) => {
    if (piece.comments === undefined) return [];
    const refs = paragraphsOf(piece.turns).map(({ ref }) => ref);
    const asked = piece.comments.flatMap((comment) =>
      quotedBy(comment, piece.id).map((quote) => ({ ...quote, comment })),
    );
    const found = findQuotations(asked, pieces.flatMap(passagesOf));
    const links = asked.flatMap(({ text, comment }, index) => {
      const passage = found[index];
      if (passage === undefined) return [];
      const ref = passage.interview === piece.id ? refs[Number(passage.passage.slice(1)) - 1] : undefined;
      const near = ref !== undefined && ref.slice(0, 3) === comment.ref?.slice(0, 3);
      const where = `${passage.interview} ${passage.passage} (${ref ?? '–'})`;
      return [{ near, line: `  ${near ? 'near' : 'FAR '} ${comment.id}: “${text.slice(0, 70)}” → ${where}` }];
    });
    const far = links.filter(({ near }) => !near).length;
    return [
      `${piece.id}: ${piece.comments.length} comments quote ${asked.length} times; ${links.length} links, ${far} far from the place of their comment`,
      ...links.map(({ line }) => line),
    ];
  });
}

function quotedBy({ paragraphs }: CorpusComment, own: string): Quoted[] {
  return renderComment(paragraphs.join('\n\n')).quoted.map((text) => ({ text, own }));
}

async function timeAll(folder: string, pieces: readonly CorpusPiece[]): Promise<string> {
  const files = await readAll<{ threads: { comments: CorpusComment[] }[] }>(join(folder, 'comment-threads'));
  const comments = [
    ...pieces.flatMap(({ comments: own = [] }) => own),
    ...files.flatMap(({ threads }) => threads.flatMap(({ comments: own }) => own)),
  ];
  const start = performance.now();
  const passages = pieces.flatMap(passagesOf);
  const asked = comments.flatMap((comment) => quotedBy(comment, ''));
  const whole = comments.map(({ paragraphs }): Quoted => ({ text: paragraphs.join(' '), own: '' }));
  const links = findQuotations([...asked, ...whole], passages).filter(
    (passage) => passage !== undefined,
  ).length;
  const seconds = (performance.now() - start) / 1000;
  return `${comments.length} comments (${asked.length} quotes, and each comment as a quote of its own) against ${passages.length} passages of ${pieces.length} interviews: ${links} links in ${seconds.toFixed(1)} s (limit 30)`;
}
