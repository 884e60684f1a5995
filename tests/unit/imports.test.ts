import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each folder, or file of its own, may import of this project. */
const OWN: Record<string, string> = {
  model: 'model',
  content: 'content model',
  importers: 'importers model',
  exports: 'exports model',
  search: 'search model',
  hosting: 'hosting model',
  offline: 'offline hosting',
  'library.ts': 'content model',
  'content.config.ts': 'content settings.ts',
  'settings.ts': '',
  'site.ts': 'settings.ts',
  'site-file.ts': '',
  'wording.ts': 'wording',
  wording: 'wording model',
  components: 'components layouts elements hosting model site.ts wording.ts',
  layouts: 'layouts components elements hosting model site.ts wording.ts styles',
  elements: 'elements offline search model wording.ts',
  pages: 'components layouts elements exports search library.ts model site.ts site-file.ts wording.ts',
  commands:
    'commands content exports hosting importers layouts library.ts model offline search settings.ts site.ts site-file.ts wording.ts',
  'face-files.ts': '',
  'linked-file.ts': '',
  'astro.config.ts': 'content offline search settings.ts face-files.ts',
};

/** Packages that only these folders and files may import. */
const ONLY: [package_: RegExp, where: string][] = [
  [/^astro:content$/, 'library.ts content.config.ts'],
  [/^pagefind$/, 'search/shard-index.ts commands'],
  [/^opencc-js(?:$|\/)/, 'search/han-table.ts commands'],
  [
    /^node:/,
    'content hosting importers exports commands pages components layouts settings.ts face-files.ts linked-file.ts offline/write.ts offline/bundle.ts search/integration.ts search/indexing.ts search/shard-index.ts search/fragment-ids.ts search/shard-cache.ts astro.config.ts',
  ],
  [
    /^astro(?:$|[:/])/,
    'content commands components layouts pages exports library.ts content.config.ts offline/integration.ts search/integration.ts astro.config.ts',
  ],
];

/** These run in the build alone: what a browser loads may not lean on them. */
const BUILD_ONLY: Record<string, string> = {
  'linked-file.ts': 'content search/shard-cache.ts',
  'offline/write.ts': 'commands',
  'offline/bundle.ts': 'commands',
  'offline/integration.ts': 'astro.config.ts',
  'search/integration.ts': 'astro.config.ts',
  'search/indexing.ts': 'search/integration.ts commands',
  'search/shard-index.ts': 'search/indexing.ts',
  'search/fragment-ids.ts': 'search/shard-index.ts',
  'search/shard-cache.ts': 'search/indexing.ts',
  'search/han-table.ts': 'search/shard-index.ts pages commands',
};

const ROOT = join(import.meta.dirname, '..', '..');

test('every import of src/ is one that the table allows', async () => {
  const names = await readdir(join(ROOT, 'src'), { recursive: true });
  const paths = names.filter((name) => /\.(?:ts|astro)$/.test(name)).map((name) => `src/${name}`);
  expect(paths.length).toBeGreaterThan(60);
  const found = await Promise.all(
    [...paths, 'astro.config.ts'].map(async (path) =>
      forbiddenImports(path, await readFile(join(ROOT, path), 'utf8')),
    ),
  );
  expect(found.flat()).toEqual([]);
});

describe('a broken rule is found, with its file and line', () => {
  test.each([
    [
      'src/model/x.ts',
      "import { y } from '../search/y.ts';",
      'src/model/x.ts:1: model may not import search/y.ts',
    ],
    [
      'src/model/x.ts',
      "\n\nimport type { Y } from '../content/y.ts';",
      'src/model/x.ts:3: model may not import content/y.ts',
    ],
    [
      'src/model/x.ts',
      "import {\n  a,\n  b,\n} from '../site.ts';",
      'src/model/x.ts:4: model may not import site.ts',
    ],
    ['src/model/x.ts', "export * from '../library.ts';", 'src/model/x.ts:1: model may not import library.ts'],
    [
      'src/model/x.ts',
      "const y = await import('../content/y.ts');",
      'src/model/x.ts:1: model may not import content/y.ts',
    ],
    [
      'src/model/x.ts',
      'const y = await import(/* @vite-ignore */ `../content/y.ts`);',
      'src/model/x.ts:1: model may not import content/y.ts',
    ],
    ['src/model/x.ts', "import 'node:fs';", 'src/model/x.ts:1: model may not import node:fs'],
    ['src/model/x.ts', "import { z } from 'astro/zod';", 'src/model/x.ts:1: model may not import astro/zod'],
    [
      'src/model/x.ts',
      "type Y = import('../search/y.ts').Y;",
      'src/model/x.ts:1: model may not import search/y.ts',
    ],
    [
      'src/search/x.ts',
      "import { join } from 'node:path';",
      'src/search/x.ts:1: search may not import node:path',
    ],
    [
      'src/search/x.ts',
      "import { y } from './integration.ts';",
      'src/search/x.ts:1: search may not import search/integration.ts',
    ],
    [
      'src/search/x.ts',
      "import * as pagefind from 'pagefind';",
      'src/search/x.ts:1: search may not import pagefind',
    ],
    [
      'src/elements/x.ts',
      "import { getImage } from 'astro:assets';",
      'src/elements/x.ts:1: elements may not import astro:assets',
    ],
    [
      'src/elements/x.ts',
      "import { href } from '../site.ts';",
      'src/elements/x.ts:1: elements may not import site.ts',
    ],
    [
      'src/components/X.astro',
      "---\nimport { getLibrary } from '../library.ts';\n---\n<p></p>",
      'src/components/X.astro:2: components may not import library.ts',
    ],
    [
      'src/components/X.astro',
      "<p></p>\n<script>\n  import '../content/y.ts';\n</script>",
      'src/components/X.astro:3: components may not import content/y.ts',
    ],
    [
      'src/components/X.astro',
      '<script src="../commands/y.ts"></script>',
      'src/components/X.astro:1: components may not import commands/y.ts',
    ],
    [
      'src/components/X.astro',
      "---\nimport '../styles/site.css';\n---",
      'src/components/X.astro:2: components may not import styles/site.css',
    ],
    [
      'src/pages/x/[y].astro',
      "import { readSettings } from '../../settings.ts';",
      'src/pages/x/[y].astro:1: pages may not import settings.ts',
    ],
    [
      'src/pages/index.astro',
      "import { getCollection } from 'astro:content';",
      'src/pages/index.astro:1: pages may not import astro:content',
    ],
    [
      'src/commands/x.ts',
      "import { y } from '../elements/y.ts';",
      'src/commands/x.ts:1: commands may not import elements/y.ts',
    ],
    [
      'src/exports/x.ts',
      "import { y } from '../importers/y.ts';",
      'src/exports/x.ts:1: exports may not import importers/y.ts',
    ],
    ['src/site.ts', "import { y } from './model/y.ts';", 'src/site.ts:1: site.ts may not import model/y.ts'],
    [
      'src/other/x.ts',
      "import { y } from '../model/y.ts';",
      'src/other/x.ts:1: other may not import model/y.ts',
    ],
    [
      'src/model/x.ts',
      "import { y } from '../../tests/y.ts';",
      'src/model/x.ts:1: model may not import ../tests/y.ts',
    ],
  ])('%s: %j', (path, source, message) => {
    expect(forbiddenImports(path, source)).toEqual([message]);
  });

  test('what only looks like an import is none', () => {
    const source = [
      '// import { y } from "../search/y.ts"',
      " * import { y } from '../search/y.ts'",
      'export const a = Array.from("../search/y.ts");',
      'const text = \'imported from "../search/y.ts"\';',
    ];
    expect(forbiddenImports('src/model/x.ts', source.join('\n'))).toEqual([]);
  });

  test('what the table allows is let pass', () => {
    const source =
      "import { y } from './y.ts';\nimport type { Z } from '../model/z.ts';\nimport { visit } from 'unist-util-visit';";
    expect(forbiddenImports('src/search/x.ts', source)).toEqual([]);
    expect(forbiddenImports('src/layouts/Page.astro', "import '../styles/site.css';")).toEqual([]);
  });
});

/** The imports of a source that the tables forbid, each as `path:line: folder may not import what`. */
function forbiddenImports(path: string, source: string): string[] {
  const own = path.replace(/^src\//, '');
  const area = areaOf(own);
  const isOneOf = (list: string): boolean => {
    const names = list.split(' ');
    return names.includes(area) || names.includes(own);
  };
  return importsOf(source).flatMap(({ name, line }) => {
    const relative = /^\.\.?\//.test(name);
    const target = relative ? posix.join(posix.dirname(own), name).replace(/^src\//, '') : name;
    const allowed = !relative
      ? ONLY.every(([package_, where]) => !package_.test(name) || isOneOf(where))
      : target in BUILD_ONLY
        ? isOneOf(BUILD_ONLY[target] ?? '')
        : (OWN[area] ?? '').split(' ').includes(areaOf(target));
    return allowed ? [] : [`${path}:${line}: ${area} may not import ${target}`];
  });
}

function areaOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** What a source imports, statically, dynamically, as a type or for a page's script, and on which line. */
function importsOf(source: string): { name: string; line: number }[] {
  const patterns = [
    /^[ \t]*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?['"`]([^'"`]+)['"`]/g,
    /<script\b[^>]*\ssrc=["']([^"']+)["']/g,
  ];
  const found = patterns.flatMap((pattern) => [...source.matchAll(pattern)]);
  return found
    .map((match) => ({ name: match[1] ?? '', end: match.index + match[0].length }))
    .sort((a, b) => a.end - b.end)
    .map(({ name, end }) => ({ name, line: source.slice(0, end).split('\n').length }));
}
