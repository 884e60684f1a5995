import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

/** The weights that the pages use: the others would be two fifths of every file. */
const WEIGHTS = { min: 400, max: 600 };
/** Everything that the package's files for these scripts hold. */
const CHARACTERS = charactersOf([
  [0x20, 0x24ff],
  [0x2c60, 0x2c7f],
  [0xa720, 0xa7ff],
]);
/**
 * Greek capitals with a breathing or an accent before them: Literata's reach a third of an em into the word
 * before.
 */
const MARKED_CAPITALS = charactersOf([
  [0x386, 0x38f],
  [0x1f00, 0x1fff],
]).replace(/[^\p{Lu}\p{Lt}]/gu, '');

/** A file as its package has it, and what of it is used. */
interface Face {
  family: string;
  file: string;
  characters: string;
}

const FACES: Face[] = [
  ...['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic'].flatMap((script) =>
    ['normal', 'italic'].map((style) => ({
      family: 'literata',
      file: `literata-${script}-wght-${style}.woff2`,
      characters: CHARACTERS,
    })),
  ),
  ...['greek', 'greek-ext'].map((script) => ({
    family: 'noto-serif',
    file: `noto-serif-${script}-wght-normal.woff2`,
    characters: MARKED_CAPITALS,
  })),
];

/**
 * Cuts the files of the reading face down to the weights and letters in use, once: gives the folder that holds
 * them, below `cacheDir`, named by what they were made from. A file that is there is taken as it is.
 */
export async function faceFiles(cacheDir: string): Promise<string> {
  const require = createRequire(import.meta.url);
  const packages = new Map(
    FACES.map(({ family }) => [family, require.resolve(`@fontsource-variable/${family}/package.json`)]),
  );
  const digest = createHash('sha256').update(JSON.stringify([WEIGHTS, FACES]));
  for (const manifest of packages.values()) digest.update(await readFile(manifest));
  const folder = join(cacheDir, `faces-${digest.digest('hex').slice(0, 12)}`);
  await mkdir(folder, { recursive: true });
  const there = new Set(await readdir(folder));
  for (const { family, file, characters } of FACES.filter((face) => !there.has(face.file))) {
    const source = join(dirname(packages.get(family) ?? ''), 'files', file);
    const cut = await subsetFont(await readFile(source), characters, {
      targetFormat: 'woff2',
      variationAxes: { wght: WEIGHTS },
    });
    // Whole or not at all, also when two builds begin together.
    const partial = join(folder, `.${process.pid}-${file}`);
    await writeFile(partial, cut);
    await rename(partial, join(folder, file));
  }
  return folder;
}

function charactersOf(ranges: readonly (readonly [first: number, last: number])[]): string {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .map((code) => String.fromCodePoint(code))
    .join('');
}
