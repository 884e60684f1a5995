import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorpusComment } from './corpus.ts';
import { fileNameOf, formatComment, keptName } from '../../importers/comment-file.ts';
import { fromPlainText } from '../../importers/exact-text.ts';

/** A comment as a real thread has it. */
interface Written extends CorpusComment {
  author?: string;
  inReplyTo?: string;
}

const INTERVIEW = `---
title: The other bank
participants:
  a: { name: Ann, role: interviewer }
  b: { name: Bo, role: interviewee }
---

**Ann:** Who has ever counted the people on the other bank?

**Bo:** Nobody has, and nobody will before the water falls.
`;

/**
 * Write a content folder of one interview, `large`, with a thread of so many comments: the real threads of
 * `corpus`, one after the other and from the beginning again; where that is absent, made-up ones.
 */
export async function writeLargeThread(folder: string, corpus: string, count: number): Promise<void> {
  const comments = join(folder, 'interviews/large/comments');
  await mkdir(comments, { recursive: true });
  await writeFile(join(folder, 'interviews/large/en.md'), INTERVIEW);
  await writeFile(join(comments, 'thread.yaml'), `statedCount: ${count}\npage: own\n`);
  const threads = existsSync(join(corpus, 'comment-threads')) ? await readThreads(corpus) : [madeUp()];
  const numbers = new Map<string, number>();
  let number = 0;
  for (let round = 0; number < count; round++)
    for (const [place, thread] of threads.entries())
      for (const { id, author, inReplyTo, paragraphs } of thread) {
        if (++number > count) return;
        const key = (one: string): string => `${round} ${place} ${one}`;
        numbers.set(key(id), number);
        const name = keptName(author ?? 'Unnamed');
        const parent = inReplyTo === undefined ? undefined : numbers.get(key(inReplyTo));
        const front = { author: { name }, inReplyTo: parent, reactions: { '❤': number % 50 } };
        const body = fromPlainText(paragraphs.join('\n\n'));
        await writeFile(join(comments, fileNameOf(number, name)), formatComment(front, body));
      }
}

async function readThreads(corpus: string): Promise<Written[][]> {
  const folder = join(corpus, 'comment-threads');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(
    names.map(
      async (name) =>
        JSON.parse(await readFile(join(folder, name), 'utf8')) as { threads: { comments: Written[] }[] },
    ),
  );
  return files.flatMap(({ threads }) => threads.map(({ comments }) => comments));
}

/** Ten comments, each an answer to the one before. */
function madeUp(): Written[] {
  return Array.from({ length: 10 }, (_, place) => ({
    id: String(place),
    author: `Reader ${place}`,
    ...(place > 0 ? { inReplyTo: String(place - 1) } : {}),
    paragraphs: ['The river has no second bank that anybody saw. '.repeat(1 + (place % 4)).trim()],
  }));
}
