import type { GetStaticPaths } from 'astro';
import { feedEntries } from '../../../exports/feed.ts';
import { rss } from '../../../exports/rss.ts';
import { getLibrary, interviewsOf, keyed } from '../../../library.ts';
import type { Person } from '../../../model/collection.ts';
import { addressOf } from '../../../site.ts';
import { siteFile } from '../../../site-file.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  const { people, interviews } = library;
  return keyed(
    library,
    people.map((person) => ({ params: { person: person.id }, props: { person } })),
    ({ person }) => [people, interviewsOf(person, interviews)],
  );
}) satisfies GetStaticPaths;

/** The interviews that a person takes part in, as RSS. */
export const GET = siteFile<{ person: Person }>('application/rss+xml', async ({ person }) => {
  const { site, interviews, published } = await getLibrary();
  const name = person.names[site.language] ?? Object.values(person.names)[0] ?? person.id;
  const head = {
    ...site,
    title: `${name} · ${site.title}`,
    description: person.bio ?? site.description,
    home: addressOf(`/people/${person.id}/`),
    self: addressOf(`/people/${person.id}/feed.xml`),
  };
  const own = { interviews: interviewsOf(person, interviews), published };
  return rss(head, feedEntries(own, addressOf));
});
