import type { APIRoute } from 'astro';
import { atom } from '../exports/atom.ts';
import { changeEntries } from '../exports/change-feed.ts';
import { newestOf } from '../exports/feed.ts';
import { getLibrary } from '../library.ts';
import { addressOf } from '../site.ts';
import { wordingFor } from '../wording.ts';

/** What was changed or retired in any interview, newest first, as Atom. */
export const GET: APIRoute = async () => {
  const { site, interviews, published } = await getLibrary();
  const wording = wordingFor(site.language);
  const head = {
    ...site,
    title: `${wording.changes} · ${site.title}`,
    home: addressOf('/'),
    self: addressOf('/changes.xml'),
  };
  const entries = changeEntries(interviews, published, wording, addressOf);
  return new Response(atom(head, entries, newestOf(interviews)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
