import { sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { reloadPages } from './live-pages.ts';
import { emptyMemory, type Memory } from './memory.ts';
import { putCollection } from './shelf.ts';
import { readCollection } from './read.ts';
import type { Collection } from '../model/collection.ts';
import { formatProblem } from '../model/problem.ts';

/**
 * Astro's loader of the content folder while developing: problems are logged, drafts count, ids may be
 * provisional, and the folder is watched. The store gets one small entry an interview, once: what changes later
 * goes to the pages without it. A build reads nothing here: its code serves whatever the content (see build/compile.ts).
 */
export function contentLoader(dir: string, name: string): Loader {
  return {
    name: 'colloquy-content',
    async load(context) {
      const { watcher, logger } = context;
      if (watcher === undefined) return;
      const memory = emptyMemory();
      fillStore(await load(dir, name, memory, logger), context);
      watcher.add(dir);
      // One reading after another: an older one that ends late must not win. Many changes at once, as when git
      // takes another branch, are one.
      let last = Promise.resolve();
      let isWaiting = false;
      for (const event of ['add', 'change', 'unlink'] as const)
        watcher.on(event, (path) => {
          if (isWaiting || !path.startsWith(dir + sep) || path.endsWith('.new')) return;
          isWaiting = true;
          last = last
            .then(async () => {
              isWaiting = false;
              await load(dir, name, memory, logger);
              reloadPages();
            })
            .catch((error: unknown) => void logger.error(String(error)));
        });
    },
  };
}

/** Read the content and leave it for the pages. */
async function load(
  dir: string,
  name: string,
  memory: Memory,
  logger: LoaderContext['logger'],
): Promise<Collection> {
  const collection = await readCollection(dir, name, { drafts: true, proven: false }, { memory });
  for (const problem of collection.problems) logger.warn(formatProblem(problem));
  putCollection(collection);
  return collection;
}

function fillStore({ interviews, site }: Collection, { store, generateDigest }: LoaderContext): void {
  store.clear();
  for (const [index, interview] of interviews.entries()) {
    const text = JSON.stringify([
      index,
      site,
      interview.versions,
      interview.sections,
      interview.thread?.comments.map(({ html, author, state, at, quotes }) => [
        html,
        author,
        state,
        at,
        quotes,
      ]),
      interview.thread?.ownPage,
    ]);
    store.set({ id: interview.id, data: { id: interview.id }, digest: generateDigest(text) });
  }
}
