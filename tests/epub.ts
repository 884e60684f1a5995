import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';

/** What a checker of EPUB finds wrong in a book, warnings included. */
export async function epubFaults(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity))
    .map(({ id, message, location }) => `${id} ${location?.path ?? ''}: ${message}`);
}

/** The documents of a book by their path, as text. */
export function documentsIn(bytes: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(?:xhtml|opf)$/.test(name))
      .map(([name, content]) => [name, strFromU8(content)]),
  );
}

/** Every id of the documents of an interview in a book. */
export function idsIn(documents: ReadonlyMap<string, string>, interview: string): string[] {
  return [...documents]
    .filter(([name]) => name.startsWith(`EPUB/${interview}/`))
    .flatMap(([, text]) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
}
