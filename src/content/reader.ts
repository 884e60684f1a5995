import { parentPort, workerData } from 'node:worker_threads';
import { interviewOf, type FolderFile } from './folder.ts';
import { Parsed } from './parsed.ts';
import type { ReaderData, ToRead } from './reading-ahead.ts';
import { readSources } from './sources.ts';
import { groundOf, joinFolder } from '../model/joined-folder.ts';

/* A thread of reading-ahead.ts. */
const { parsedDir, files, general } = workerData as ReaderData;
const parsed = new Parsed(parsedDir, files, general);
const beside = readSources(files.filter(({ name }) => interviewOf(name) === undefined));
const ids = new Set(files.flatMap(({ name }) => interviewOf(name) ?? []));
const ground = groundOf(beside.sources, general.shown, general.options, [], ids);

parentPort?.on('message', (files: ToRead) => {
  // Where anything is wrong, whoever asks reads the files, and tells of it.
  const isWhole = beside.problems.length + ground.published.problems.length === 0;
  if (isWhole)
    for (const [id, own] of Map.groupBy(files, ({ name }) => interviewOf(name) ?? '')) read(id, own);
  parentPort?.postMessage('read');
});

function read(id: string, files: readonly FolderFile[]): void {
  const { sources, problems } = readSources(files);
  if (problems.length > 0) return;
  const { made, problems: found } = joinFolder(id, sources, ground);
  if (made === undefined || found.length > 0) return;
  const { interview, ledger, links } = made;
  parsed.put({ interview, ledger, links });
}
