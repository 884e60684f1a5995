import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/* docs/dependencies.md names every direct dependency, and what is installed is what it says. */

const ROOT = join(import.meta.dirname, '..', '..');

interface Manifest {
  license?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

interface Locked {
  version: string;
  hasInstallScript?: boolean;
  optional?: boolean;
  license?: string;
}

const read = async <T>(path: string): Promise<T> => JSON.parse(await readFile(join(ROOT, path), 'utf8')) as T;
const manifest = await read<Manifest>('package.json');
const { packages } = await read<{ packages: Record<string, Locked> }>('package-lock.json');
const direct = {
  ...manifest.dependencies,
  ...manifest.optionalDependencies,
  ...manifest.devDependencies,
};
const rows = new Map(
  [
    ...(await readFile(join(ROOT, 'docs/dependencies.md'), 'utf8')).matchAll(
      /^\| `([^`]+)` +\| +(\S.*?) +\| +(\S.*?) +\| +(\S.*?) +\|$/gm,
    ),
  ].map(([, name = '', why, leaving, licence]) => [name, { why, leaving, licence }]),
);

test('the page lists what package.json names, each once, in its order', () => {
  expect([...rows.keys()]).toEqual(Object.keys(direct));
});

test('the licences are those of the installed packages', async () => {
  const installed = await Promise.all(
    Object.keys(direct).map(async (name) => {
      const path = `node_modules/${name}/package.json`;
      const license = existsSync(join(ROOT, path))
        ? (await read<Manifest>(path)).license
        : packages[`node_modules/${name}`]?.license;
      return [name, license?.replace(/^\((.*)\)$/, '$1')];
    }),
  );
  expect([...rows].map(([name, { licence }]) => [name, licence])).toEqual(installed);
});

test('versions are exact, and the lock file has the same', () => {
  for (const [name, version] of Object.entries(direct)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test('no package needs an install script: the one that has one does without', () => {
  const scripted = Object.entries(packages).filter(
    ([, { hasInstallScript, optional }]) => hasInstallScript === true && optional !== true,
  );
  expect(scripted.map(([path]) => path)).toEqual(['node_modules/esbuild']);
  const page = [...rows.keys()];
  expect(page).not.toContain('esbuild');
});
