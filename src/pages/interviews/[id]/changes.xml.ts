import type { APIRoute, GetStaticPaths } from 'astro';
import { feedPaths } from '../../../exports/address.ts';
import { atom } from '../../../exports/atom.ts';
import { changeEntries } from '../../../exports/change-feed.ts';
import { newestOf } from '../../../exports/feed.ts';
import { getLibrary, keyed } from '../../../library.ts';
import { readingVersion, type Interview } from '../../../model/interview.ts';
import { addressOf, interviewPath } from '../../../site.ts';
import { wordingFor } from '../../../wording.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return keyed(library, feedPaths(library.interviews, 'changes'));
}) satisfies GetStaticPaths;

/** What was changed or retired in one interview, newest first, as Atom. */
export const GET: APIRoute<{ interview: Interview }> = async ({ props: { interview } }) => {
  const { site, published } = await getLibrary();
  const wording = wordingFor(site.language);
  const { title, summary } = readingVersion(interview).front;
  const head = {
    ...site,
    title: `${wording.changes}: ${title}`,
    description: summary ?? site.description,
    home: addressOf(interviewPath(interview.id)),
    self: addressOf(`${interviewPath(interview.id)}changes.xml`),
  };
  const entries = changeEntries([interview], published, wording, addressOf);
  return new Response(atom(head, entries, newestOf([interview])), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
