import { ASK_AGAIN, EVERYWHERE, FOR_GOOD } from './headers.ts';
import { NAMED_BY_CONTENT_PATTERN } from './named.ts';
import { pattern, type ServedSite } from './server.ts';

/**
 * The site as nginx serves it: one server block, for `conf.d/` or `sites-enabled/`. It listens without TLS,
 * which certbot or a proxy before it adds.
 */
export function nginxConfiguration({ folder, siteUrl, basePath, redirects }: ServedSite): string {
  const { hostname, port } = new URL(siteUrl);
  const isAtTop = basePath === '/';
  return `# Written by npm run host -- nginx: run it again when an interview has moved.
server {
    listen ${port || '80'};
    server_name ${hostname};
    server_tokens off;
    absolute_redirect off;
    charset utf-8;
    charset_types text/plain text/css text/xml text/javascript application/javascript application/json;
    gzip on;
    gzip_vary on;
    gzip_types text/plain text/css text/xml text/javascript application/javascript application/json image/svg+xml;

${EVERYWHERE.map(([name, value]) => `    add_header ${name} ${quoted(value)} always;\n`).join('')}    set $kept ${quoted(ASK_AGAIN)};
    if ($uri ~ ${quoted(`^${pattern(basePath)}${NAMED_BY_CONTENT_PATTERN}`)}) { set $kept ${quoted(FOR_GOOD)}; }
    add_header Cache-Control $kept;

    error_page 404 ${basePath}404.html;
    location ${basePath} { alias ${quoted(`${folder}/`)}; }
${isAtTop ? '' : `    location = ${basePath.slice(0, -1)} { return 301 ${basePath}$is_args$args; }\n    location / { return 404; }\n`}
${redirects.map(({ from, to }) => `    location = ${basePath}${from} { return 301 ${basePath}${to}$is_args$args; }\n`).join('')}}
`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
