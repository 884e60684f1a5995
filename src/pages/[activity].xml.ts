import type { APIRoute, GetStaticPaths } from 'astro';
import { activityFeed, type Activity } from '../exports/activity-feed.ts';
import { getLibrary } from '../library.ts';
import { addressOf } from '../site.ts';
import { wordingFor } from '../wording.ts';

export const getStaticPaths = (() => {
  const activities: Activity[] = ['comments', 'changes'];
  return activities.map((activity) => ({ params: { activity }, props: { activity } }));
}) satisfies GetStaticPaths;

/** The comments on every interview, or what was changed in any. */
export const GET: APIRoute<{ activity: Activity }> = async ({ props: { activity } }) => {
  const library = await getLibrary();
  const feed = activityFeed(activity, library, wordingFor(library.site.language), addressOf);
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
