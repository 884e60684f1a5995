import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MadeInterview } from './made-interviews.ts';

const VERSIONS = ['@11ty/eleventy@3.1.8', 'pagefind@1.6.0'];

/** The commands that build the site that `writeEleventy` has written, in its folder, one after the other. */
export const ELEVENTY_COMMANDS = [
  ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
  ['node_modules/pagefind/lib/runner/bin.cjs', '--site', '_site', '--quiet'],
];

/** Install Eleventy and Pagefind into a folder that is thrown away afterwards; throws where no registry answers. */
export async function installEleventy(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  execFileSync(
    'npm',
    ['install', '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', ...VERSIONS],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  return `Eleventy ${VERSIONS[0]?.split('@').at(-1) ?? ''} and Pagefind ${VERSIONS[1]?.split('@').at(-1) ?? ''} by page`;
}

/**
 * Write the interviews as a plain Eleventy site: a page each with translation, original and comments and a way
 * on to its neighbours, a list, a feed of the 50 newest with their text, a sitemap.
 */
export async function writeEleventy(folder: string, interviews: AsyncIterable<MadeInterview>): Promise<void> {
  for (const part of ['_includes', 'interviews']) await mkdir(join(folder, part), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  for await (const interview of interviews) await writeEleventyInterview(folder, interview);
}

/** Write one of them, again where it is there already. */
export async function writeEleventyInterview(folder: string, interview: MadeInterview): Promise<void> {
  const { id, title, originalTitle, published, summary, guest, host, turns, note, comments } = interview;
  const inLanguage = (language: 'en' | 'zh', names: { host: string; guest: string }): string =>
    turns
      .map(
        ({ speaker, paragraphs }) =>
          `**${names[speaker]}:** ${paragraphs.map((paragraph) => paragraph[language]).join('\n\n')}`,
      )
      .join('\n\n');
  const text = `---
title: "${title}"
date: ${published}
summary: "${summary}"
---

${inLanguage('en', { host, guest: `Person ${guest}` })}

${note ?? ''}

## ${originalTitle}

${inLanguage('zh', { host: '主持', guest: `人物${guest}` })}

## Comments

${comments.map(({ author, date, text: words }) => `**${author}, ${date}**\n\n${words}`).join('\n\n')}
`;
  await writeFile(join(folder, 'interviews', `${id}.md`), text);
}

const FILES: Record<string, string> = {
  'eleventy.config.js': `export default (config) => {
  config.setInputDirectory('.');
  config.addFilter('day', (date) => date.toISOString().slice(0, 10));
  config.addCollection('newest', (api) => api.getFilteredByTag('interviews').reverse());
};
export const markdownTemplateEngine = false;
`,
  '.eleventyignore': 'node_modules\n',
  'interviews/interviews.json': '{ "tags": "interviews", "layout": "interview.njk" }\n',
  '_includes/page.njk': `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title>
<meta name="viewport" content="width=device-width"><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>
<body><header><a href="/">Made up</a></header><main>{{ content | safe }}</main></body></html>
`,
  '_includes/interview.njk': `---
layout: page.njk
---
<article data-pagefind-body><h1>{{ title }}</h1><p>{{ page.date | day }}</p><p>{{ summary }}</p>
{{ content | safe }}</article>
{% set before = collections.interviews | getPreviousCollectionItem %}{% set after = collections.interviews | getNextCollectionItem %}
<nav>{% if before %}<a href="{{ before.url }}">{{ before.data.title }}</a>{% endif %}
{% if after %}<a href="{{ after.url }}">{{ after.data.title }}</a>{% endif %}</nav>
`,
  'index.njk': `---
layout: page.njk
title: Made up
---
<ol>{% for one in collections.newest %}<li><a href="{{ one.url }}">{{ one.data.title }}</a> {{ one.date | day }}
<p>{{ one.data.summary }}</p></li>{% endfor %}</ol>
`,
  'feed.njk': `---
permalink: /feed.xml
---
<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Made up</title>
{% for one in collections.newest | slice(1) | first %}{% if loop.index <= 50 %}<item><title>{{ one.data.title }}</title><link>http://localhost{{ one.url }}</link>
<description>{{ one.templateContent }}</description></item>{% endif %}{% endfor %}</channel></rss>
`,
  'sitemap.njk': `---
permalink: /sitemap.xml
---
<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{% for one in collections.newest %}<url><loc>http://localhost{{ one.url }}</loc></url>{% endfor %}</urlset>
`,
};
