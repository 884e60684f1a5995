import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { addressIn } from './details.ts';

/** What Pagefind writes before the JSON of a fragment. */
const MAGIC = 'pagefind_dcd';

/** The ids that a written index gives its records, by their addresses. Throws where its files are not as Pagefind 1.6 writes them. */
export function readFragmentIds(indexDir: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const name of readdirSync(join(indexDir, 'fragment'))) {
    const text = gunzipSync(readFileSync(join(indexDir, 'fragment', name))).toString();
    if (!text.startsWith(MAGIC)) throw new Error(`${name} is no fragment as Pagefind 1.6 writes it.`);
    const content = JSON.parse(text.slice(MAGIC.length)) as { url?: unknown };
    // A fragment of its own, or several by their ids.
    const own = name.slice(0, name.indexOf('.'));
    const records = typeof content.url === 'string' ? { [own]: content } : content;
    for (const [id, { url }] of Object.entries(records as Record<string, { url: string }>))
      ids.set(addressIn(url), id);
  }
  return ids;
}
