import { parentPort, workerData } from 'node:worker_threads';
import { FileWriter } from './written-file.ts';
import type { ToWrite, WriterData } from './writing.ts';

/* The thread of writing.ts. */
const { siteDir, written } = workerData as WriterData;
const writer = new FileWriter(siteDir);
parentPort?.on('message', (message: ToWrite) => {
  if (message === 'end') {
    parentPort?.postMessage(writer.digests);
    parentPort?.close();
    return;
  }
  for (const [file, content] of message.files) writer.write(file, content);
  Atomics.add(written, 0, message.weight);
  Atomics.notify(written, 0);
});
