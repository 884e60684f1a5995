import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readArguments, refuseArguments } from './arguments.ts';
import { importInterview } from './import/interview.ts';
import { importThread } from './import/thread.ts';
import { ImportError, KINDS, type Kind } from '../importers/record.ts';
import { isMoment } from '../model/dates.ts';
import { INTERVIEW_ID } from '../model/ids.ts';
import { isLanguage } from '../model/language.ts';
import { formatProblem } from '../model/problem.ts';
import { readSettings } from './settings.ts';

/*
 * npm run import -- FILE --into ID: brings a comment thread that was saved from elsewhere into an interview's
 * folder, or, with --interview, an article as a version to edit. It reads a file, never the network. All or
 * nothing; a second import of the same file changes nothing. Exit code 1 where the file can't be used.
 */
const USAGE = `npm run import -- FILE --into ID
  --as KIND            what the file is, where it is not recognised: ${KINDS.join(', ')}
  --post ADDRESS       which post's comments, in an export of a whole site
  --captured DATE      when the file was saved: an older one than what is archived only adds
  --interview          the file is an article: an HTML page, Markdown or pasted text
  --language TAG       the article's language; en where nothing is said
  --dry-run            say what would be written; write nothing`;

/** Larger files are no threads: reading them would only fill the memory. */
const MOST_BYTES = 200e6;

const { values, positionals } = readArguments(USAGE, {
  allowPositionals: true,
  options: {
    into: { type: 'string' },
    as: { type: 'string' },
    post: { type: 'string' },
    captured: { type: 'string' },
    interview: { type: 'boolean', default: false },
    language: { type: 'string', default: 'en' },
    'dry-run': { type: 'boolean', default: false },
  },
});
const [path = ''] = positionals;
const { into = '', as: kind, captured } = values;
if (positionals.length !== 1 || into === '')
  refuseArguments('Name one file, and the interview with --into.', USAGE);
if (!INTERVIEW_ID.test(into)) refuseArguments(`“${into}” can't be an interview's address.`, USAGE);
if (kind !== undefined && !KINDS.includes(kind as Kind))
  refuseArguments(`“${kind}” is no kind of file that is known.`, USAGE);
if (captured !== undefined && !isMoment(captured))
  refuseArguments(`“${captured}” is not a date: write it as 2024-11-27.`, USAGE);
if (!isLanguage(values.language)) refuseArguments(`“${values.language}” is not a language tag.`, USAGE);

const { contentDir, contentName } = readSettings();
const target = { contentDir, contentName, id: into, dryRun: values['dry-run'] };
try {
  const text = await textOf(path);
  const code = values.interview
    ? await importInterview(text, values.language, target)
    : await importThread(text, { kind: kind as Kind | undefined, post: values.post, captured }, target);
  process.exitCode = code;
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  console.error(formatProblem({ path, line: error.line, column: 1, what: error.what, todo: error.todo }));
  console.error('Nothing was written.');
  process.exitCode = 1;
}

async function textOf(file: string): Promise<string> {
  const size = await stat(join(file)).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined)
    throw new ImportError('there is no such file', 'name a file that was saved or exported');
  if (size > MOST_BYTES) throw new ImportError('the file is larger than 200 MB', 'export one post alone');
  const bytes = await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError('the text is not UTF-8', 'save the file as UTF-8');
  }
}
