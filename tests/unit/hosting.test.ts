import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { headersFile, redirectsFile } from '../../src/hosting/netlify.ts';
import { stoppedByPolicy } from '../../src/hosting/policy.ts';
import { redirectsOf } from '../../src/hosting/redirects.ts';
import type { Interview } from '../../src/model/interview.ts';

const interview = (front: Partial<Interview>): Interview =>
  ({ aliases: [], formerPages: [], ...front }) as Interview;

describe('what moved', () => {
  test('each page and file of an interview, from each earlier address, pages first', () => {
    const files = [
      'interviews/ion.csl.json',
      'interviews/ion/comments/index.html',
      'interviews/ion/en.md',
      'interviews/ion/index.html',
      'interviews/ion/la/index.html',
      'interviews/ion-two/index.html',
      'interviews/rhapsode/index.html',
    ];
    expect(
      redirectsOf([interview({ id: 'ion', aliases: ['rhapsode'], formerPages: ['la'] })], files).map(
        ({ from, to }) => `${from} ${to}`,
      ),
    ).toEqual([
      'interviews/rhapsode/comments/ interviews/ion/comments/',
      'interviews/rhapsode/ interviews/ion/',
      'interviews/ion/la/ interviews/ion/',
      'interviews/rhapsode/la/ interviews/ion/',
      'interviews/rhapsode.csl.json interviews/ion.csl.json',
      'interviews/rhapsode/en.md interviews/ion/en.md',
    ]);
  });
});

describe('_headers, read as Netlify and Cloudflare Pages say that they do', () => {
  test('security everywhere, and for good what is named by its content', () => {
    const rules = readHeaders(headersFile('/'));
    expect(headersFor(rules, '/interviews/ion/')).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'self'") as string,
      'x-content-type-options': 'nosniff',
    });
    expect(headersFor(rules, '/interviews/ion/')).not.toHaveProperty('cache-control');
    for (const path of ['/_astro/Page.x1.css', '/pagefind/0001/fragment/en_1.pf_fragment'])
      expect(headersFor(rules, path)['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headersFor(rules, '/pagefind/0001/pagefind.js')).not.toHaveProperty('cache-control');
  });

  test('below a base path', () => {
    const rules = readHeaders(headersFile('/reader/'));
    expect(headersFor(rules, '/reader/_astro/a.js')).toHaveProperty('cache-control');
    expect(headersFor(rules, '/other/')).toEqual({});
  });
});

describe('_redirects, read as they say that they do', () => {
  const redirects = Array.from({ length: 1500 }, (_, index) => ({
    from: `old/${index}/`,
    to: `new/${index}/`,
  }));

  test.each([
    ['cloudflare', /^30[12378]$|^200$/],
    ['netlify', /^\d{3}!?$/],
  ])('%s: exact addresses with 301, no more than are read', (_, status) => {
    const rules = readRedirects(redirectsFile(redirects, '/reader/'), status);
    expect(rules).toHaveLength(1000 * (String(status).includes('!') ? 2 : 1));
    expect(rules[0]).toMatchObject({ from: '/reader/old/0/', to: '/reader/new/0/' });
  });

  test('Netlify meets the one that overrules the earlier address’s own page first', () => {
    const rules = readRedirects(redirectsFile(redirects, '/'), /^\d{3}!?$/);
    expect(rules.find(({ from }) => from === '/old/7/')?.status).toBe('301!');
  });

  test('nothing has moved: nothing is said', () => {
    expect(redirectsFile([], '/')).toBe('');
  });
});

test('the workflow for GitHub Pages builds for the address it will have, from what the lock file says', async () => {
  const { jobs } = parse(await readFile('.github/workflows/pages.yml', 'utf8')) as Workflow;
  const steps = jobs.build.steps;
  const place = (what: string): number =>
    steps.findIndex(({ uses = '', run = '' }) => uses.startsWith(what) || run.startsWith(what));
  const order = ['actions/configure-pages@', 'npm install', 'git diff --exit-code', 'npm run build'];
  expect(order.map(place)).toEqual(order.map(place).toSorted((a, b) => a - b));
  expect(order.map(place)).not.toContain(-1);
  expect(steps[place('npm run build')]?.env).toEqual({
    SITE_URL: '${{ steps.pages.outputs.origin }}',
    BASE_PATH: '${{ steps.pages.outputs.base_path }}',
  });
  expect(steps[place('actions/configure-pages@')]?.id).toBe('pages');
  expect(steps.at(-1)).toMatchObject({ with: { path: 'dist' } });
  expect(jobs.deploy.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
});

describe('what a policy would stop in a page', () => {
  test.each([
    ['<script>x()</script>', 1],
    ['<script type="module">x()</script>', 1],
    ['<SCRIPT >x()</SCRIPT>', 1],
    ['<style>a{}</style>', 1],
    ['<p style="color:red">', 1],
    ['<img src="x" onerror=x()>', 1],
    ["<a href=' javascript:x()'>", 1],
    ['<a title=">" onclick="x()">', 1],
    ['<script type="module" src="/_astro/a.js"></script>', 0],
    ['<script type="application/ld+json">{"a":1}</script>', 0],
    ['<a href="/x" title="style=&quot;a&quot; onclick=x()">', 0],
    ['<!-- <script>x()</script> -->', 0],
    ['<p data-on="1" lang="en">style="x"</p>', 0],
  ])('%s', (html, count) => {
    expect(stoppedByPolicy(html)).toHaveLength(count);
  });
});

/** As much of a workflow as is looked at. */
interface Workflow {
  jobs: {
    build: {
      steps: { id?: string; uses?: string; run?: string; env?: object; with?: object }[];
    };
    deploy: { permissions: object };
  };
}

/**
 * A small reader of `_headers`: an address at the start of a line, its headers below it, indented; 100 rules
 * and 2,000 characters a line at most, one splat an address, and all rules that fit are joined.
 */
function readHeaders(text: string): { address: string; headers: [string, string][] }[] {
  const rules: { address: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    expect(line.length).toBeLessThanOrEqual(2000);
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (line.startsWith('/')) {
      expect(line.match(/\*/g)?.length ?? 0).toBeLessThanOrEqual(1);
      rules.push({ address: line.trim(), headers: [] });
      continue;
    }
    const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
    expect(name, line).not.toBe('');
    rules.at(-1)?.headers.push([name.toLowerCase(), value]);
  }
  expect(rules.length).toBeLessThanOrEqual(100);
  return rules;
}

function headersFor(rules: ReturnType<typeof readHeaders>, path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { address, headers } of rules) {
    const source = address
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replace(/:[A-Za-z]\w*/g, '[^/]+');
    if (new RegExp(`^${source}$`).test(path))
      for (const [name, value] of headers)
        found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
  }
  return found;
}

/**
 * A small reader of `_redirects`: two or three words a line, addresses that begin with a slash, a number
 * that the host knows (other lines are passed over), 1,000 characters a line; Cloudflare stops at 2,000 lines.
 */
function readRedirects(text: string, known: RegExp): { from: string; to: string; status: string }[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  expect(lines.length).toBeLessThanOrEqual(2000);
  return lines.flatMap((line) => {
    expect(line.length).toBeLessThanOrEqual(1000);
    const [from = '', to = '', status = '302', ...more] = line.trim().split(/\s+/);
    expect([from[0], to[0], more]).toEqual(['/', '/', []]);
    return known.test(status) ? [{ from, to, status }] : [];
  });
}
