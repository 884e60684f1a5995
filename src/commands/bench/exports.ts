import { readCollection } from '../../content/read.ts';
import { pagedVersions } from '../../exports/address.ts';
import { citationOf } from '../../exports/citation.ts';
import { epub } from '../../exports/epub.ts';
import { formatCitation } from '../../exports/formatted-citation.ts';
import { cardOf } from '../../exports/interview-card.ts';
import { interviewBook } from '../../exports/interview-book.ts';
import { volumeBook, volumePath } from '../../exports/site-book.ts';
import { drawCard } from '../../exports/social-card.ts';
import { passagesOf } from '../../model/interview.ts';
import { shardsOf } from '../../search/shards.ts';
import { wordingFor } from '../../wording.ts';

const addressOf = (path: string): string => `https://example.org${path}`;

/** Time and size of what each interview of a content folder gives away that costs most: books, cards, citations. */
export async function* benchExports(folder: string): AsyncGenerator<string> {
  const { interviews, site, published } = await readCollection(folder, folder, {
    drafts: false,
    proven: false,
  });
  const versions = interviews.flatMap((interview) =>
    pagedVersions(interview).map((version) => ({ interview, version })),
  );
  const wording = wordingFor(site.language);
  const passages = interviews.reduce((sum, interview) => sum + passagesOf(interview).length, 0);
  yield `${versions.length} versions with a page, ${passages} passages`;
  yield await measured('their books', async () => {
    let bytes = 0;
    for (const { interview, version } of versions)
      bytes += epub(
        await interviewBook(interview, version, site, wording, addressOf),
        wording.book,
        addressOf,
      ).length;
    return bytes;
  });
  for (const [index, shard] of shardsOf(interviews, published).entries()) {
    const volume = { path: volumePath(index + 1), title: site.title };
    yield await measured(`the volume ${volume.path}`, async () => {
      const book = await volumeBook(shard.interviews, site, volume, wording, addressOf);
      return epub(book, wording.book, addressOf).length;
    });
  }
  yield await measured('their cards, none kept from before', async () => {
    let bytes = 0;
    for (const { interview, version } of versions)
      bytes += (await drawCard(cardOf(interview, version, site, wording))).length;
    return bytes;
  });
  yield await measured('their citations in three styles', () => {
    const written = versions.flatMap(({ interview, version }) =>
      formatCitation(citationOf(interview, version, site, addressOf), wording.locale),
    );
    return written.reduce((sum, { html }) => sum + html.length, 0);
  });
}

async function measured(what: string, make: () => number | Promise<number>): Promise<string> {
  const start = performance.now();
  const bytes = await make();
  const seconds = (performance.now() - start) / 1000;
  const memory = process.memoryUsage().rss / 2 ** 20;
  return `${what}: ${(bytes / 1e6).toFixed(2)} MB in ${seconds.toFixed(2)} s; the process holds ${memory.toFixed(0)} MiB`;
}
