import { join } from 'node:path';
import { readArguments, refuseArguments } from './arguments.ts';
import { writeIfNew, writeLedger } from '../content/ledger-files.ts';
import { writeQuotationsOf } from '../content/quotation-files.ts';
import { readCollection } from '../content/read.ts';
import { audit, formatAudit } from '../model/audit.ts';
import { interviewIn } from '../model/source.ts';
import { formatProblem } from '../model/problem.ts';
import { formatPublished, nextPublished } from '../model/published.ts';
import { formatQuestion } from '../model/question.ts';
import type { Answers } from '../model/reconcile.ts';
import type { Retirement } from '../model/retirement.ts';
import { readSettings } from '../settings.ts';

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
  --check                                 only say what would be asked; write nothing
  --audit [--json]                        every id ever published, and where it lands`;

const { values, positionals } = readArguments(USAGE, {
  allowPositionals: true,
  options: {
    accept: { type: 'string', multiple: true, default: [] },
    move: { type: 'string', multiple: true, default: [] },
    retire: { type: 'string', multiple: true, default: [] },
    redact: { type: 'string', multiple: true, default: [] },
    into: { type: 'string' },
    because: { type: 'string' },
    check: { type: 'boolean', default: false },
    audit: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const { accept, move, retire, redact, into = '', because = '' } = values;
const ending = [...retire, ...redact];
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const answering = accept.length + move.length + ending.length > 0;
if (answering && positionals.length !== 1) refuseArguments('An answer is for one interview: name it.', USAGE);
if (answering && (values.audit || values.check))
  refuseArguments('--audit and --check take no answers.', USAGE);
if (ending.length > 0 && (into === '' || because.trim() === ''))
  refuseArguments('--retire and --redact need --into and --because.', USAGE);

const settings = readSettings();
const retired = ending.map((id): Retirement => ({
  id,
  into,
  because: redact.includes(id) ? `redacted: ${because}` : because,
}));
const answers: Answers = { accept, move, retire: retired };
const collection = await readCollection(settings.contentDir, settings.contentName, {
  drafts: false,
  proven: false,
  answers: new Map(positionals.map((id) => [id, answers])),
});
const unknown = positionals.filter((id) => !collection.interviews.some((interview) => interview.id === id));
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
  const { questions, retired: ended } = matched.decisions;
  const ledger = collection.ledgers.get(interview.id) ?? [];
  for (const question of questions)
    console.error(`${formatQuestion(question, interview, ledger, matched)}\n`);
  const idle = positionals.includes(interview.id)
    ? ending.filter((id) => !ended.some((one) => one.id === id))
    : [];
  for (const id of idle)
    console.error(
      `${interview.id} ${id}: can't be retired into “${into}” — its text must be gone, and “${into}” a passage that stands`,
    );
  open += questions.length + idle.length;
  return questions.length + idle.length === 0;
});

let written = 0;
let linked = 0;
if (!values.check && !general && unknown.length === 0) {
  const today = new Date().toISOString().slice(0, 10);
  for (const interview of certain) {
    const changes = {
      retired: collection.matched.get(interview.id)?.decisions.retired ?? [],
      redacted: redact,
    };
    if (
      await writeLedger(
        settings.contentDir,
        interview,
        collection.ledgers.get(interview.id) ?? [],
        today,
        changes,
      )
    )
      written++;
  }
  const list = nextPublished(collection.published, certain);
  if (list.length > 0) await writeIfNew(join(settings.contentDir, 'published.tsv'), formatPublished(list));
  linked = await writeQuotationsOf(settings.contentDir, collection, certain);
}
console.log(
  `${wanted.length} interviews read, ${written} ledgers written${linked > 0 ? `, quotation links of ${linked} comments written` : ''}${open > 0 ? `, ${open} questions open` : ''}`,
);
process.exitCode = collection.problems.length + unknown.length + open > 0 ? 1 : 0;
