import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCollection } from '../../src/content/read.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { FORD } from '../fixtures/ford.ts';
import { KINDS, type Kind } from './broken.ts';
import { withFolder, type Files } from './folder.ts';

const ROOT = join(import.meta.dirname, '..', '..');

test('the folder that every kind is made from is right', async () => {
  expect(await messagesOf(FORD)).toEqual([]);
});

describe('every problem of the run is listed, with its place, what is wrong and what to do', () => {
  test.each(KINDS)('$name', async ({ files, messages }) => {
    expect(await messagesOf(files)).toEqual(messages);
  });

  test('each message has its form, and each kind its own name', () => {
    for (const message of KINDS.flatMap(({ messages }) => messages))
      expect(message).toMatch(/^content\/[^:]+:[1-9]\d*:[1-9]\d*: \S.* — \S.*[^.]$/);
    expect(new Set(KINDS.map(({ name }) => name)).size).toBe(KINDS.length);
    expect(KINDS.filter(({ messages }) => messages.length === 0)).toEqual([]);
  });
});

describe('npm run build', () => {
  test(
    'prints exactly these messages, exits with 1, and leaves the last site as it was',
    { timeout: 900_000 },
    async () => {
      const waiting = [...KINDS];
      const results: Result[] = [];
      const work = async (): Promise<void> => {
        for (let kind = waiting.shift(); kind !== undefined; kind = waiting.shift())
          results.push(await runBuild(kind));
      };
      await Promise.all([work(), work()]);
      const byName = (a: Result, b: Result): number => (a.name < b.name ? -1 : 1);
      expect(results.sort(byName)).toEqual(KINDS.map(failed).sort(byName));
    },
  );
});

interface Result {
  name: string;
  code: number;
  output: string;
  messages: string[];
  site: Record<string, string>;
}

/** An earlier site, which a failed build must not touch. */
const SITE = {
  'index.html': 'the last site\n',
  'passages/index.json': '{}\n',
  'interviews/ford/index.html': '<p id="p1">\0\r\n',
};

async function messagesOf(files: Files): Promise<string[]> {
  return withFolder(files, async (folder) => {
    const { problems } = await readCollection(folder, 'content', { drafts: false, proven: true });
    return problems.map(formatProblem);
  });
}

function failed({ name, messages }: Kind): Result {
  const count = messages.length === 1 ? '1 problem' : `${messages.length} problems`;
  return { name, code: 1, output: '', messages: [...messages, `${count}; nothing was written.`], site: SITE };
}

async function runBuild({ name, files }: Kind): Promise<Result> {
  return withFolder({ ...under('content', files), ...under('dist', SITE) }, async (root) => {
    const content = join(root, 'content');
    const { code, output, errors } = await run('npm', ['run', '-s', 'build'], {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: join(root, 'dist'),
      NODE_COMPILE_CACHE: join(tmpdir(), 'colloquy-compile-cache'),
    });
    await rm(cacheOf(content), { recursive: true, force: true });
    const messages = errors.replaceAll(`${root}/`, '').trimEnd().split('\n');
    expect(await readdir(root), 'nothing is left beside the site').toEqual(['content', 'dist']);
    return { name, code, output, messages, site: await readTexts(join(root, 'dist')) };
  });
}

function under(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, file]) => [`${folder}/${path}`, file]));
}

/** Where astro.config.ts lets Astro keep its cache of a content folder. */
function cacheOf(content: string): string {
  const name = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return join(ROOT, 'node_modules', '.astro', name);
}

function run(
  command: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((resolve) => {
    const child = execFile(command, words, { cwd: ROOT, env: environment }, (_error, output, errors) => {
      resolve({ code: child.exitCode ?? -1, output, errors });
    });
  });
}

async function readTexts(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}
