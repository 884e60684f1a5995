import { sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { reloadPages } from './live-pages.ts';
import { emptyMemory, type Memory } from './memory.ts';
import { peekCollection, putCollection } from './shelf.ts';
import { readCollection } from './read.ts';
import type { Collection } from '../model/collection.ts';
import { ContentError, formatProblem } from '../model/problem.ts';

/**
 * Astro's loader of the content folder. In a build, any problem throws a ContentError that lists them
 * all; while developing, problems are logged, drafts count, ids may be provisional, and the folder is
 * watched. The store gets one small entry an interview, once: what changes later goes to the pages without it.
 */
export function contentLoader(dir: string, name: string): Loader {
  return {
    name: 'colloquy-content',
    async load(context) {
      const memory = context.watcher === undefined ? undefined : emptyMemory();
      fillStore(await load(dir, name, memory, context.logger), context);
      context.watcher?.add(dir);
      // One reading after another: an older one that ends late must not win. Many changes at once, as when git
      // takes another branch, are one.
      let last = Promise.resolve();
      let isWaiting = false;
      for (const event of ['add', 'change', 'unlink'] as const)
        context.watcher?.on(event, (path) => {
          if (isWaiting || !path.startsWith(dir + sep) || path.endsWith('.new')) return;
          isWaiting = true;
          last = last
            .then(async () => {
              isWaiting = false;
              await load(dir, name, memory, context.logger);
              reloadPages();
            })
            .catch((error: unknown) => void context.logger.error(String(error)));
        });
    },
  };
}

/** Read the content and leave it for the pages; `memory` is there while developing. */
async function load(
  dir: string,
  name: string,
  memory: Memory | undefined,
  logger: LoaderContext['logger'],
): Promise<Collection> {
  const developing = memory !== undefined;
  // npm run build has read the content before it started Astro.
  const collection =
    (developing ? undefined : peekCollection()) ??
    (await readCollection(dir, name, { drafts: developing, proven: !developing }, { memory }));
  if (!developing && collection.problems.length > 0) throw new ContentError(collection.problems);
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
