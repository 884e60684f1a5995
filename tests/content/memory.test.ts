import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyMemory } from '../../src/content/memory.ts';
import { readCollection } from '../../src/content/read.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { FORD } from '../fixtures/ford.ts';
import { makeFolder } from './folder.ts';

const DEVELOPING = { drafts: true, proven: false };
const NAMES = Object.keys(FORD);

/** What an editor may do to a file: new words, a key that is not known, a turn too many, another title, bytes that are no text, or nothing at all. */
const EDITS: Record<string, (text: string) => string | Uint8Array | undefined> = {
  words: (text) => text.replace(/\.(?=\n)/, ', said anew.'),
  key: (text) => text.replace('title:', 'titel:'),
  turn: (text) => `${text}\n\n**Nobody:** I am not here.\n`,
  title: (text) => text.replace(/title: /, 'title: New, '),
  bytes: () => new Uint8Array([0xff, 0xfe, 0]),
  gone: () => undefined,
  back: (text) => text,
};

test('a reading that remembers the last one finds what one that does not finds, whatever was done', async () => {
  const edit = fc.record({
    name: fc.constantFrom(...NAMES),
    kind: fc.constantFrom(...Object.keys(EDITS)),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const folder = await makeFolder(FORD);
      try {
        const memory = emptyMemory();
        await readCollection(folder, 'content', DEVELOPING, { memory });
        for (const { name, kind } of edits) {
          const text = EDITS[kind]?.(String(FORD[name]));
          if (text === undefined) await rm(join(folder, name), { force: true });
          else await writeFile(join(folder, name), text);
          const read = await readCollection(folder, 'content', DEVELOPING, { memory });
          const anew = await readCollection(folder, 'content', DEVELOPING);
          expect(read.problems.map(formatProblem)).toEqual(anew.problems.map(formatProblem));
          expect(read).toEqual(anew);
        }
      } finally {
        await rm(folder, { recursive: true });
      }
    }),
    { numRuns: 25 },
  );
});

test('what did not change is not joined again', async () => {
  const folder = await makeFolder(FORD);
  const memory = emptyMemory();
  const before = await readCollection(folder, 'content', DEVELOPING, { memory });
  const file = join(folder, 'interviews/ford/en.md');
  await writeFile(file, String(FORD['interviews/ford/en.md']).replace('title: ', 'title: New, '));
  const after = await readCollection(folder, 'content', DEVELOPING, { memory });
  await rm(folder, { recursive: true });
  const same = after.interviews.filter((interview) => before.interviews.includes(interview));
  expect(same.map(({ id }) => id)).toEqual(['well']);
});
