import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from 'vitest';
import { COMMENT_MARK, type ContentReport } from '../../src/model/content-report.ts';
import { tryCommand, type Run } from '../site.ts';

const HEAD = { sha: 'c0ffee', ref: 'new/talk', repo: { full_name: 'editors/talks' } };
const LEDGER = 'content/interviews/ion/passages.tsv';
const CERTAIN: ContentReport = {
  passages: { code: 0, text: '' },
  check: { code: 0, text: '' },
  written: [{ path: LEDGER, text: 'colloquy-passages 1\nend\n' }],
};

/** The program of content-answer.yml, with a stand-in for GitHub's API that notes what it is asked to change. */
const test = base.extend('github', async ({}, { onCleanup }) => {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-github-'));
  const changes: string[] = [];
  const state = { head: HEAD.sha, comments: [] as object[], refuses: '' };
  const server = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const part of request) body += String(part);
      const { method = '', url = '' } = request;
      const path = url.replace('/repos/editors/talks', '');
      if (method !== 'GET') changes.push(`${method} ${path} ${body}`);
      const answers: Record<string, object> = {
        '/pulls': [{ number: 7, head: { ...HEAD, sha: state.head } }],
        '/issues/7/comments': state.comments,
        [`/git/commits/${HEAD.sha}`]: { tree: { sha: 'old-tree' } },
      };
      response.statusCode = state.refuses !== '' && path.startsWith(state.refuses) ? 422 : 200;
      const answer = method === 'GET' ? answers[path.split('?')[0] ?? ''] : { sha: 'made' };
      response.end(JSON.stringify(answer ?? {}));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  onCleanup(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });
  return {
    changes,
    state,
    answer: async (report: ContentReport, from = 'editors/talks'): Promise<Run> => {
      const event = {
        workflow_run: {
          head_sha: HEAD.sha,
          head_branch: HEAD.ref,
          head_repository: { full_name: from, owner: { login: from.split('/')[0] } },
        },
      };
      await writeFile(join(folder, 'event.json'), JSON.stringify(event));
      await writeFile(join(folder, 'report.json'), JSON.stringify(report));
      return tryCommand('answer-pull-request', {
        REPORT: join(folder, 'report.json'),
        GITHUB_EVENT_PATH: join(folder, 'event.json'),
        GITHUB_REPOSITORY: 'editors/talks',
        GITHUB_API_URL: `http://localhost:${(server.address() as AddressInfo).port}`,
        GITHUB_TOKEN: 'none',
      });
    },
  };
});

test('what is certain is committed on top of the branch, never over it, and said in a comment', async ({
  github,
}) => {
  expect((await github.answer(CERTAIN)).code).toBe(0);
  const [tree, commit, branch, comment] = github.changes;
  expect(tree).toContain('"base_tree":"old-tree"');
  expect(tree).toContain(LEDGER);
  expect(commit).toContain(`"parents":["${HEAD.sha}"]`);
  expect(branch).toBe('PATCH /git/refs/heads/new/talk {"sha":"made","force":false}');
  expect(comment).toContain('POST /issues/7/comments');
  expect(github.changes).toHaveLength(4);
});

test('a second answer changes the first comment, and no one else’s', async ({ github }) => {
  github.state.comments = [
    { id: 1, body: `${COMMENT_MARK} a trap`, user: { login: 'someone' } },
    { id: 2, body: `${COMMENT_MARK}\n\nearlier`, user: { login: 'github-actions[bot]' } },
  ];
  await github.answer({ ...CERTAIN, passages: { code: 1, text: 'a question' } });
  expect(github.changes).toHaveLength(1);
  expect(github.changes[0]).toContain('PATCH /issues/comments/2 ');
  expect(github.changes[0]).toContain('a question');
});

test('a branch of another repository is only commented on', async ({ github }) => {
  await github.answer(CERTAIN, 'stranger/talks');
  expect(github.changes).toHaveLength(1);
  expect(github.changes[0]).toContain('this branch is in another repository');
});

test('a pull request that has moved on is left to its next run', async ({ github }) => {
  github.state.head = 'newer';
  const { code, out } = await github.answer(CERTAIN);
  expect([code, github.changes]).toEqual([0, []]);
  expect(out).toContain('has moved on');
});

test('where GitHub refuses the commit, the run fails and says why, and no comment claims it', async ({
  github,
}) => {
  github.state.refuses = '/git/refs';
  const { code, errors } = await github.answer(CERTAIN);
  expect(code).toBe(1);
  expect(errors).toContain('GitHub answered 422');
  expect(github.changes.filter((change) => change.includes('comments'))).toEqual([]);
});

test('a report that names another file changes nothing', async ({ github }) => {
  const report = { ...CERTAIN, written: [{ path: '.github/workflows/content.yml', text: '' }] };
  expect((await github.answer(report)).code).toBe(1);
  expect(github.changes).toEqual([]);
});
