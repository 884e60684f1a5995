import { parentPort, workerData } from 'node:worker_threads';
import { Code, fileOf, type SitePath } from './code.ts';
import { renderFiles } from './rendered-file.ts';
import { countDone, takeNext, type RendererData, type Share, type SharedWork } from './shared-work.ts';
import { FileWriter } from './written-file.ts';
import { putCollection } from '../../content/shelf.ts';

/* A thread of renderers.ts. */
const { codeDir, home, siteDir, collection } = workerData as RendererData;
putCollection(collection);
const code = await Code.load(codeDir, home);
const paths = new Map((await code.paths()).map((path) => [fileOf(path), path]));

parentPort?.on('message', (work: SharedWork) => {
  const next = () => {
    const file = takeNext(work);
    if (file === undefined) return undefined;
    const path = paths.get(file);
    if (path === undefined) throw new Error(`${file} is no file of the site; please report it`);
    return path;
  };
  share(next, () => countDone(work)).then(
    (share) => parentPort?.postMessage(share),
    // Ends the thread, with the error for the first one, however Node was told to take rejections.
    (error: unknown) =>
      setImmediate(() => {
        throw error;
      }),
  );
});

async function share(next: () => SitePath | undefined, done: () => void): Promise<Share> {
  const writer = new FileWriter(siteDir);
  const rendered = await renderFiles(code, next, writer, done);
  return { rendered, digests: writer.digests };
}
