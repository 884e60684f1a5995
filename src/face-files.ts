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
const FILES = /^literata-(?:latin|latin-ext|greek|greek-ext|cyrillic)-wght-(?:normal|italic)\.woff2$/;

/**
 * Cuts the reading face's files down to the weights in use, once: gives the folder that holds them, below
 * `cacheDir`, named by what they were made from. A file that is there is taken as it is.
 */
export async function faceFiles(cacheDir: string): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve('@fontsource-variable/literata/package.json');
  const source = join(dirname(manifest), 'files');
  const names = (await readdir(source)).filter((name) => FILES.test(name)).sort();
  const digest = createHash('sha256')
    .update(JSON.stringify(WEIGHTS))
    .update(await readFile(manifest));
  const folder = join(cacheDir, `faces-${digest.digest('hex').slice(0, 12)}`);
  await mkdir(folder, { recursive: true });
  const there = new Set(await readdir(folder));
  for (const name of names.filter((one) => !there.has(one))) {
    const cut = await subsetFont(await readFile(join(source, name)), CHARACTERS, {
      targetFormat: 'woff2',
      variationAxes: { wght: WEIGHTS },
    });
    // Whole or not at all, also when two builds begin together.
    const partial = join(folder, `.${process.pid}-${name}`);
    await writeFile(partial, cut);
    await rename(partial, join(folder, name));
  }
  return folder;
}

function charactersOf(ranges: readonly (readonly [first: number, last: number])[]): string {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .map((code) => String.fromCodePoint(code))
    .join('');
}
