import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontDetails } from '@takumi-rs/core';
import { create } from 'fontkit';

/** A face that cards are set in, in files for parts of Unicode. */
export interface CardFace {
  name: string;
  /** The npm package that brings it, and how its files are called. */
  package_: string;
}

const face = (name: string, id: string): CardFace => ({ name, package_: `@fontsource-variable/${id}` });
const TEXT = face('Literata', 'literata');
/** Has letters of Pali and Sanskrit that Literata lacks. */
const LATIN = face('Noto Serif', 'noto-serif');
const SIMPLIFIED = face('Noto Serif SC', 'noto-serif-sc');
const TRADITIONAL = face('Noto Serif TC', 'noto-serif-tc');
const OTHERS = [
  face('Noto Serif Hebrew', 'noto-serif-hebrew'),
  face('Noto Naskh Arabic', 'noto-naskh-arabic'),
];

const require = createRequire(join(process.cwd(), 'package.json'));
const loaded = new Map<string, Promise<Font>>();

/** A file, and the characters that are in it: not all that its package lists. */
interface Font {
  font: FontDetails;
  points: ReadonlySet<number>;
}

/** The faces for a text in `language`, the first that has a letter before the others. */
export function facesFor(language: string): CardFace[] {
  const isTraditional = /^(?:zh-Hant|zh-TW|zh-HK|lzh|yue|ja)\b/.test(language);
  return [TEXT, LATIN, ...(isTraditional ? [TRADITIONAL, SIMPLIFIED] : [SIMPLIFIED, TRADITIONAL]), ...OTHERS];
}

/** The files that hold the letters of a text, each read once; undefined where no face has one of them. */
export async function fontsFor(text: string, language: string): Promise<FontDetails[] | undefined> {
  const fonts: FontDetails[] = [];
  const left = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
  for (const { name, package_ } of facesFor(language)) {
    if (left.size === 0) break;
    const subsets = subsetsOf(package_);
    const perhaps = new Set([...left].flatMap((point) => subsetsWith(point, subsets)));
    for (const subset of [...perhaps].sort((a, b) => a.place - b.place)) {
      if (![...left].some((point) => subsetsWith(point, subsets).includes(subset))) continue;
      const { font, points } = await load(name, package_, subset.name);
      const own = [...left].filter((point) => points.has(point));
      if (own.length > 0) fonts.push(font);
      for (const point of own) left.delete(point);
    }
  }
  return left.size === 0 ? fonts : undefined;
}

/** A file of a face. */
interface Subset {
  name: string;
  place: number;
  /** The characters that it is for. */
  ranges: [number, number][];
}

/** The files of a face, and those that are for a letter, as far as it was asked for. */
interface Subsets {
  all: Subset[];
  byPoint: Map<number, Subset[]>;
}

const known = new Map<string, Subsets>();

function subsetsWith(point: number, { all, byPoint }: Subsets): Subset[] {
  const before = byPoint.get(point);
  if (before !== undefined) return before;
  const found = all.filter(({ ranges }) => ranges.some(([first, last]) => point >= first && point <= last));
  byPoint.set(point, found);
  return found;
}

function subsetsOf(package_: string): Subsets {
  const read = known.get(package_);
  if (read !== undefined) return read;
  const listed = Object.entries(require(`${package_}/unicode.json`) as Record<string, string>);
  const all = listed.map(([subset, written], place) => ({
    name: subset.replace(/[[\]]/g, ''),
    place,
    ranges: written.split(',').map((range): [number, number] => {
      const [first = 0, last = first] = range
        .replace(/^U\+/i, '')
        .split('-')
        .map((point) => parseInt(point, 16));
      return [first, last];
    }),
  }));
  const subsets = { all, byPoint: new Map<number, Subset[]>() };
  known.set(package_, subsets);
  return subsets;
}

function load(name: string, package_: string, subset: string): Promise<Font> {
  const file = `${package_.replace(/^.*\//, '')}-${subset}-wght-normal.woff2`;
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const path = join(dirname(require.resolve(`${package_}/unicode.json`)), 'files', file);
  const reading = readFile(path).then((data): Font => {
    const font = create(data);
    const points = new Set('characterSet' in font ? font.characterSet : []);
    return { font: { name, data, unicodeRange: rangesOf(points) }, points };
  });
  loaded.set(file, reading);
  return reading;
}

/** The points as runs without gaps. */
function rangesOf(points: ReadonlySet<number>): [number, number][] {
  const ranges: [number, number][] = [];
  for (const point of [...points].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}
