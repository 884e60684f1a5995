import { describe, expect, test } from 'vitest';
import { answerTo, COMMENT_MARK, parseReport, type ContentReport } from '../../src/model/content-report.ts';

const LEDGER = 'content/interviews/ion/passages.tsv';
const FINE: ContentReport = {
  passages: { code: 0, text: '4 interviews read, 1 ledger written\n' },
  check: { code: 0, text: 'passed  content: 4 interviews, 0 drafts\n' },
  written: [{ path: LEDGER, text: 'colloquy-passages 1\nend\n' }],
};
const QUESTION = `ion p5: its text is no longer there
  was  en  I think so.
  It was taken out or merged: npm run passages -- ion --retire p5 --into p4 --because "…"`;

describe('what is to be done about a pull request', () => {
  test('all is certain: the ledgers are committed, and the comment names them', () => {
    const { commit, comment } = answerTo(FINE, false);
    expect(commit).toEqual(FINE.written);
    expect(comment).toBe(
      `${COMMENT_MARK}\n\nAll is certain: the numbers of the passages were committed to this branch.\n\n- \`${LEDGER}\``,
    );
  });

  test('all is certain in another repository: nothing is committed, and the comment says who can', () => {
    const { commit, comment } = answerTo(FINE, true);
    expect(commit).toEqual([]);
    expect(comment).toContain('this branch is in another repository');
    expect(comment).toContain('Run `npm run passages` there');
    expect(comment).toContain(LEDGER);
  });

  test('nothing to write: no new comment, and an earlier one is put right', () => {
    const { commit, comment, update } = answerTo({ ...FINE, written: [] }, false);
    expect([commit, comment]).toEqual([[], undefined]);
    expect(update).toContain('everything is written down');
  });

  test('an open question: nothing is committed, and the comment shows the command that answers it', () => {
    const { commit, comment } = answerTo({ ...FINE, passages: { code: 1, text: QUESTION } }, false);
    expect(commit).toEqual([]);
    expect(comment).toContain(`\`npm run passages\` says:\n\n\`\`\`text\n${QUESTION}\n\`\`\``);
    expect(comment).not.toContain('`npm run check` says');
  });

  test('what both commands say stands in the comment once', () => {
    const fault = 'content/interviews/ion/en.md:4:1: the key “titel” is not known — did you mean “title”?';
    const { comment = '' } = answerTo(
      {
        passages: { code: 1, text: `${fault}\n` },
        check: { code: 1, text: `${fault}\nFAILED  content: 3 interviews, 0 drafts\n` },
        written: [],
      },
      false,
    );
    expect(comment.split(fault)).toHaveLength(2);
    expect(comment).toContain('FAILED  content');
  });
});

describe('what a branch prints is shown as text', () => {
  const shown = (text: string): string =>
    answerTo({ ...FINE, passages: { code: 1, text } }, false).comment ?? '';

  test('it can’t leave its code block, nor call anyone', () => {
    expect(shown('```\n@everyone ![](https://example.org/)')).toContain(
      '````text\n```\n@everyone ![](https://example.org/)\n````',
    );
  });

  test('colours are left out, and a text that GitHub would not take is cut', () => {
    expect(shown('\u001B[31mred\u001B[39m')).toContain('```text\nred\n```');
    expect(shown('x'.repeat(70_000)).length).toBeLessThan(60_000);
    expect(shown('x'.repeat(70_000))).toContain('… and more');
  });
});

describe('a report is read strictly', () => {
  test('as it was written', () => {
    expect(parseReport(JSON.stringify(FINE))).toEqual(FINE);
  });

  test.each([
    '.github/workflows/pages.yml',
    'package.json',
    'content/../package.json',
    'content/interviews/ion/en.md',
    'content/interviews/../../x/passages.tsv',
    'content/interviews/ion/comments/../../../../x.md',
    'content/interviews/ion/comments/001-a/b.md',
    '/etc/published.tsv',
  ])('a file that npm run passages never writes is refused: %s', (path) => {
    const report = { ...FINE, written: [{ path, text: '' }] };
    expect(() => parseReport(JSON.stringify(report))).toThrow(JSON.stringify(path));
  });

  test.each([
    '{}',
    '{"passages":{"code":0,"text":""},"check":{"code":"0","text":""},"written":[]}',
    'null',
    'x',
  ])('another form is refused: %s', (json) => {
    expect(() => parseReport(json)).toThrow();
  });

  test('what it writes is what npm run passages writes', () => {
    for (const path of [
      'content/published.tsv',
      LEDGER,
      'content/interviews/ion/passages.history.tsv',
      'content/interviews/ion/comments/001-second-reader.md',
      'content/interviews/ion/comments/003.md',
      'content/interviews/ion/comments/002-讀者.md',
    ])
      expect(() => parseReport(JSON.stringify({ ...FINE, written: [{ path, text: '' }] }))).not.toThrow();
  });
});
