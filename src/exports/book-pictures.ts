import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import { passagesOf, type Interview } from '../model/interview.ts';
import type { BookPicture } from './book.ts';
import { folderOf } from './content-files.ts';

/** Forms of picture that every reading system shows: https://www.w3.org/TR/epub-33/#sec-core-media-types */
const SHOWN_EVERYWHERE: Record<string, string> = {
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * The pictures in the texts of an interview, by the name that the texts call them, as they lie in the
 * content folder. Newer forms than e-readers know are written as JPEG or, where they are see-through, as PNG.
 */
export async function picturesOf(
  interview: Interview,
  languages: readonly string[],
): Promise<Map<string, BookPicture>> {
  const written = [
    ...passagesOf(interview).flatMap(({ texts }) => languages.map((language) => texts[language]?.html ?? '')),
    ...interview.notes.map(({ html }) => html),
  ];
  const names = written.flatMap((html) =>
    [...html.matchAll(/<img src="([^"]*)"/g)].map(([, name = '']) => decodeURIComponent(name)),
  );
  const pictures = new Map<string, BookPicture>();
  for (const name of new Set(names)) {
    const bytes = await readFile(join(folderOf(interview), name));
    const type = SHOWN_EVERYWHERE[extname(name).toLowerCase()];
    const picture = type === undefined ? await inOlderForm(bytes) : { type, bytes: new Uint8Array(bytes) };
    const ending = picture.type.replace(/^image\/|\+xml$/g, '');
    pictures.set(name, { ...picture, name: `${interview.id}/picture-${pictures.size + 1}.${ending}` });
  }
  return pictures;
}

async function inOlderForm(bytes: Buffer): Promise<{ type: string; bytes: Uint8Array }> {
  const picture = sharp(bytes);
  const { hasAlpha } = await picture.metadata();
  return hasAlpha
    ? { type: 'image/png', bytes: new Uint8Array(await picture.png().toBuffer()) }
    : { type: 'image/jpeg', bytes: new Uint8Array(await picture.jpeg({ quality: 85 }).toBuffer()) };
}
