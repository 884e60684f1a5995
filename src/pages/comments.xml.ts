import type { APIRoute } from 'astro';
import { atom } from '../exports/atom.ts';
import { commentEntries } from '../exports/comment-feed.ts';
import { newestOf } from '../exports/feed.ts';
import { getLibrary } from '../library.ts';
import { addressOf } from '../site.ts';
import { wordingFor } from '../wording.ts';

/** The comments on every interview, newest first, as Atom. */
export const GET: APIRoute = async () => {
  const { site, interviews, published } = await getLibrary();
  const wording = wordingFor(site.language);
  const head = {
    ...site,
    title: `${wording.kind.comment} · ${site.title}`,
    home: addressOf('/'),
    self: addressOf('/comments.xml'),
  };
  const entries = commentEntries(interviews, published, wording.commentBy, addressOf);
  return new Response(atom(head, entries, newestOf(interviews)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
