import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/importers/article.ts';
import { readThreadFile, recognise } from '../../src/importers/recognise.ts';
import { ImportError, KINDS } from '../../src/importers/record.ts';
import { formatVersion } from '../../src/importers/version-file.ts';
import { parseFrontMatter } from '../../src/content/frontmatter.ts';
import { FORD } from '../fixtures/ford.ts';
import { tryCommand } from '../site.ts';
import { withFolder } from '../content/folder.ts';
import { edits, hostileText, PARAMETERS } from './hostile.ts';

/* A file from elsewhere is read, or refused with what is wrong and what to do; nothing else is thrown. */

/** Small files of each kind, to be spoilt. */
const SEEDS: Record<(typeof KINDS)[number], string> = {
  pasted:
    'Ann’s avatar\nAnn\nNov 28, 2024\n\nWho was it?\n\nLike (2)\nReply\nBo’s avatar\nBo\nNov 29\n\nHis pupil.\n',
  clipped:
    '![Ann’s avatar](https://example.org/a.png)\n\n[Ann](https://example.org/ann)\n\n[Nov 28](https://example.org/1)\n\nWho *was* it?\n\n[Reply](x)\n',
  'substack-json':
    '{"comments":[{"id":1,"body":"Who?","name":"Ann","date":"2024-11-28T10:00:00.000Z","children":[{"id":2,"body":"He.","name":"Bo","children":[]}]}]}',
  'substack-page':
    '<!doctype html><html><body><script>window._preloads = JSON.parse("{\\"post\\":{\\"comment_count\\":1},\\"comments\\":[{\\"id\\":1,\\"body\\":\\"Who?\\",\\"name\\":\\"Ann\\"}]}")</script></body></html>',
  'hacker-news':
    '{"id":1,"type":"story","title":"T","url":"https://example.org","children":[{"id":2,"type":"comment","author":"ann","text":"Who?<p>And <i>why</i>?","created_at":"2024-11-28T10:00:00Z","children":[]}]}',
  wordpress:
    '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><link>https://example.org/p</link><wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author><![CDATA[Ann]]></wp:comment_author><wp:comment_content><![CDATA[Who?]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment></item></channel></rss>',
  disqus:
    '<?xml version="1.0"?><disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals"><thread dsq:id="1"><link>https://example.org/p</link></thread><post dsq:id="2"><message><![CDATA[<p>Who?</p>]]></message><createdAt>2024-11-28T10:00:00Z</createdAt><author><name>Ann</name></author><thread dsq:id="1"/></post></disqus>',
};

/** What `use` gives, or undefined where it refuses as it should: on a line, with what is wrong and what to do. */
function orRefused<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    expect(error.what, error.message).toMatch(/\S/);
    expect(error.todo, error.message).toMatch(/\S/);
    expect(error.line).toBeGreaterThan(0);
    return undefined;
  }
}

describe('threads', () => {
  test.each(KINDS)('%s, spoilt anywhere', (kind) => {
    fc.assert(
      fc.property(edits, (change) => {
        const thread = orRefused(() => readThreadFile(change(SEEDS[kind]), kind));
        for (const { body, author } of thread?.comments ?? [])
          expect(typeof body, author?.name).toBe('string');
      }),
      PARAMETERS,
    );
  });

  test.each(KINDS)('anything taken for %s', (kind) => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 6 }), (parts) => {
        orRefused(() => readThreadFile(parts.join('\n'), kind));
        orRefused(() => recognise(parts.join('\n')));
      }),
      PARAMETERS,
    );
  });
});

describe('articles', () => {
  const ARTICLE =
    '---\ntitle: Talk\n---\n\n# Talk\n\n**Ann:** Who *was* it?\n\n**Bo:** He.[^1]\n\n[^1]: Said [so](https://example.org).\n';
  const PAGE =
    '<!doctype html><html><head><title>Talk</title></head><body><article><h1>Talk</h1><p><b>Ann:</b> Who?</p><p><b>Bo:</b> He.</p></article></body></html>';
  test.each([ARTICLE, PAGE])(
    '%j, spoilt anywhere, becomes a version that can be read, or is refused',
    (seed) => {
      fc.assert(
        fc.property(edits, (change) => {
          const article = orRefused(() => readArticle(change(seed)));
          if (article === undefined) return;
          const { problems, data } = parseFrontMatter(formatVersion(article), 'en.md');
          expect(problems).toEqual([]);
          expect(data).toHaveProperty('title');
        }),
        PARAMETERS,
      );
    },
  );
});

test('a command that refuses a file has written nothing and does not exit with 0', async () => {
  const inputs: (string | Uint8Array)[] = [
    '',
    '\0',
    new Uint8Array([0xff, 0xfe, 0x41, 0]),
    '{"comments":[{"id":1,"body":"Who?"',
    `${SEEDS.disqus.slice(0, -40)}`,
    '['.repeat(100_000),
    `<rss>${'<a>'.repeat(100_000)}`,
  ];
  await withFolder(
    { ...FORD, ...Object.fromEntries(inputs.map((text, index) => [`.in/${index}`, text])) },
    async (folder) => {
      const all = async (): Promise<string[]> => {
        const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
          one.isFile(),
        );
        return Promise.all(
          files.map(async (one) => `${one.name} ${await readFile(join(one.parentPath, one.name), 'utf8')}`),
        );
      };
      const before = await all();
      for (const index of inputs.keys()) {
        const { code, errors } = await tryCommand(
          'import',
          { CONTENT_DIR: folder },
          join(folder, '.in', `${index}`),
          '--into',
          'ford',
        );
        expect([code, errors], JSON.stringify(inputs[index]).slice(0, 60)).toEqual([
          1,
          expect.stringMatching(/:\d+:\d+: \S.* — \S/),
        ]);
      }
      expect(await all()).toEqual(before);
    },
  );
});
