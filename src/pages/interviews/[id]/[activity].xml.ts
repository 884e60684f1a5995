import type { GetStaticPaths } from 'astro';
import { activityFeed, type Activity } from '../../../exports/activity-feed.ts';
import { feedPaths } from '../../../exports/address.ts';
import { getLibrary, keyed } from '../../../library.ts';
import type { Interview } from '../../../model/interview.ts';
import { addressOf } from '../../../site.ts';
import { siteFile } from '../../../site-file.ts';
import { wordingFor } from '../../../wording.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, feedPaths(library.interviews));
}) satisfies GetStaticPaths;

/** The comments on an interview, or what was changed in it. */
export const GET = siteFile<{ activity: Activity; interview: Interview }>(
  'application/atom+xml',
  async ({ activity, interview }) => {
    const library = await getLibrary();
    return activityFeed(activity, library, wordingFor(library.site.language), addressOf, interview);
  },
);
