import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  permissions?: Record<string, string>;
  strategy?: { matrix: Record<string, number[]> };
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows';
const workflows = new Map(
  await Promise.all(
    (await readdir(FOLDER)).map(
      async (name) => [name, parse(await readFile(`${FOLDER}/${name}`, 'utf8')) as Workflow] as const,
    ),
  ),
);
const stepsOf = (name: string): Step[] =>
  Object.values(workflows.get(name)?.jobs ?? {}).flatMap(({ steps }) => steps);

describe.each([...workflows.keys()])('%s', (name) => {
  test('starts from no more than reading', () => {
    expect([{}, { contents: 'read' }]).toContainEqual(workflows.get(name)?.permissions);
  });

  test('never runs a stranger’s branch with rights of its own', () => {
    expect(Object.keys(workflows.get(name)?.on ?? {})).not.toContain('pull_request_target');
  });

  test('names a version of every action, the same one everywhere', () => {
    const used = [...workflows.keys()].flatMap(stepsOf).flatMap(({ uses }) => uses ?? []);
    for (const { uses = 'none@v1' } of stepsOf(name)) {
      expect(uses).toMatch(/^[\w./-]+@v\d+$/);
      expect(new Set(used.filter((one) => one.split('@')[0] === uses.split('@')[0])).size).toBeLessThan(2);
    }
  });

  test('puts nothing that people write into a command', () => {
    for (const { run = '' } of stepsOf(name)) expect(run).not.toContain('${{');
  });
});

test('what looks at a branch may read alone, and leaves no token behind', () => {
  const { permissions, jobs } = workflows.get('content.yml') ?? { permissions: {}, jobs: {} };
  expect(permissions).toEqual({ contents: 'read' });
  for (const job of Object.values(jobs)) expect(job.permissions).toBeUndefined();
  const checkout = stepsOf('content.yml').find(({ uses }) => uses?.startsWith('actions/checkout'));
  expect(checkout?.with?.['persist-credentials']).toBe(false);
});

test('what may write takes nothing of the branch but its report, and installs nothing', () => {
  const { on, permissions, jobs } = workflows.get('content-answer.yml') ?? {
    on: {},
    permissions: {},
    jobs: {},
  };
  expect(on).toEqual({ workflow_run: { workflows: ['content'], types: ['completed'] } });
  expect(permissions).toEqual({});
  expect(jobs['answer']?.permissions).toEqual({
    actions: 'read',
    contents: 'write',
    'pull-requests': 'write',
  });
  const steps = stepsOf('content-answer.yml');
  expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['node src/commands/answer-pull-request.ts']);
  const checkout = steps.find(({ uses }) => uses?.startsWith('actions/checkout'));
  expect(checkout?.with).toEqual({ 'persist-credentials': false }); // no ref: the main branch
});

test('the program that may write needs no package', async () => {
  const seen = new Set<string>();
  const visit = async (path: string): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const [, from = ''] of (await readFile(path, 'utf8')).matchAll(/ from '([^']+)';/g)) {
      if (from.startsWith('.')) await visit(new URL(from, `file:///${path}`).pathname.slice(1));
      else expect(from).toMatch(/^node:/);
    }
  };
  await visit('src/commands/answer-pull-request.ts');
  expect(seen.size).toBeGreaterThan(2);
});

test('every slice is built, and the number of slices is the same everywhere', () => {
  const job = workflows.get('slices.yml')?.jobs['slice'];
  const numbers = job?.strategy?.matrix['slice'] ?? [];
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  const build = job?.steps.find(({ run }) => run === 'npm run build');
  expect(build?.env?.['COLLOQUY_SHARD']).toBe(`\${{ matrix.slice }}/${numbers.length}`);
});
