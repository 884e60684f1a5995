import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Priorities of the first thread of a process and of another, before and after the first one gives way; 20 is out of range. */
const SCRIPT = `
  import { readdirSync } from 'node:fs';
  import { getPriority } from 'node:os';
  import { giveWay } from ${JSON.stringify(resolve('src/commands/build/priority.ts'))};
  const other = Number(readdirSync('/proc/self/task').find((thread) => thread !== String(process.pid)) ?? 20);
  const before = [getPriority(process.pid), getPriority(other)];
  giveWay();
  giveWay();
  console.log(JSON.stringify([before, [getPriority(process.pid), getPriority(other)]]));`;

const priorities = (nicer: number): [before: [number, number], after: [number, number]] => {
  const run = [process.execPath, '--input-type=module', '-e', SCRIPT];
  return JSON.parse(execFileSync('nice', ['-n', String(nicer), ...run], { encoding: 'utf8' })) as never;
};

test.skipIf(process.platform !== 'linux')('a thread gives way by itself, as far as there is', () => {
  const [[first, other], after] = priorities(0);
  expect(after).toEqual([Math.min(first + 10, 19), other]);
  expect(priorities(19)[1]).toEqual([19, 19]);
});
