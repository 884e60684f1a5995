import type { Article } from './article.ts';
import { bodyOf } from './comment-body.ts';
import { isDay } from '../model/dates.ts';

/** The file of a version that an article is to become: a draft, its speakers proposed as participants. */
export function formatVersion(article: Article): string {
  const { title, published, site, url, summary, speakers, tree } = article;
  const day = published?.slice(0, 10) ?? '';
  const source = [site && `name: ${JSON.stringify(site)}`, url && `url: ${JSON.stringify(url)}`].filter(
    Boolean,
  );
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    ...(isDay(day) ? [`published: ${day}`] : []),
    ...(source.length === 0
      ? []
      : [
          `source: { ${site === undefined ? `name: ${JSON.stringify(hostOf(url))}, ` : ''}${source.join(', ')} }`,
        ]),
    ...(summary === undefined ? [] : [`summary: ${JSON.stringify(summary.replace(/\s+/g, ' ').trim())}`]),
    'draft: true',
    'participants:',
    ...speakers.map(({ id, name, role, short }) => {
      const keys = [
        `name: ${JSON.stringify(name)}`,
        `role: ${role}`,
        ...(short === undefined ? [] : [`short: ${JSON.stringify(short)}`]),
      ];
      return `  ${id}: { ${keys.join(', ')} }`;
    }),
    '---',
    '',
    bodyOf(tree),
    '',
  ].join('\n');
}

function hostOf(url: string | undefined): string {
  return url === undefined ? '' : new URL(url).host.replace(/^www\./, '');
}
