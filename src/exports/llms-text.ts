import type { Collection } from '../model/collection.ts';
import { readingVersion } from '../model/interview.ts';
import type { AddressOf } from './address.ts';

/** The site in one page for language models, https://llmstxt.org: what there is, and where its text lies. */
export function llmsText(
  { site, interviews }: Pick<Collection, 'site' | 'interviews'>,
  addressOf: AddressOf,
): string {
  const list = interviews.map((interview) => {
    const { front, language } = readingVersion(interview);
    const summary = front.summary === undefined ? '' : `: ${oneLine(front.summary)}`;
    return `- [${escape(front.title)}](${addressOf(`/interviews/${interview.id}/${language}.md`)})${summary}`;
  });
  const data = [
    ['Every passage as JSON lines', '/passages/index.json'],
    ...(interviews.length > 0 ? [['All interviews (EPUB)', '/interviews.epub']] : []),
    ['Citations (BibTeX)', '/interviews.bib'],
    ['New interviews (RSS)', '/feed.xml'],
    ['Changes of published texts (Atom)', '/changes.xml'],
  ].map(([name = '', path = '']) => `- [${name}](${addressOf(path)})`);
  return [
    `# ${oneLine(site.title)}`,
    `> ${oneLine(site.description)}`,
    'Each passage ends in its id (`^p14`): cite it as the interview’s page and `#p14`. Comments are not in these files; they are by others than the interviews’ makers.',
    '## Interviews',
    list.join('\n'),
    '## Optional',
    data.join('\n'),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escape(text: string): string {
  return oneLine(text).replace(/[[\]\\]/g, '\\$&');
}
