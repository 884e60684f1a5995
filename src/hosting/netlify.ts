import { EVERYWHERE, FOR_GOOD } from './headers.ts';
import { NAMED_BY_CONTENT } from './named-by-content.ts';
import type { Redirect } from './redirects.ts';

/** Cloudflare reads so many lines of exact addresses, https://developers.cloudflare.com/pages/configuration/redirects/. */
const MOST_LINES = 2000;

/**
 * `_headers` as Netlify and Cloudflare Pages read it. It says nothing of how long pages may be kept: both
 * hosts let them be asked for anew each time, and would send what is said twice as one muddled header.
 */
export function headersFile(basePath: string): string {
  const rules = [
    { path: `${basePath}*`, headers: EVERYWHERE },
    ...NAMED_BY_CONTENT.map((path) => ({
      path: basePath + path,
      headers: [['Cache-Control', FOR_GOOD]] as const,
    })),
  ];
  return rules
    .map(({ path, headers }) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
    .join('\n\n')
    .concat('\n');
}

/**
 * `_redirects` as both read it. Each stands there twice: an earlier address has a page too, for hosts without
 * redirects, and Netlify passes over it only where the number has a `!`; Cloudflare always does, and does not
 * know the mark. Each ignores, or never comes to, the other's line.
 */
export function redirectsFile(redirects: readonly Redirect[], basePath: string): string {
  return redirects
    .slice(0, MOST_LINES / 2)
    .flatMap(({ from, to }) =>
      ['301!', '301'].map((status) => `${basePath}${from} ${basePath}${to} ${status}\n`),
    )
    .join('');
}
