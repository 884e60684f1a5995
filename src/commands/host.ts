import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, refuseArguments } from './arguments.ts';
import { filesIn } from '../content/file-digests.ts';
import { readCollection } from '../content/read.ts';
import { caddyConfiguration } from '../hosting/caddy.ts';
import { nginxConfiguration } from '../hosting/nginx.ts';
import { redirectsOf } from '../hosting/redirects.ts';
import { formatProblem } from '../model/problem.ts';
import { readSettings } from './settings.ts';

/*
 * npm run host -- nginx | caddy: prints what the web server is to be told of the built site: where it lies,
 * its headers, and where interviews have moved. Netlify and Cloudflare Pages read theirs from the site itself.
 */
const USAGE = `npm run host -- nginx > /etc/nginx/conf.d/interviews.conf
npm run host -- caddy > /etc/caddy/Caddyfile
  SITE_URL, BASE_PATH and OUT_DIR as they were for the build`;
const SERVERS = { nginx: nginxConfiguration, caddy: caddyConfiguration };

const { positionals } = readArguments(USAGE, { allowPositionals: true });
const [server = '', ...more] = positionals;
if (!(server in SERVERS) || more.length > 0) refuseArguments('Name nginx or caddy.', USAGE);

const { contentDir, contentName, outDir, siteUrl, basePath } = readSettings();
if (!existsSync(join(outDir, 'index.html'))) {
  console.error(`There is no built site in ${outDir} — run npm run build first.`);
  process.exit(1);
}
const { interviews, problems } = await readCollection(contentDir, contentName, {
  drafts: false,
  proven: true,
});
if (problems.length > 0) {
  for (const problem of problems) console.error(formatProblem(problem));
  process.exit(1);
}
const redirects = redirectsOf(interviews, filesIn(outDir));
process.stdout.write(
  SERVERS[server as keyof typeof SERVERS]({ folder: outDir, siteUrl, basePath, redirects }),
);
