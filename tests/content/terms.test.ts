import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../site.ts';
import { withFolder } from './folder.ts';

const USES = 230;

test('a term that is used often has its passages on several pages, each passage once and in order', async () => {
  const answers = Array.from({ length: USES }, (_, index) => `第${index + 1}次说到译文。`);
  const files = {
    'terms.yaml': '- term: 译文\n  language: zh\n  renderings: [translation]\n',
    'interviews/talk/zh.md': `---\ntitle: 谈话\nparticipants:\n  a: { name: 甲, role: interviewee }\n---\n\n**甲：**${answers.join('\n\n')}\n`,
  };
  await withFolder(files, async (content) => {
    await withFolder({}, async (folder) => {
      const OUT_DIR = join(folder, 'dist');
      await runCommand('passages', { CONTENT_DIR: content });
      await runCommand('build', { CONTENT_DIR: content, OUT_DIR }, '--clean');
      const pages = await Promise.all(
        ['', '2/', '3/'].map((page) => readFile(join(OUT_DIR, 'terms/译文', page, 'index.html'), 'utf8')),
      );
      const numbers = pages.map((page) =>
        [...page.matchAll(/#p(\d+)"/g)].map(([, number]) => Number(number)),
      );
      expect(numbers.map(({ length }) => length)).toEqual([100, 100, 30]);
      expect(numbers.flat()).toEqual(answers.map((_, index) => index + 1));
      for (const page of pages) expect(page).toContain(`${USES} passages`);
      expect(pages.map((page) => page.includes('content="noindex"'))).toEqual([false, true, true]);
      expect(pages[1]).toMatch(/<a href="[^"]*\/terms\/[^"/]+\/" rel="prev"/);
      expect(pages[1]).toMatch(/<a href="[^"]*\/terms\/[^"/]+\/3\/" rel="next"/);
    });
  });
});
