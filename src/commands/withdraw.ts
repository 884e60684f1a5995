import { readArguments, refuseArguments } from './arguments.ts';
import { checkChanges, readArchived, readThreadFolder, writeChanges } from '../content/thread-folder.ts';
import { echoesOf, withdraw } from '../importers/withdrawal.ts';
import { INTERVIEW_ID } from '../model/ids.ts';
import { formatPlace, formatProblem } from '../model/problem.ts';
import { readThread } from '../model/thread.ts';
import { readSettings } from './settings.ts';

/*
 * npm run withdraw -- ID c3 --because "…": takes a comment's text and name out of its file, which keeps its
 * number and its place, and lists where others still quote it. What git and readers' offline copies hold
 * stays there: docs/threads.md.
 */
const USAGE = `npm run withdraw -- ID c3 --because "…"
  --dry-run   only say what would be taken out, and who quotes it`;

const { values, positionals } = readArguments(USAGE, {
  allowPositionals: true,
  options: {
    because: { type: 'string', default: '' },
    'dry-run': { type: 'boolean', default: false },
  },
});
const [id = '', fragment = ''] = positionals;
const number = Number(/^c([1-9]\d*)$/.exec(fragment)?.[1]);
const because = values.because.replace(/\s+/g, ' ').trim();
if (positionals.length !== 2 || !INTERVIEW_ID.test(id) || Number.isNaN(number))
  refuseArguments('Name the interview and one comment, such as c3.', USAGE);
if (because === '') refuseArguments('Say --because, for whoever edits this next.', USAGE);

const { contentDir, contentName } = readSettings();
const folder = await readThreadFolder(contentDir, contentName, id);
const problems = folder?.problems ?? [];
for (const problem of problems) console.error(formatProblem(problem));
const source = folder?.comments.find((comment) => comment.number === number);
if (folder === undefined || source === undefined || problems.length > 0) {
  if (problems.length === 0)
    console.error(
      folder === undefined
        ? `there is no interview “${id}” in ${contentName} — see the folders there`
        : `${folder.shown} has no comment ${fragment} — see the numbers of its files`,
    );
  console.error('Nothing was written.');
  process.exit(1);
}
if (source.front.state === 'withdrawn') {
  console.log(`${id} ${fragment} was withdrawn before; nothing was written`);
  process.exit(0);
}

const [archived] = await readArchived(contentDir, id, [source]);
if (archived === undefined) throw new Error(`${source.path} can’t be read`);
const changes = withdraw(archived, because);
const wrong = checkChanges(folder, id, changes);
for (const problem of wrong) console.error(formatProblem(problem));
if (wrong.length > 0) process.exit(1);
const { thread } = readThread(folder.comments, folder.record);
if (!values['dry-run']) await writeChanges(contentDir, id, changes);
for (const { name, text } of changes)
  console.log(`${text === undefined ? 'gone   ' : 'written'} ${folder.shown}/${name}`);
for (const { comment, what } of echoesOf(archived, thread?.comments ?? []))
  console.log(`${formatPlace(comment.place)}: ${comment.id} ${what}: edit it by hand if that must go too`);
console.log(
  values['dry-run']
    ? 'nothing was written'
    : 'Build and publish the site to take it off. Git and readers’ offline copies keep what they had: see docs/threads.md.',
);
