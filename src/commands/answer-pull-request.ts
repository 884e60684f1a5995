import { readFileSync } from 'node:fs';
import { GitHub } from './pull-request/github.ts';
import { answerTo, COMMENT_MARK, parseReport } from '../model/content-report.ts';

/*
 * For the workflow content-answer.yml: acts on the report of npm run report that REPORT names. The pull request
 * is the one of the event, which GitHub writes; nothing that the report says decides where anything goes.
 * Imports no package, so that it runs without an install.
 */
const {
  REPORT = '',
  GITHUB_EVENT_PATH = '',
  GITHUB_REPOSITORY = '',
  GITHUB_API_URL = 'https://api.github.com',
  GITHUB_TOKEN = '',
} = process.env;
const { workflow_run: run } = JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')) as {
  workflow_run: {
    head_sha: string;
    head_branch: string;
    head_repository: { full_name: string; owner: { login: string } };
  };
};
const isFork = run.head_repository.full_name !== GITHUB_REPOSITORY;
const github = new GitHub(GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN);
const pull = await github.pullRequestOf(run.head_repository.owner.login, run.head_branch, run.head_sha);
if (pull === undefined) console.log('The pull request is closed or has moved on: its next run answers.');
else {
  const { commit, comment, update } = answerTo(parseReport(readFileSync(REPORT, 'utf8')), isFork);
  if (commit.length > 0)
    await github.commit(run.head_branch, run.head_sha, 'Give new passages their numbers', commit);
  const earlier = await github.findComment(pull.number, COMMENT_MARK);
  if (earlier !== undefined) await github.changeComment(earlier.id, update);
  else if (comment !== undefined) await github.addComment(pull.number, comment);
  console.log(`Pull request ${pull.number}: ${commit.length} files committed.`);
}
