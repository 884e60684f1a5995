import type { GetStaticPaths } from 'astro';
import { activityFeed, type Activity } from '../exports/activity-feed.ts';
import { getLibrary } from '../library.ts';
import { addressOf } from '../site.ts';
import { siteFile } from '../site-file.ts';
import { wordingFor } from '../wording.ts';

export const getStaticPaths = (() => {
  const activities: Activity[] = ['comments', 'changes'];
  return activities.map((activity) => ({ params: { activity }, props: { activity } }));
}) satisfies GetStaticPaths;

/** The comments on every interview, or what was changed in any. */
export const GET = siteFile<{ activity: Activity }>('application/atom+xml', async ({ activity }) => {
  const library = await getLibrary();
  return activityFeed(activity, library, wordingFor(library.site.language), addressOf);
});
