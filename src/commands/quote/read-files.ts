import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

let isReading = false;

/** Lets `fetch` read `file:` addresses, so that what a browser loads of a site can be loaded from its folder. */
export function readFilesWithFetch(): void {
  if (isReading) return;
  isReading = true;
  const fetchFromNetwork = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith('file:')) return fetchFromNetwork(input, init);
    try {
      return new Response(await readFile(fileURLToPath(address.split('?')[0] ?? '')));
    } catch {
      return new Response(null, { status: 404, statusText: 'Not Found' });
    }
  };
}
