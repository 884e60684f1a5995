import { expect, test } from 'vitest';
import { interviewData } from '../../src/exports/interview-json.ts';
import { llmsText } from '../../src/exports/llms-text.ts';
import { plainText } from '../../src/exports/plain-text.ts';
import { passagesOf } from '../../src/model/interview.ts';
import { comment, interview, version } from '../fixtures/sources.ts';

const addressOf = (path: string): string => `https://example.org/reader${path}`;

const talk = interview(
  [
    version('en', 'Before.\n\n**A:** One[^t1].\n\nTwo.\n\n[^t1]: A *note*.', {
      title: 'A [talk]',
      translationOf: 'zh',
      summary: 'Short\ntext.',
    }),
    version('zh', '前\n\n**A:** 一二'),
  ],
  {
    comments: [
      comment(1, '', { state: 'withdrawn', author: undefined }),
      comment(2, 'Well.', { inReplyTo: 1 }),
    ],
  },
);

test('plain text: title, address, passages with their speakers, notes at the end', () => {
  const [reading] = talk.versions;
  if (reading === undefined) throw new Error('no version');
  expect(plainText(talk, reading, addressOf)).toBe(
    'A [talk]\nhttps://example.org/reader/interviews/talk/\n\nBefore.\n\nA: One.\n\nTwo.\n\n* * *\n\n[1] p2: A note.\n',
  );
});

test('JSON: every passage once with each of its versions, and nothing of a withdrawn comment', () => {
  const data = interviewData(talk, { people: [] }, addressOf);
  expect(data.format).toBe('colloquy-interview 1');
  const passages = data.sections.flatMap(({ turns }) => turns.flatMap((turn) => turn.passages));
  expect(passages.map(({ id, texts }) => [id, Object.keys(texts)])).toEqual(
    passagesOf(talk).map(({ id, texts }) => [id, Object.keys(texts)]),
  );
  expect(passages[1]).toEqual({
    id: 'p2',
    url: 'https://example.org/reader/interviews/talk/#p2',
    texts: {
      en: expect.objectContaining({ text: 'One.', notes: ['t1'] }) as unknown,
      zh: { text: '一二', html: '<p>一二</p>', span: 2 },
    },
  });
  expect(JSON.parse(JSON.stringify(data.thread?.comments[0]))).toEqual({
    id: 'c1',
    url: 'https://example.org/reader/interviews/talk/#c1',
    state: 'withdrawn',
    quotes: [],
  });
});

test('llms.txt: a title, what the site is, and a list of links', () => {
  const site = { title: 'Reader', description: 'Of\ntalks.', language: 'en', authors: [], hasTerms: false };
  const lines = llmsText({ site, interviews: [talk] }, addressOf).split('\n');
  expect(lines.slice(0, 3)).toEqual(['# Reader', '', '> Of talks.']);
  expect(lines).toContain('- [A \\[talk\\]](https://example.org/reader/interviews/talk/en.md): Short text.');
});
