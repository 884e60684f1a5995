import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/importers/article.ts';
import { fromHtml } from '../../src/importers/html-text.ts';
import { readThreadFile, recognise } from '../../src/importers/recognise.ts';
import { mergeComments, type Merged } from '../../src/importers/merge.ts';
import { KINDS, type ImportedThread, type Kind } from '../../src/importers/record.ts';
import { fromPlainText, shownText } from '../../src/importers/exact-text.ts';
import { readSources } from '../../src/content/sources.ts';
import { renderComment, safeName } from '../../src/model/comment.ts';
import { formatProblem } from '../../src/model/problem.ts';
import type { CommentSource } from '../../src/model/source.ts';
import { readThread, type Comment } from '../../src/model/thread.ts';
import { SAYS, threadAs } from '../fixtures/threads.ts';

const read = (kind: Kind, isHostile = false): ImportedThread =>
  readThreadFile(threadAs(kind, isHostile), kind);

/** The files of an import and the thread that the site reads from them. */
function archive(imported: ImportedThread): {
  merged: Merged;
  comments: CommentSource[];
  thread: Comment[];
  problems: string[];
} {
  const merged = mergeComments(imported.comments, [], 1, false);
  const files = merged.changes.map(({ name, text = '' }) => ({
    name: `interviews/talk/comments/${name}`,
    path: name,
    text,
  }));
  const { sources, problems } = readSources(files);
  const comments = sources.filter((source) => source.kind === 'comment');
  const { thread, problems: wrong } = readThread(comments, undefined);
  return {
    merged,
    comments,
    thread: thread?.comments ?? [],
    problems: [...problems, ...wrong].map(formatProblem),
  };
}

const line = ({ id, author, state, parent, text }: Comment): string =>
  `${id} ${author?.name ?? state}${parent === undefined ? '' : ` < ${parent.id}`}: ${text}`;

const ANN = SAYS.replace(/\n+/g, ' ');

describe('each kind is recognised, and gives the same thread', () => {
  test.each([
    [
      'pasted',
      [`c1 Ann Reader: ${ANN}`, 'c2 Bo: Reply', "c3 Cy: I like James's avatar, said he. None of it."],
    ],
    ['clipped', [`c1 Ann Reader: ${ANN}`, 'c2 Cy: Reply']],
    ['substack-json', [`c1 Ann Reader: ${ANN}`, 'c2 Bo < c1: Yes.', 'c3 deleted: ', 'c4 Cy < c3: No.']],
    ['substack-page', [`c1 Ann Reader: ${ANN}`, 'c2 Bo < c1: Yes.', 'c3 deleted: ', 'c4 Cy < c3: No.']],
    [
      'hacker-news',
      [
        `c1 Ann Reader: ${ANN}`,
        'c2 bo < c1: See https://example.org/a/very/long its $157B',
        'c3 deleted: ',
        'c4 cy < c3: No.',
      ],
    ],
    ['wordpress', [`c1 Ann Reader: ${ANN}`, 'c2 Bo < c1: Yes, indeed.', 'c3 deleted: ', 'c4 Cy < c3: No.']],
    ['disqus', [`c1 Ann Reader: ${ANN}`, 'c2 Bo < c1: Yes.', 'c3 deleted: ', 'c4 Cy < c3: No.']],
  ] as const)('%s', (kind, expected) => {
    expect(recognise(threadAs(kind))).toBe(kind);
    const { thread, problems } = archive(read(kind));
    expect(problems).toEqual([]);
    expect(thread.map(line)).toEqual(expected);
    expect(shownText(thread[0]?.html ?? '')).toBe(SAYS);
  });

  test('facts: dates only when known, reactions, the author, where it came from', () => {
    const facts = ({ comments: [first, second] }: ImportedThread): unknown[] => [
      first?.date,
      first?.datePrecision,
      first?.reactions,
      first?.url,
      first?.sourceId,
      second?.isAuthor,
    ];
    expect(facts(read('substack-page'))).toEqual([
      '2024-11-21T09:30:00Z',
      undefined,
      { '❤': 7 },
      'https://talks.example/p/ford/comment/1',
      'substack-1',
      true,
    ]);
    expect(facts(read('clipped'))).toEqual([
      '2024-11-28',
      'day',
      { '❤': 7 },
      'https://talks.example/p/ford/comment/1',
      'substack-1',
      undefined,
    ]);
    expect(facts(read('pasted'))).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
    expect(facts(read('hacker-news'))[3]).toBe('https://news.ycombinator.com/item?id=1');
    expect(read('wordpress').comments[0]?.author).toEqual({
      name: 'Ann Reader',
      url: 'https://ann.example/',
    });
    expect(JSON.stringify(KINDS.map((kind) => read(kind)))).not.toMatch(
      /ann@example|192\.0\.2|img\.example|profile/,
    );
  });

  test('what the source kept back is a gap', () => {
    expect(KINDS.map((kind) => [kind, read(kind).statedCount, read(kind).gaps])).toEqual([
      ['pasted', 3, []],
      ['clipped', undefined, ['31 more comments', '2 replies to a comment by Ann Reader']],
      ['substack-json', undefined, ['2 replies to a comment by Bo']],
      ['substack-page', 5, ['2 replies to a comment by Bo']],
      ['hacker-news', 5, []],
      ['wordpress', undefined, ['2 comments not approved at the source']],
      ['disqus', undefined, []],
    ]);
  });

  test.each(KINDS)('%s: imported again, nothing changes', (kind) => {
    const { merged, comments } = archive(read(kind));
    const archived = comments.map((source, index) => ({
      source,
      name: merged.changes[index]?.name ?? '',
      text: merged.changes[index]?.text ?? '',
    }));
    const again = mergeComments(read(kind).comments, archived, comments.length + 1, false);
    expect(again).toEqual({
      changes: [],
      added: [],
      updated: [],
      unchanged: comments.length,
      withheld: 0,
      orphans: 0,
    });
  });
});

describe('a hostile thread stays in its place', () => {
  test.each(KINDS)('%s', (kind) => {
    const { merged, thread, problems } = archive(read(kind, true));
    expect(problems).toEqual([]);
    expect(
      merged.changes.map(({ name }) => name).filter((name) => !/^\d{3}[\p{L}\p{N}-]*\.md$/u.test(name)),
    ).toEqual([]);
    expect(thread.every(({ state }) => state !== 'withdrawn')).toBe(true);
    const html = thread.map((comment) => comment.html).join('');
    expect(html).not.toMatch(/<(?!\/?(?:p|br|a|em|strong|del|code|pre|blockquote|ul|ol|li|sup|sub)[ >])/);
    expect(html).not.toMatch(/href="(?!https?:)/);
    expect(thread[0]?.author?.name).not.toMatch(/[\u202E\n]/);
  });

  test('ids that stand twice, parents in a circle, replies a thousand deep', () => {
    const item = (id: number, children: object[] = []): object => ({
      id,
      body: `No. ${id}`,
      name: 'X',
      children,
    });
    const twins = readThreadFile(JSON.stringify({ comments: [item(1), item(1)] }), 'substack-json');
    expect(archive(twins).thread.map(({ id }) => id)).toEqual(['c1']);
    const xml = threadAs('disqus').replace(
      '<thread dsq:id="7" /></post>',
      '<thread dsq:id="7" /><parent dsq:id="2" /></post>',
    );
    expect(archive(readThreadFile(xml, 'disqus')).problems).toEqual([]);
    let deep = item(1000);
    for (let id = 999; id > 0; id--) deep = item(id, [deep]);
    const { thread, problems } = archive(
      readThreadFile(JSON.stringify({ comments: [deep] }), 'substack-json'),
    );
    expect([thread.length, thread.at(-1)?.parent?.id, problems]).toEqual([1000, 'c999', []]);
  });
});

describe('what is nested beyond all sense', () => {
  test('keeps its words as plain text, or is refused; no input runs out of stack', () => {
    for (const tag of ['div', 'blockquote', 'b'])
      expect(fromHtml(`<${tag}>`.repeat(9000) + '*a* <script>b</script>')).toBe('\\*a\\*');
    expect(() => readArticle(`<!doctype html><body>${'<div>'.repeat(9000)}<p><b>A:</b> x`)).toThrow(
      'the page’s elements are nested without end — paste its text into a file instead',
    );
    expect(() =>
      readThreadFile(`<disqus>${'<a>'.repeat(9000)}${'</a>'.repeat(9000)}</disqus>`, 'disqus'),
    ).toThrow(/^the XML can’t be read/);
    expect(fromPlainText(`${'> '.repeat(5000)}a`).startsWith('> ')).toBe(true);
  });
});

describe('what can’t be read says where and what to do', () => {
  test.each([
    [
      'substack-json',
      threadAs('substack-json').slice(0, -40),
      'the JSON is cut short — save the whole file again',
    ],
    [
      'substack-page',
      threadAs('substack-page').slice(0, -80),
      'the page is cut short inside its data — save the page …/comments again, as “web page, HTML only”',
    ],
    [
      'substack-page',
      '<html></html>',
      'the page has no data of Substack in it — save the page …/comments again, as “web page, HTML only”',
    ],
    [
      'hacker-news',
      threadAs('hacker-news').slice(0, 300),
      'the JSON is cut short — save the whole file again',
    ],
    ['hacker-news', '{}', 'no item of Hacker News is in it — save hn.algolia.com/api/v1/items/NUMBER'],
    ['substack-json', '{"a":\n1,}', /^this is no JSON/],
    ['substack-json', '{}', 'no list of comments is in it — save the answer of …/comments?all_comments=true'],
    ['wordpress', threadAs('wordpress').slice(0, -60), /^the XML is cut short or broken/],
    ['disqus', threadAs('disqus').slice(0, -60), /^the XML is cut short or broken/],
    [
      'disqus',
      `<!DOCTYPE x [<!ENTITY a "b">]>${threadAs('disqus').slice(38)}`,
      'the XML has a DOCTYPE, which no export has — take it out if you trust the file',
    ],
    ['pasted', 'Hello', 'no comment is in it — paste the comments with the line “NAME’s avatar” before each'],
    [
      'clipped',
      'Hello',
      'no clipped comment is in it — clip the page …/comments, or paste the comments as text',
    ],
  ] as const)('%s %#', (kind, text, message) => {
    expect(() => readThreadFile(text, kind)).toThrow(message);
  });

  test('an unknown kind, and an export of several posts', () => {
    expect(() => recognise('Hello')).toThrow(
      'this is no thread of a known kind — say which with --as pasted, clipped',
    );
    const two = threadAs('wordpress').replace(
      '<item><title>No',
      `${/<item>.*?<\/item>/s.exec(threadAs('wordpress'))?.[0].replace('talks.example/ford', 'talks.example/well') ?? ''}<item><title>No`,
    );
    expect(() => readThreadFile(two, 'wordpress')).toThrow(
      '2 posts with comments are in it — say which with --post: https://talks.example/ford/ (“The ford”, 3 comments); https://talks.example/well/',
    );
    expect(readThreadFile(two, 'wordpress', 'http://talks.example/well').url).toBe(
      'https://talks.example/well/',
    );
    expect(() => readThreadFile(two, 'wordpress', 'https://x.example/')).toThrow(
      'no post at https://x.example/ has comments in it',
    );
  });

  test('a pasted section that is cut short has fewer than it says', () => {
    const { statedCount, comments } = readThreadFile(threadAs('pasted').split('Cy')[0] ?? '', 'pasted');
    expect([statedCount, comments.length]).toEqual([3, 2]);
  });
});

describe('pasted with all that stands around the comments', () => {
  test('names, dates and buttons are no text; a comment may still say Reply', () => {
    const text = `12 Comments\n\nAnn's avatar\n\nAnn\n\nNov 28, 2024\n\nLiked by The Author\n\nOne.\n\nExpand full comment\nLike (3)\nReply\nShare\n2 replies by Bo and others\n\nBo’s avatar\nBo\n3h\n\nReply\n\nThat is all.\n10 more comments...`;
    const { comments, gaps, statedCount } = readThreadFile(text, 'pasted');
    expect(comments.map(({ author, date, body }) => [author?.name, date, body])).toEqual([
      ['Ann', '2024-11-28', 'One.'],
      ['Bo', undefined, 'Reply\n\nThat is all.'],
    ]);
    expect([statedCount, gaps]).toEqual([12, ['2 replies', '10 more comments']]);
  });

  test('a line of a text that reads like a picture’s words stays text where the count tells', () => {
    const text = "1 Comment\n\nAnn's avatar\n\nOne.\n\nAnd what a fine picture is James's avatar\n\nTwo.\n";
    expect(readThreadFile(text, 'pasted').comments).toHaveLength(1);
    expect(renderComment(readThreadFile(text, 'pasted').comments[0]?.body ?? '').text).toContain(
      "James's avatar Two.",
    );
  });
});

interface RealThread {
  comments: { id: string; author: string; inReplyTo?: string; date?: string; paragraphs: string[] }[];
}

const corpus = resolve('../shared/corpus/comment-threads');
const real = existsSync(corpus)
  ? readdirSync(corpus).flatMap(
      (name) => (JSON.parse(readFileSync(join(corpus, name), 'utf8')) as { threads: RealThread[] }).threads,
    )
  : [];

describe.skipIf(real.length === 0)(
  'the corpus: real threads in four languages, one from right to left',
  () => {
    test('every comment keeps its text, its author and what it answers', () => {
      const comments = real.flatMap((thread, index) =>
        thread.comments.map((comment) => ({
          ...comment,
          id: `${index}.${comment.id}`,
          inReplyTo: comment.inReplyTo && `${index}.${comment.inReplyTo}`,
        })),
      );
      const nested = (parent: string | undefined): object[] =>
        comments
          .filter(({ inReplyTo }) => inReplyTo === parent)
          .map(({ id, author, date, paragraphs }) => ({
            id,
            name: author,
            date,
            body: paragraphs.join('\n\n'),
            children: nested(id),
          }));
      const { thread, problems } = archive(
        readThreadFile(JSON.stringify({ comments: nested(undefined) }), 'substack-json'),
      );
      expect(problems).toEqual([]);
      expect(thread.length).toBe(comments.length);
      const shown = new Map(
        thread.map((comment) => [`${comment.author?.name ?? ''}: ${shownText(comment.html)}`, comment]),
      );
      const lost = comments.filter(({ author, paragraphs }) => {
        const text = paragraphs
          .join('\n\n')
          .replace(/[ \t]*\n[ \t]*/g, '\n')
          .replace(/\n{2,}/g, '\n\n')
          .trim();
        return !shown.has(`${safeName(author)}: ${text}`);
      });
      expect(lost).toEqual([]);
      expect(thread.filter(({ parent }) => parent !== undefined).length).toBe(
        comments.filter(({ inReplyTo }) => inReplyTo !== undefined).length,
      );
    });
  },
);
