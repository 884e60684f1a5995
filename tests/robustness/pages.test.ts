import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readCollection } from '../../src/content/read.ts';
import { withFolder, type Files } from '../content/folder.ts';
import { fileFaults } from '../site-faults.ts';
import { runCommand } from '../site.ts';
import { EXTREMES, isLong } from './hostile.ts';

/* What is accepted is built: every text stands in its page, and feeds and books are what they should be. */

/** Extremes as a writer would type them into Markdown. */
const typed = EXTREMES.filter((text) => !/[&"\\]/.test(text));
const texts = fc.sample(
  fc.array(fc.constantFrom(...typed), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' and ')),
  { numRuns: isLong ? 400 : 40, seed: 7 },
);

test('texts of every kind', { timeout: 600_000 }, async () => {
  const body = texts.map((text, index) => `**Ann:** Start ${index} ${text} end ${index}.`).join('\n\n');
  const quoted = (index: number): string => JSON.stringify(`T${texts[index] ?? ''}`);
  const content: Files = {
    'site.yaml': `title: ${quoted(0)}\ndescription: ${quoted(1)}\n`,
    'interviews/talk/en.md': `---\ntitle: ${quoted(2)}\nsummary: ${quoted(3)}\nsource: { name: ${quoted(4)} }\npublished: 2024-01-01\nparticipants:\n  ann: { name: Ann, role: interviewer }\n---\n\n## Heading ${typed.join(' ')}\n\n${body}\n\n**Ann:** Last.[^t1]\n\n[^t1]: Note ${typed.join(' ')}\n`,
    'interviews/talk/comments/001-ann.md': `---\nauthor: { name: ${quoted(8)} }\n---\n\nComment ${typed.join(' ')} end.\n`,
  };
  await withFolder(content, async (folder) => {
    const [CONTENT_DIR, OUT_DIR] = [folder, join(folder, '.dist')];
    await runCommand('passages', { CONTENT_DIR });
    await runCommand('build', { CONTENT_DIR, OUT_DIR });
    const page = squeezed(wordsOf(await readFile(join(OUT_DIR, 'interviews/talk/index.html'), 'utf8')));
    for (const [index, text] of texts.entries())
      expect(page, JSON.stringify(text)).toContain(squeezed(`Start ${index} ${text} end ${index}.`));
    expect(page).toContain(squeezed(`Note ${typed.join(' ')}`));
    const collection = await readCollection(folder, folder, { drafts: false, proven: true });
    expect(await fileFaults({ folder: OUT_DIR, home: 'http://localhost:4321/' }, collection)).toEqual([]);
  });
});

function wordsOf(html: string): string {
  const said = (node: Nodes): string =>
    node.type === 'text' ? node.value : 'children' in node ? node.children.map(said).join('') : '';
  return said(unified().use(rehypeParse).parse(html));
}

/** Without spaces, which pages fold, and line ends of HTML's reader. */
function squeezed(text: string): string {
  return text.replace(/[\s\u0000\u0085]+/g, '');
}
