/** What a command said on a pull request's content, and how it ended. */
export interface Said {
  code: number;
  text: string;
}

/** A file that npm run passages wrote: its path in the repository, and its text. */
export interface WrittenFile {
  path: string;
  text: string;
}

/** What was found out about a pull request's content, by its own code: none of it is to be trusted. */
export interface ContentReport {
  passages: Said;
  check: Said;
  written: WrittenFile[];
}

/** What is to be done about a pull request. */
export interface Answer {
  /** To be committed to its branch; empty where nothing is to be written, or not all is certain. */
  commit: WrittenFile[];
  /** Markdown for the one comment; undefined where there is nothing to say that no earlier comment needs. */
  comment: string | undefined;
  /** What takes the place of an earlier comment. */
  update: string;
}

/** The first line of the comment, by which it is found again. */
export const COMMENT_MARK = '<!-- colloquy: content -->';

/** GitHub takes 65,536 characters. */
const LONGEST = 50_000;
/** All that npm run passages ever writes. */
const LEDGER =
  /^content\/(?:published\.tsv|interviews\/[a-z0-9-]+\/(?:passages\.tsv|passages\.history\.tsv|comments\/\d{3,}(?:-[^/\\\p{C}]*)?\.md))$/u;

/** Read a report from JSON; throws an Error that says what is wrong with it. */
export function parseReport(json: string): ContentReport {
  const { passages, check, written } = JSON.parse(json) as Record<string, unknown>;
  if (!isSaid(passages) || !isSaid(check) || !Array.isArray(written) || !written.every(isFile))
    throw new Error('The report has another form than npm run report gives it.');
  const foreign = written.find(({ path }) => !LEDGER.test(path));
  if (foreign !== undefined)
    throw new Error(`The report names ${JSON.stringify(foreign.path)}, which npm run passages never writes.`);
  return { passages, check, written };
}

/** What is to be done about a pull request with this report; a branch in another repository can't be written to. */
export function answerTo({ passages, check, written }: ContentReport, isFork: boolean): Answer {
  if (passages.code !== 0 || check.code !== 0) {
    const known = new Set(passages.text.split('\n'));
    const more = check.text.split('\n').filter((line) => !known.has(line));
    const comment = commentOf(
      'This is not ready to be published yet. Each line names a file, a line and what to do; a question shows the commands that answer it. Whoever has a checkout runs them and commits what they write.',
      ...(passages.code === 0 ? [] : ['`npm run passages` says:', fenced(passages.text)]),
      ...(check.code === 0 ? [] : ['`npm run check` says:', fenced(more.join('\n'))]),
    );
    return { commit: [], comment, update: comment };
  }
  if (written.length === 0) {
    return {
      commit: [],
      comment: undefined,
      update: commentOf('All is certain, and everything is written down.'),
    };
  }
  const paths = written.map(({ path }) => `- \`${path}\``);
  const comment = isFork
    ? commentOf(
        'All is certain, but this branch is in another repository, where nothing can be written from here. Run `npm run passages` there and commit these files, or let someone do so who may write to it:',
        paths.join('\n'),
      )
    : commentOf(
        'All is certain: the numbers of the passages were committed to this branch.',
        paths.join('\n'),
      );
  return { commit: isFork ? [] : written, comment, update: comment };
}

function commentOf(...parts: string[]): string {
  return [COMMENT_MARK, ...parts].join('\n\n');
}

/** A text as a code block, whatever it holds: nothing in it is read as Markdown, or calls anyone. */
function fenced(text: string): string {
  const plain = text.replace(/\u001B\[[0-9;]*m/g, '').trim();
  const shown = plain.length > LONGEST / 2 ? `${plain.slice(0, LONGEST / 2)}\n… and more` : plain;
  const longest = Math.max(2, ...(shown.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${shown}\n${fence}`;
}

function isSaid(value: unknown): value is Said {
  const { code, text } = (value ?? {}) as Record<string, unknown>;
  return Number.isInteger(code) && typeof text === 'string';
}

function isFile(value: unknown): value is WrittenFile {
  const { path, text } = (value ?? {}) as Record<string, unknown>;
  return typeof path === 'string' && typeof text === 'string';
}
