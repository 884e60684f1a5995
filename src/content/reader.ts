import { parentPort, workerData } from 'node:worker_threads';
import { interviewOf } from './folder.ts';
import { InterviewReader } from './interview-reader.ts';
import { Parsed } from './parsed.ts';
import type { ReaderData, ToRead } from './reading-ahead.ts';

/* A thread of reading-ahead.ts. */
const { parsedDir, files, general } = workerData as ReaderData;
const reader = new InterviewReader(new Parsed(parsedDir, files, general), files, general);

parentPort?.on('message', (files: ToRead) => {
  for (const [id, own] of Map.groupBy(files, ({ name }) => interviewOf(name) ?? '')) reader.read(id, own);
  parentPort?.postMessage('read');
});
