import { parentPort, workerData } from 'node:worker_threads';
import { Code, fileOf } from './code.ts';
import { renderFiles } from './rendered-file.ts';
import { countDone, takeNext, type RendererData, type Share, type SharedWork } from './shared-work.ts';
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
  renderFiles(code, next, siteDir, () => countDone(work)).then(
    (share: Share) => parentPort?.postMessage(share),
    // Ends the thread, with the error for the first one, however Node was told to take rejections.
    (error: unknown) =>
      setImmediate(() => {
        throw error;
      }),
  );
});
