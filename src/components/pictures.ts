import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { passagesOf, readingVersion, type Interview } from '../model/interview.ts';
import { ContentError, problemAt } from '../model/problem.ts';
import { href } from '../site.ts';

/** Columns are never wider, in CSS pixels at twice their density. */
const WIDEST = 1200;
/** What makes a picture beside its file: another of these gives other bytes, and so another name. */
const MAKING = JSON.stringify([WIDEST, sharp.versions]);
const PICTURE = /<img src="([^"]*)"( alt="[^"]*")?/g;

/** A picture in the texts or notes of an interview. */
export interface Picture {
  interview: Interview;
  /** Changes with what the site has of it: `rhapsode.1f0c2a9b33d4e5f6`. */
  name: string;
  ending: 'svg' | 'webp';
  /** Beside the interview's versions. */
  file: string;
}

/**
 * Written HTML with the pictures that lie beside a version as the site has them: under names that change with
 * what they hold, with their measures, and no wider than the page can show. Drawings (SVG) stay as they are.
 */
export async function withPictures(html: string, interview: Interview): Promise<string> {
  let result = '';
  let rest = 0;
  for (const match of html.matchAll(PICTURE)) {
    const [whole, name = '', alt = ''] = match;
    const picture = await pictureOf(interview, name);
    const { width, height } = await measuresOf(picture);
    result += `${html.slice(rest, match.index)}<img src="${href(addressOf(picture))}"${alt} width="${width}" height="${height}" loading="lazy" decoding="async"`;
    rest = match.index + whole.length;
  }
  return result + html.slice(rest);
}

/** `html` with the pictures that `reading` shows already marked as shared, so that one copy can be left out. */
export function shareFrom(reading: string, html: string): string {
  const shown = new Set([...reading.matchAll(/<img src="([^"]*)"/g)].map(([, source]) => source));
  return html.replace(/<img src="([^"]*)"/g, (whole, source: string) =>
    shown.has(source) ? `<img class="shared"${whole.slice('<img'.length)}` : whole,
  );
}

/** The pictures with this ending in the texts and notes of interviews, each once. */
export async function picturePaths(
  interviews: readonly Interview[],
  ending: Picture['ending'],
): Promise<{ params: { interview: string; name: string }; props: { picture: Picture } }[]> {
  const pictures = (await Promise.all(interviews.map(picturesOf))).flat();
  return [...new Map(pictures.map((picture) => [addressOf(picture), picture])).values()]
    .filter((picture) => picture.ending === ending)
    .map((picture) => ({
      params: { interview: picture.interview.id, name: picture.name },
      props: { picture },
    }));
}

async function picturesOf(interview: Interview): Promise<Picture[]> {
  const written = [...passagesOf(interview).flatMap(({ texts }) => Object.values(texts)), ...interview.notes];
  const names = written.flatMap(({ html }) =>
    html.includes('<img') ? [...html.matchAll(PICTURE)].map(([, name = '']) => name) : [],
  );
  return Promise.all([...new Set(names)].map((name) => pictureOf(interview, name)));
}

/** A picture's bytes as the site has them. Throws a ContentError for a file that is no picture. */
export async function pictureBytes(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  if (picture.ending === 'svg') return new Uint8Array(await readFile(placeOf(picture)));
  const { width } = await measuresOf(picture);
  return new Uint8Array(
    await asked(picture, (image) => image.autoOrient().resize({ width }).webp().toBuffer()),
  );
}

async function pictureOf(interview: Interview, written: string): Promise<Picture> {
  const file = decodeURIComponent(written);
  const bytes = await readFile(placeOf({ interview, file }));
  const digest = hash('sha256', Buffer.concat([bytes, Buffer.from(MAKING)])).slice(0, 16);
  const stem = file.slice(0, -extname(file).length).replace(/[^\w-]+/g, '-');
  return {
    interview,
    name: `${stem}.${digest}`,
    ending: extname(file).toLowerCase() === '.svg' ? 'svg' : 'webp',
    file,
  };
}

function addressOf({ interview, name, ending }: Picture): string {
  return `/pictures/${interview.id}/${name}.${ending}`;
}

/** How large a picture is shown, in whole pixels. */
async function measuresOf(picture: Picture): Promise<{ width: number; height: number }> {
  const { autoOrient, pageHeight } = await asked(picture, (image) => image.metadata());
  const [width, height] = [autoOrient.width, pageHeight ?? autoOrient.height];
  if (picture.ending === 'svg' || width <= WIDEST) return { width, height };
  return { width: WIDEST, height: Math.round((height * WIDEST) / width) };
}

/** What is asked of a picture's file; a file that is none is a problem of the content. */
async function asked<T>(picture: Picture, ask: (image: Sharp) => Promise<T>): Promise<T> {
  const path = placeOf(picture);
  const bytes = await readFile(path);
  try {
    return await ask(sharp(bytes, { animated: true }));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const todo = /pixel limit/.test(why) ? 'make it smaller' : 'save it anew';
    throw new ContentError([
      problemAt({ path, line: 1, column: 1 }, `this is no picture that can be read (${why})`, todo),
    ]);
  }
}

function placeOf({ interview, file }: Pick<Picture, 'interview' | 'file'>): string {
  return join(dirname(readingVersion(interview).path), file);
}
