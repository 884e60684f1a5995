import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../src/content/sources.ts';
import { keptName, formatComment, fileNameOf } from '../../src/importers/comment-file.ts';
import { fromHtml } from '../../src/importers/html-text.ts';
import { bodyProblem, renderComment, safeName } from '../../src/model/comment.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { readThread } from '../../src/model/thread.ts';
import { ATTACKS } from '../fixtures/attacks.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const ALLOWED = new Set('p br a em strong del code pre blockquote ul ol li sup sub'.split(' '));

/** What a browser’s parser would find in written HTML beside what comments may have. */
function forbiddenIn(html: string): string[] {
  const found: string[] = [];
  visit(parser.parse(html) as Root, (node) => {
    if (node.type === 'comment' || node.type === 'doctype') found.push(node.type);
    if (node.type !== 'element') return;
    if (!ALLOWED.has(node.tagName)) found.push(`<${node.tagName}>`);
    for (const [name, value] of Object.entries(node.properties)) {
      const isLink = node.tagName === 'a' && name === 'href' && /^https?:\/\/[^\s/]/.test(String(value));
      const isRel =
        node.tagName === 'a' && name === 'rel' && String(value) === 'nofollow,ugc,noopener,noreferrer';
      const isStart = node.tagName === 'ol' && name === 'start' && typeof value === 'number';
      if (!isLink && !isRel && !isStart) found.push(`${node.tagName}[${name}=${String(value)}]`);
    }
  });
  return found;
}

describe('whatever is put into a comment', () => {
  test('there are enough of them', () => {
    expect(ATTACKS.length).toBeGreaterThan(1200);
  });

  test('as a body: nothing but the allowed elements and attributes, or refused before it is parsed', () => {
    const started = performance.now();
    const refused = ATTACKS.filter((body) => bodyProblem(body) !== undefined);
    const failed = ATTACKS.filter((body) => !refused.includes(body)).flatMap((body) => {
      const bad = forbiddenIn(renderComment(body, 'https://example.org/post').html);
      return bad.length === 0 ? [] : [{ body: body.slice(0, 80), bad }];
    });
    expect(failed).toEqual([]);
    expect(refused.length).toBeLessThan(15);
    // Far above what it takes: a parser that runs away is to fail here, a busy machine is not.
    expect(performance.now() - started).toBeLessThan(60_000);
  }, 90_000);

  test('the words of what looks like HTML are kept', () => {
    const html = ATTACKS.filter(
      (body) =>
        /^<[a-z!?/]/i.test(body) &&
        !body.includes('\n') &&
        body.length < 200 &&
        !/^<[a-z]+:/i.test(body) &&
        !body.includes('&') &&
        !body.includes('`'),
    );
    expect(html.length).toBeGreaterThan(60);
    const words = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
    expect(
      html.filter(
        (body) => words(renderComment(body).text.replace(/\uFFFD/g, '')) !== words(body.replace(/\0/g, '')),
      ),
    ).toEqual([]);
  });

  test('as HTML of an import: nothing else comes through either', () => {
    const failed = ATTACKS.filter((html) => html.length < 2000).flatMap((html) => {
      const body = fromHtml(html);
      if (bodyProblem(body) !== undefined) return [];
      const bad = forbiddenIn(renderComment(body).html);
      return bad.length === 0 ? [] : [{ html, body, bad }];
    });
    expect(failed).toEqual([]);
  }, 60_000);

  test('as a name, an address, an id: the file is read back as it was meant, or refused with its line', () => {
    const failed = ATTACKS.filter((text) => text.length < 300).flatMap((text) => {
      const name = keptName(text);
      const file = formatComment(
        {
          author: { name },
          sourceId: text.trim() === '' ? undefined : text.toWellFormed(),
          reactions: { [text.toWellFormed()]: 1 },
        },
        'Text.',
      );
      const path = fileNameOf(1, name);
      const { sources, problems } = readSources([
        { name: `interviews/x/comments/${path}`, path, text: file },
      ]);
      const [source] = sources;
      const { thread } = readThread(source?.kind === 'comment' ? [source] : [], undefined);
      const isRight =
        problems.length === 0 &&
        thread?.comments[0]?.author?.name === safeName(name) &&
        /^001[^/\\]*\.md$/.test(path) &&
        thread.comments[0].state === 'published';
      return isRight ? [] : [{ text, path, problems: problems.map(formatProblem) }];
    });
    expect(failed).toEqual([]);
  });

  test('as an author’s address: a web address, or refused', () => {
    const shown = ATTACKS.filter((text) => text.length < 300).flatMap((url) => {
      const file = `---\nauthor: { name: A, url: ${JSON.stringify(url.toWellFormed())} }\nsourceUrl: ${JSON.stringify(url.toWellFormed())}\n---\n\nText.\n`;
      const { sources, problems } = readSources([
        { name: 'interviews/x/comments/001.md', path: '001.md', text: file },
      ]);
      const [source] = sources;
      if (source?.kind !== 'comment') return problems.length > 0 ? [] : ['neither read nor refused'];
      return [source.front.author?.url ?? '', source.front.sourceUrl ?? ''].filter(
        (address) => !/^https?:\/\/[^\s/]/.test(address),
      );
    });
    expect(shown).toEqual([]);
  });
});
