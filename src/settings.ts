import { hash } from 'node:crypto';
import { lstatSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, posix, resolve } from 'node:path';

/** What the environment sets; the same names for every command. */
export interface Settings {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** The content folder as messages name it. */
  contentName: string;
  /** Absolute path that the site is written to. */
  outDir: string;
  /** Absolute path of what builds of this content folder keep for the next; those of others must not meet in it. */
  cacheDir: string;
  /** In it, what the last build that had the folder for itself has left for the next. */
  keptDir: string;
  /** Where the site will stand, without a path: `https://example.org`. */
  siteUrl: string;
  /** The path below it, beginning and ending with a slash. */
  basePath: string;
  port: number;
  /** Threads that a build may render with. */
  threads: number;
  /** The part of the site that this machine builds, where many share the work. */
  slice: Slice | undefined;
}

/** One of so many parts of a site. */
export interface Slice {
  /** From 1 on. */
  number: number;
  of: number;
}

/** What the environment sets wrongly: the message says what, and how to write it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Folders between strokes, of letters that stand in addresses as they are; none that goes up. */
const BASE_PATH = /^\/*(?:(?!\.{1,2}(?:\/|$))[\w.~-]+(?:\/+|$))*$/;

/** Each thread holds all interviews: more of them than this are asked for by name. */
const MOST_THREADS = 4;

/** The search index is made beside the pages, and has a processor of its own. */
function threadsHere(): number {
  return Math.max(1, Math.min(availableParallelism() - 1, MOST_THREADS));
}

/**
 * Read `CONTENT_DIR`, `OUT_DIR`, `SITE_URL`, `BASE_PATH`, `PORT`, `COLLOQUY_THREADS` and `COLLOQUY_SHARD`; throws a
 * SettingsError that says which is wrong.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const contentName = environment['CONTENT_DIR'] || 'content';
  const siteUrl = environment['SITE_URL'] || 'http://localhost:4321';
  if (!URL.canParse(siteUrl) || !/^https?:$/.test(new URL(siteUrl).protocol))
    throw new SettingsError(
      `SITE_URL is “${siteUrl}”, which is no web address — write it as https://example.org`,
    );
  const url = new URL(siteUrl);
  const base = environment['BASE_PATH'] ?? '';
  if (!BASE_PATH.test(base))
    throw new SettingsError(
      `BASE_PATH is “${base}”, which is no path — write the folder of the site on its host, as /interviews`,
    );
  const basePath = `/${[url.pathname, base].join('/')}/`.replace(/\/+/g, '/');
  const port = Number(environment['PORT'] || 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new SettingsError(
      `PORT is “${environment['PORT'] ?? ''}”, which is no port — write a number up to 65535`,
    );
  const threads = Number(environment['COLLOQUY_THREADS'] || threadsHere());
  if (!Number.isInteger(threads) || threads < 1)
    throw new SettingsError(
      `COLLOQUY_THREADS is “${environment['COLLOQUY_THREADS'] ?? ''}”, which is no number of threads — write 1 or more`,
    );
  const slice = readSlice(environment['COLLOQUY_SHARD']);
  const cacheDir = resolve('node_modules', '.astro', hash('sha256', resolve(contentName)).slice(0, 12));
  return {
    contentDir: resolve(contentName),
    cacheDir,
    keptDir: join(cacheDir, 'build'),
    contentName: posix.normalize(contentName).replace(/\/+$/, ''),
    outDir: behindLink(
      resolve(
        environment['OUT_DIR'] || (slice === undefined ? 'dist' : `dist-${slice.number}-of-${slice.of}`),
      ),
    ),
    siteUrl: url.origin,
    basePath,
    port,
    threads,
    slice,
  };
}

/** The folder that a link leads to: replaced, the link would no longer lead there. */
function behindLink(path: string): string {
  try {
    return lstatSync(path).isSymbolicLink() ? realpathSync(path) : path;
  } catch {
    return path;
  }
}

function readSlice(text: string | undefined): Slice | undefined {
  if (text === undefined || text === '') return undefined;
  const [, number, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const slice = { number: Number(number ?? 0), of: Number(of ?? 0) };
  if (slice.number < 1 || slice.number > slice.of)
    throw new SettingsError(
      `COLLOQUY_SHARD is “${text}”, which is no slice — write the second of eight as 2/8`,
    );
  return slice;
}
