import { join } from 'node:path';
import { readAnswers } from './answers.ts';
import { readArguments, refuseArguments } from './arguments.ts';
import { writeIfNew, writeLedger } from '../content/ledger-files.ts';
import { lock } from '../content/lock.ts';
import { writeQuotationsOf, type WrittenQuotations } from '../content/quotation-files.ts';
import { PARSED_DIR } from '../content/parsed.ts';
import { readCollection } from '../content/read.ts';
import { counted } from '../importers/record.ts';
import { audit, formatAudit } from '../model/audit.ts';
import { passagesOf, type Interview } from '../model/interview.ts';
import { CHANGES_PAGE } from '../model/interview-pages.ts';
import { firstMarks } from '../model/ledger.ts';
import { interviewIn } from '../model/source.ts';
import { formatProblem } from '../model/problem.ts';
import { foldBy } from '../search/han.ts';
import { allFolds } from '../search/han-table.ts';
import { formatPublished } from '../model/published.ts';
import { nextPublished } from '../model/publishing.ts';
import { withdraw } from '../model/withdrawn.ts';
import { formatQuestion } from '../model/question.ts';
import { readSettings } from './settings.ts';

/*
 * npm run passages [-- ID …] [answers]: gives every new passage its id and writes the ledgers, all or
 * nothing for an interview: one with a problem or an open question keeps its ledger. Exit code 1 while
 * anything is open.
 */
const USAGE = `npm run passages -- [ID …]
  --accept p14                            the text shown with the question is passage p14
  --move p9                               passage p9 stands at the text shown with the question
  --retire p15 --into p14 --because "…"   links to p15 land on p14 from now on
  --redact p14 --into p13 --because "…"   the same, and its texts are forgotten
  --redact p14 --because "…"              p14 stays, and its past texts are forgotten
  --withdraw --because "…"                take the interview back: its folder is gone, its address says why
  --check                                 only say what would be asked; write nothing
  --audit [--json]                        every id ever published, and where it lands

All questions of an interview are answered in one command; --into and --because belong to the ids before them.`;

const { values, positionals, tokens } = readArguments(USAGE, {
  allowPositionals: true,
  tokens: true,
  options: {
    accept: { type: 'string', multiple: true, default: [] },
    move: { type: 'string', multiple: true, default: [] },
    retire: { type: 'string', multiple: true, default: [] },
    redact: { type: 'string', multiple: true, default: [] },
    into: { type: 'string', multiple: true },
    because: { type: 'string', multiple: true, default: [] },
    withdraw: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    audit: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const said = readAnswers(tokens);
const { answers } = said;
const ending = answers.retire.map(({ id }) => id);
const answering = answers.accept.length + answers.move.length + ending.length + said.redacted.size > 0;
if ((answering || values.withdraw) && positionals.length !== 1)
  refuseArguments('An answer is for one interview: name it.', USAGE);
if ((answering || values.withdraw) && (values.audit || values.check))
  refuseArguments('--audit and --check take no answers.', USAGE);
if (said.refusal !== undefined) refuseArguments(said.refusal, USAGE);
if (values.withdraw && (answering || values.because.join('').trim() === ''))
  refuseArguments('--withdraw needs --because, and stands alone.', USAGE);

const settings = readSettings();
const taken = values.check || values.audit ? undefined : lock(settings.contentDir);
if (taken !== undefined) {
  console.error(taken);
  process.exit(1);
}
const collection = await readCollection(
  settings.contentDir,
  settings.contentName,
  { drafts: false, proven: false, answers: new Map(positionals.map((id) => [id, answers])) },
  // Of all other interviews no more is asked than a build has proven.
  positionals.length > 0 && !values.audit
    ? { built: { parsedDir: join(settings.keptDir, PARSED_DIR), but: positionals } }
    : {},
);
const list = join(settings.contentDir, 'published.tsv');
const listName = `${settings.contentName}/published.tsv`;
const today = new Date().toISOString().slice(0, 10);
if (values.withdraw) await takeBack(positionals[0] ?? '', values.because.join(' '));
const withdrawn = new Set(collection.withdrawn.map(({ id }) => id));
const unknown = positionals.filter(
  (id) =>
    !collection.interviews.some((interview) => interview.id === id) && !(values.audit && withdrawn.has(id)),
);
for (const problem of collection.problems) console.error(formatProblem(problem));
for (const id of unknown) console.error(`“${id}” is no interview that can be read`);

if (values.audit) {
  const lines = audit(collection).filter(
    ({ interview }) => positionals.length === 0 || positionals.includes(interview),
  );
  console.log(values.json ? JSON.stringify(lines, undefined, 1) : formatAudit(lines));
  process.exit(
    collection.problems.length + unknown.length > 0 || lines.some(({ state }) => state === 'lost') ? 1 : 0,
  );
}

// What lies above the interviews (the site's language, people, the list of what is published) decides every id.
const general = collection.problems.some(({ path }) => interviewIn(path, settings.contentName).length === 0);
const broken = new Set(collection.problems.flatMap(({ path }) => interviewIn(path, settings.contentName)));
const wanted = collection.interviews.filter(
  ({ id }) => !broken.has(id) && (positionals.length === 0 || positionals.includes(id)),
);
let open = 0;
const certain = wanted.filter((interview) => {
  const matched = collection.matched.get(interview.id);
  if (matched === undefined) return false;
  const { questions, retired: ended, answered } = matched.decisions;
  const ledger = collection.ledgers.get(interview.id) ?? [];
  for (const question of questions)
    console.error(`${formatQuestion(question, interview, ledger, matched)}\n`);
  if (questions.length > 1)
    console.error(`Answer all ${questions.length} questions of ${interview.id} in one command.\n`);
  const idle = positionals.includes(interview.id)
    ? ending.filter((id) => !ended.some((one) => one.id === id))
    : [];
  for (const id of idle)
    console.error(
      `${interview.id} ${id}: can't be retired — its text must be gone, and what it is retired into a passage that stands`,
    );
  const unasked = positionals.includes(interview.id)
    ? [...answers.accept, ...answers.move].filter((id) => !answered.includes(id))
    : [];
  for (const id of unasked)
    console.error(
      `${interview.id} ${id}: nothing was asked of it that this could answer — see the questions`,
    );
  const standing = new Set([
    ...passagesOf(interview).map((passage) => passage.id),
    ...interview.retired.map((retired) => retired.id),
  ]);
  const gone = positionals.includes(interview.id) ? said.staying.filter((id) => !standing.has(id)) : [];
  for (const id of gone)
    console.error(
      `${interview.id} ${id}: its text is not here — say with --into which passage links to it land on`,
    );
  const left = questions.length + idle.length + unasked.length + gone.length;
  open += left;
  return left === 0;
});

let written = 0;
let linked: WrittenQuotations = { comments: 0, tables: 0 };
if (!values.check && !general && unknown.length === 0) {
  const kept: Interview[] = [];
  const marks = new Map<string, string[]>();
  for (const interview of certain) {
    const answered = {
      retired: collection.matched.get(interview.id)?.decisions.retired ?? [],
      redacted: said.redacted,
    };
    const old = collection.ledgers.get(interview.id) ?? [];
    const { isNew, lines, changes } = await writeLedger(settings.contentDir, interview, old, today, answered);
    if (isNew) written++;
    const isWithout = interview.changes.length > 0 && changes.length === 0;
    const formerPages = [...interview.formerPages, ...(isWithout ? [CHANGES_PAGE] : [])];
    kept.push({ ...interview, changes, formerPages });
    marks.set(interview.id, firstMarks(lines));
  }
  const lines = nextPublished(collection.published, kept, marks);
  if (lines.length > 0) await writeIfNew(list, formatPublished(lines));
  linked = await writeQuotationsOf(settings.contentDir, collection, certain, foldBy(allFolds()));
}
if (general) console.error('Nothing was written: what decides every id must be readable first.');
console.log(
  [
    `${counted(wanted.length, 'interview')} read`,
    `${counted(written, 'ledger')} written`,
    ...(linked.comments > 0 ? [`quotation links of ${counted(linked.comments, 'comment')} written`] : []),
    ...(linked.tables > 0 ? [`those of the notes of ${counted(linked.tables, 'interview')} written`] : []),
    ...(open > 0 ? [`${counted(open, 'question')} open`] : []),
  ].join(', '),
);
process.exitCode = collection.problems.length + unknown.length + open > 0 ? 1 : 0;

/** Mark a published interview whose folder is gone as withdrawn, and end. */
async function takeBack(id: string, because: string): Promise<never> {
  const line = collection.published.find(({ interview }) => interview === id);
  const refusal =
    line === undefined || id.includes('/')
      ? `${id} was never published`
      : collection.interviews.some((interview) => interview.id === id) || collection.ledgers.has(id)
        ? `${id} is still here — take its folder away first; git keeps what it was`
        : collection.problems.filter((problem) => problem.path === listName).map(formatProblem)[0];
  if (refusal !== undefined) {
    console.error(refusal);
    process.exit(1);
  }
  await writeIfNew(list, formatPublished(withdraw(collection.published, id, today, because)));
  console.log(`${id} is withdrawn: its address will say so`);
  process.exit(0);
}
