import { sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { peekCollection, putCollection } from './shelf.ts';
import { readCollection } from './read.ts';
import { ContentError, formatProblem } from '../model/problem.ts';

/**
 * Astro's loader of the content folder. In a build, any problem throws a ContentError that lists them
 * all; while developing, problems are logged, drafts count, ids may be provisional, and the folder is
 * watched. The store gets one small entry an interview, so that Astro sees what changed.
 */
export function contentLoader(dir: string, name: string): Loader {
  return {
    name: 'colloquy-content',
    async load(context) {
      const developing = context.watcher !== undefined;
      await loadAll(dir, name, developing, context);
      context.watcher?.add(dir);
      // One reading after another: an older one that ends late must not win.
      let last = Promise.resolve();
      for (const event of ['add', 'change', 'unlink'] as const)
        context.watcher?.on(event, (path) => {
          if (!path.startsWith(dir + sep) || path.endsWith('.new')) return;
          last = last
            .then(() => loadAll(dir, name, developing, context))
            .catch((error: unknown) => void context.logger.error(String(error)));
        });
    },
  };
}

async function loadAll(
  dir: string,
  name: string,
  developing: boolean,
  { store, generateDigest, logger }: LoaderContext,
): Promise<void> {
  // npm run build has read the content before it started Astro.
  const collection =
    (developing ? undefined : peekCollection()) ??
    (await readCollection(dir, name, { drafts: developing, proven: !developing }));
  if (!developing && collection.problems.length > 0) throw new ContentError(collection.problems);
  for (const problem of collection.problems) logger.warn(formatProblem(problem));
  putCollection(collection);
  store.clear();
  for (const [index, interview] of collection.interviews.entries()) {
    const text = JSON.stringify([
      index,
      collection.site,
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
