import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';

test('without an environment', () => {
  expect(readSettings({})).toEqual({
    contentDir: resolve('content'),
    contentName: 'content',
    cacheDir: expect.stringContaining(join('node_modules', '.astro')) as string,
    keptDir: expect.stringMatching(/\.astro\W\w{12}\Wbuild$/) as string,
    outDir: resolve('dist'),
    siteUrl: 'http://localhost:4321',
    basePath: '/',
    port: 4321,
    threads: Math.max(1, Math.min(availableParallelism() - 1, 4)),
    slice: undefined,
  });
});

test('a slice, which has a folder of its own', () => {
  expect(readSettings({ COLLOQUY_SHARD: '2/8' })).toMatchObject({
    slice: { number: 2, of: 8 },
    outDir: resolve('dist-2-of-8'),
  });
  expect(readSettings({ COLLOQUY_SHARD: '2/8', OUT_DIR: 'part' })).toMatchObject({ outDir: resolve('part') });
});

test('threads, as many as are asked for', () => {
  expect(readSettings({ COLLOQUY_THREADS: '12' }).threads).toBe(12);
});

test.each([
  ['https://example.org', undefined, 'https://example.org', '/'],
  ['https://example.org/', '/', 'https://example.org', '/'],
  ['https://example.org/', '', 'https://example.org', '/'],
  ['https://example.org', 'reader', 'https://example.org', '/reader/'],
  ['https://example.org', '/reader', 'https://example.org', '/reader/'],
  ['https://example.org', '/reader/', 'https://example.org', '/reader/'],
  ['https://example.org', '//a//b//', 'https://example.org', '/a/b/'],
  ['https://example.org/talks', undefined, 'https://example.org', '/talks/'],
  ['https://example.org/talks/', 'reader', 'https://example.org', '/talks/reader/'],
  ['http://example.org:8080', undefined, 'http://example.org:8080', '/'],
])('SITE_URL %s with BASE_PATH %s', (SITE_URL, BASE_PATH, siteUrl, basePath) => {
  expect(readSettings({ SITE_URL, BASE_PATH })).toMatchObject({ siteUrl, basePath });
});

test.each([
  ['texts', 'texts'],
  ['texts/', 'texts'],
  ['../texts//', '../texts'],
  ['/srv/texts/', '/srv/texts'],
])('CONTENT_DIR %s is named %s', (CONTENT_DIR, contentName) => {
  expect(readSettings({ CONTENT_DIR })).toMatchObject({ contentDir: resolve(CONTENT_DIR), contentName });
});

describe('a wrong setting is named', () => {
  test.each([
    [
      { SITE_URL: 'example.org' },
      'SITE_URL is “example.org”, which is no web address — write it as https://example.org',
    ],
    [
      { SITE_URL: 'ftp://example.org' },
      'SITE_URL is “ftp://example.org”, which is no web address — write it as https://example.org',
    ],
    ...['2', '0/8', '9/8', '2/0', '-1/8', 'a/b', '2/8/1'].map(
      (COLLOQUY_SHARD): [Record<string, string>, string] => [
        { COLLOQUY_SHARD },
        `COLLOQUY_SHARD is “${COLLOQUY_SHARD}”, which is no slice — write the second of eight as 2/8`,
      ],
    ),
    ...['0', '-1', '1.5', 'many'].map((COLLOQUY_THREADS): [Record<string, string>, string] => [
      { COLLOQUY_THREADS },
      `COLLOQUY_THREADS is “${COLLOQUY_THREADS}”, which is no number of threads — write 1 or more`,
    ]),
    ...[
      'https://x.org/blog',
      '/blog?x',
      '/blog#x',
      '.',
      '/blog/../x',
      '/my site',
      '/a<b',
      '/bl%20og',
      '/a"b',
    ].map((BASE_PATH): [Record<string, string>, string] => [
      { BASE_PATH },
      `BASE_PATH is “${BASE_PATH}”, which is no path — write the folder of the site on its host, as /interviews`,
    ]),
    [{ PORT: 'http' }, 'PORT is “http”, which is no port — write a number up to 65535'],
    [{ PORT: '70000' }, 'PORT is “70000”, which is no port — write a number up to 65535'],
    [{ PORT: '-1' }, 'PORT is “-1”, which is no port — write a number up to 65535'],
  ])('%j', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });
});
