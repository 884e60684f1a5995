import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..', '..');
/** What is installed, and what ought to be. */
const PACKAGES = ['node_modules/.package-lock.json', 'package-lock.json', 'package.json'];

/** A digest of all that makes parsed content: the parser's own source, the versions of its libraries, and Node's. */
export function parserDigest(): string {
  return digestOf(['src/model', 'src/content', ...PACKAGES]);
}

/** A digest of all that makes a search index of its records. */
export function indexerDigest(): string {
  return digestOf(['src/model', 'src/search', ...PACKAGES]);
}

/** A digest of all that makes a site beside its content and settings. */
export function codeDigest(): string {
  return digestOf(['src', 'public', 'astro.config.ts', 'tsconfig.json', ...PACKAGES]);
}

function digestOf(paths: readonly string[]): string {
  const files = paths.flatMap((path) => filesOf(path)).sort();
  const digests = files.map((path) => [path, hash('sha256', readFileSync(join(ROOT, path)))]);
  return hash('sha256', JSON.stringify([process.version, process.platform, process.arch, digests]));
}

function filesOf(path: string): string[] {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}
