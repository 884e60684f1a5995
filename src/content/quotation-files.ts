import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withKey } from '../model/frontmatter-edit.ts';
import { writeIfNew } from './ledger-files.ts';
import type { Collection } from '../model/collection.ts';
import type { Interview } from '../model/interview.ts';
import { formatNoteQuotations } from '../model/note-quotations.ts';
import {
  isStale,
  linkNotes,
  linkQuotations,
  quotablePassages,
  type LinkedComment,
} from '../model/quotation-links.ts';
import type { HanFold } from '../model/quote-pieces.ts';
import type { Quotation } from '../model/source.ts';

/** How many files changed: those of comments, and the tables of interviews whose notes quote. */
export interface WrittenQuotations {
  comments: number;
  tables: number;
}

/**
 * Link what the comments and notes of `interviews` quote, in their own and in all other interviews of the
 * collection whose passages have their ids, and write the links into the comments' files and the tables of
 * the notes; Han characters are compared in the form that `fold` gives them.
 */
export async function writeQuotationsOf(
  contentDir: string,
  collection: Pick<Collection, 'interviews' | 'published'>,
  interviews: readonly Interview[],
  fold?: HanFold,
): Promise<WrittenQuotations> {
  const published = new Set(collection.published.map(({ interview }) => interview));
  const asked = new Set(interviews);
  const passages = quotablePassages(collection.interviews, (interview) => asked.has(interview), fold);
  const isNew = (interview: string): boolean => !published.has(interview);
  const linked = linkQuotations(interviews, passages, isNew, fold);
  const ofNotes = linkNotes(interviews, passages, isNew, fold);
  const links = new Map(linked.map((link) => [link.comment, link]));
  const written = { comments: 0, tables: 0 };
  for (const [index, { id, thread }] of interviews.entries()) {
    const own = (thread?.comments ?? []).flatMap((comment) => links.get(comment) ?? []);
    written.comments += await writeQuotations(contentDir, id, own);
    const table = join(contentDir, 'interviews', id, 'notes.tsv');
    const quotes = ofNotes[index] ?? [];
    if (quotes.length === 0 && !existsSync(table)) continue;
    if (await writeIfNew(table, formatNoteQuotations(quotes))) written.tables++;
  }
  return written;
}

/** Write the links of one interview's comments: all of them or, where one can't be written, none. */
async function writeQuotations(
  contentDir: string,
  id: string,
  linked: readonly LinkedComment[],
): Promise<number> {
  const files: { path: string; text: string }[] = [];
  for (const { comment, quotes } of linked.filter(isStale)) {
    const path = join(contentDir, 'interviews', id, 'comments', comment.place.path.split('/').at(-1) ?? '');
    const text = withKey(await readFile(path, 'utf8'), 'quotes', yamlOf(quotes));
    if (text === undefined)
      throw new Error(
        `${comment.place.path}: the front matter can't be written — write each of its keys on a line of its own`,
      );
    files.push({ path, text });
  }
  for (const { path, text } of files) await writeIfNew(path, text);
  return files.length;
}

function yamlOf(quotes: readonly Quotation[]): string[] {
  if (quotes.length === 0) return [];
  return [
    'quotes:',
    ...quotes.map(({ text, interview, passage, state }) => {
      const where = [interview && `interview: ${interview}`, passage && `passage: ${passage}`].filter(
        Boolean,
      );
      return `  - { ${[`text: ${JSON.stringify(text)}`, ...where, `state: ${state}`].join(', ')} }`;
    }),
  ];
}
