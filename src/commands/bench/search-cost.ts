import { openBrowser } from './browser.ts';
import { percentile } from './figures.ts';
import { sampleQuotes } from './quotes.ts';
import { phrase } from './search-site.ts';
import { serveFolder } from './serve.ts';
import { coldSearch } from './wire.ts';
import type { SearchRecord } from '../../search/records.ts';

const COLD = ['virtue', 'knowledge of the good', '"of the"'];

/** What a first search on a built site costs, in a browser. */
export async function* costOf(site: string, records: readonly SearchRecord[]): AsyncGenerator<string> {
  const server = await serveFolder(site);
  const browser = await openBrowser();
  yield '\nA first search, until its first ten rows are drawn: requests and KB of the search (and with the page, its styles and faces)';
  const quotes = sampleQuotes(records, 30, 5).map(({ words }, place) =>
    place % 2 === 0 ? words : phrase(words),
  );
  const costs: { requests: number; bytes: number }[] = [];
  for (const [place, words] of [...COLD, ...quotes].entries()) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const { search, page } = await coldSearch(
      context,
      `${server.address}search/?q=${encodeURIComponent(words)}`,
    );
    await context.close();
    if (place < COLD.length) yield `  ${words}: ${inKB(search)} (${inKB(page)})`;
    else costs.push(search);
  }
  const kilobytes = costs.map(({ bytes }) => bytes / 1000);
  const requests = costs.map((cost) => cost.requests);
  yield `  ${quotes.length} quotes: median ${percentile(requests, 50)}, ${percentile(kilobytes, 50)} KB; most ${Math.max(...requests)}, ${percentile(kilobytes, 100)} KB`;
  await browser.close();
  server.stop();
}

function inKB({ requests, bytes }: { requests: number; bytes: number }): string {
  return `${requests}, ${Math.round(bytes / 1000)} KB`;
}
