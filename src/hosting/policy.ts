import { createHash } from 'node:crypto';
import { EARLY_SCRIPTS } from './early-scripts.ts';

/** Hashes are taken from the scripts as they are in the source: from written pages they would bless what slipped in. */
const HASHES = EARLY_SCRIPTS.map(
  (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
).join(' ');

/** What a page may load and run: files of its own site, its early scripts, and nothing else written into it. */
const DIRECTIVES = [
  "default-src 'self'",
  `script-src 'self' ${HASHES}`,
  "style-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** The Content-Security-Policy that each page carries itself, for hosts that send no headers of ours. */
export const PAGE_POLICY = DIRECTIVES.join('; ');

/**
 * The one that a host sends. It reaches Pagefind's worker too, which compiles its search from WebAssembly;
 * a page's own policy does not. Only a header can say who may frame a page.
 */
export const HOST_POLICY = [
  ...DIRECTIVES.map((directive) =>
    directive.startsWith('script-src') ? `${directive} 'wasm-unsafe-eval'` : directive,
  ),
  "frame-ancestors 'self'",
].join('; ');

/** What each page tells of where its reader came from: within the site only. */
export const REFERRERS = 'same-origin';

/** Starts of tags, with their attributes: a quoted value may hold anything. */
const TAG = /<([a-z][a-z0-9-]*)([^'">]*(?:(?:"[^"]*"|'[^']*')[^'">]*)*)>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
const WRITTEN_IN = /^(?:script|style)$/i;
/** Tags without these, which are nearly all, need not be taken apart. */
const HANDLER = /(?:^|[\s"'>/=])(?:on|style)|javascript:/i;
/** Scripts of these types are data, which no policy is asked about. */
const DATA = /^(?:application\/(?:ld\+)?json|speculationrules)$/;

/** Tags of a written page that its policy would stop, each as it begins: what is written into the page itself. */
export function stoppedByPolicy(html: string): string[] {
  const own = EARLY_SCRIPTS.reduce((rest, script) => rest.replaceAll(`<script>${script}</script>`, ''), html);
  return [...own.replace(/<!--.*?-->/gs, '').matchAll(TAG)].flatMap(([tag, name = '', rest = '']) => {
    if (!WRITTEN_IN.test(name) && !HANDLER.test(rest)) return [];
    const attributes = new Map(
      [...rest.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [
        key.toLowerCase(),
        value.replace(/^["']|["']$/g, ''),
      ]),
    );
    const isInline =
      (/^script$/i.test(name) && !attributes.has('src') && !DATA.test(attributes.get('type') ?? '')) ||
      /^style$/i.test(name) ||
      [...attributes].some(
        ([key, value]) => key === 'style' || key.startsWith('on') || /^\s*javascript:/i.test(value),
      );
    return isInline ? [tag.slice(0, 120)] : [];
  });
}
