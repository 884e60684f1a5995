import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';

const files = import.meta.glob<{ default: ImageMetadata }>(
  '@content/interviews/*/*.{avif,gif,jpeg,jpg,png,svg,webp}',
  { eager: true },
);
const WIDEST = 1200;

/**
 * Written HTML with the images that lie beside a version put through Astro's assets: hashed names,
 * measured sizes, and no wider than the page can show. Drawings (SVG) stay as they are.
 */
export async function withPictures(html: string, interview: string): Promise<string> {
  let result = '';
  let rest = 0;
  for (const match of html.matchAll(/<img src="([^"]*)"( alt="[^"]*")?/g)) {
    const [whole, name = '', alt = ''] = match;
    const picture = pictureOf(interview, decodeURIComponent(name));
    const source =
      picture.format === 'svg'
        ? { src: picture.src, attributes: { width: picture.width, height: picture.height } }
        : await getImage({ src: picture, width: Math.min(picture.width, WIDEST), format: 'webp' });
    const { width, height } = source.attributes as { width: number; height: number };
    result += `${html.slice(rest, match.index)}<img src="${source.src}"${alt} width="${Math.round(width)}" height="${Math.round(height)}" loading="lazy" decoding="async"`;
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

function pictureOf(interview: string, name: string): ImageMetadata {
  const path = Object.keys(files).find((key) => key.endsWith(`/interviews/${interview}/${name}`));
  const picture = path === undefined ? undefined : files[path]?.default;
  if (picture === undefined)
    throw new Error(`image ${name} of interview ${interview} was not found among the assets`);
  return picture;
}
