import { ASK_AGAIN, EVERYWHERE, FOR_GOOD } from './headers.ts';
import { NAMED_BY_CONTENT_PATTERN } from './named.ts';
import { pattern, type ServedSite } from './server.ts';

/** The site as Caddy serves it, with a certificate of its own where the address begins with https. */
export function caddyConfiguration({ folder, siteUrl, basePath, redirects }: ServedSite): string {
  const named = `\`^${pattern(basePath)}${NAMED_BY_CONTENT_PATTERN}\``;
  return `# Written by npm run host -- caddy: run it again when an interview has moved.
${siteUrl} {
	encode gzip
	root * ${quoted(folder)}

	header {
${EVERYWHERE.map(([name, value]) => `		${name} ${quoted(value)}\n`).join('')}	}
	@named path_regexp ${named}
	header @named Cache-Control ${quoted(FOR_GOOD)}
	@others not path_regexp ${named}
	header @others Cache-Control ${quoted(ASK_AGAIN)}

	map {path} {moved} {
${redirects.map(({ from, to }) => `		${basePath}${from} ${basePath}${to}\n`).join('')}		default ""
	}
	map {query} {question} {
		"" ""
		default "?{query}"
	}
	@moved expression \`{moved} != ""\`
	redir @moved {moved}{question} 301
${basePath === '/' ? '' : `	redir ${basePath.slice(0, -1)} ${basePath}{question} 301\n`}
	handle_path ${basePath}* {
		@folder {
			not path */
			file {path}/index.html
		}
		redir @folder {http.request.orig_uri.path}/{question} 301
		file_server
	}
	handle {
		error 404
	}
	handle_errors {
		header Cache-Control ${quoted(ASK_AGAIN)}
		rewrite * /404.html
		file_server
	}
}
`;
}

/** Caddy takes a backslash as it stands. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
