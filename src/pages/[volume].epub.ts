import type { GetStaticPaths } from 'astro';
import { epub } from '../exports/epub.ts';
import { volumeBook, volumePath } from '../exports/site-book.ts';
import { getLibrary, keyed } from '../library.ts';
import type { Interview } from '../model/interview.ts';
import { shardsOf } from '../search/shards.ts';
import { addressOf } from '../site.ts';
import { siteFile } from '../site-file.ts';
import { wordingFor } from '../wording.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  const { site, interviews, published } = library;
  const { volume } = wordingFor(site.language).book;
  const shards = shardsOf(interviews, published);
  const paths = shards.map((shard, index) => {
    const path = volumePath(index + 1);
    const title = shards.length === 1 ? site.title : volume(site.title, index + 1);
    return {
      params: { volume: path.slice(1, -'.epub'.length) },
      props: { path, title, interviews: shard.interviews },
    };
  });
  return keyed(library, paths);
}) satisfies GetStaticPaths;

/** A volume of the whole site as an EPUB. */
export const GET = siteFile<{ path: string; title: string; interviews: Interview[] }>(
  'application/epub+zip',
  async ({ interviews, ...volume }) => {
    const { site } = await getLibrary();
    const wording = wordingFor(site.language);
    const book = await volumeBook(interviews, site, volume, wording, addressOf);
    return epub(book, wording.book, addressOf);
  },
);
