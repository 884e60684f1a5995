import { isPartialDate } from '../model/dates.ts';
import { dateText, type CslItem, type CslName } from './citation.ts';

/**
 * A citation as a BibTeX entry that biblatex reads too. Neither has a type for interviews, nor a field for
 * who asked: `@misc` with a note (`roles`: “Interview by …; translated by …”) is what every style prints.
 * Undivided names stand in braces of their own, so that no program takes them apart.
 */
export function bibtex(item: CslItem, roles: string): string {
  const issued = item.issued === undefined ? undefined : dateText(item.issued);
  const [year, month, day] = issued?.split('-') ?? [];
  const held = item['event-date'] === undefined ? undefined : dateText(item['event-date']);
  const fields: [name: string, value: string | undefined][] = [
    ['author', names(item.author)],
    ['title', `{${escape(item.title)}}`],
    ['translator', names(item.translator)],
    ['howpublished', escape(item['container-title'])],
    ['date', issued],
    ['year', year],
    ['month', month === undefined ? undefined : String(Number(month))],
    ['day', day === undefined ? undefined : String(Number(day))],
    ['eventdate', held !== undefined && isPartialDate(held) ? held : undefined],
    ['origtitle', item['original-title'] === undefined ? undefined : escape(item['original-title'])],
    ['language', item.language],
    ['type', item.medium === undefined ? undefined : escape(item.medium)],
    ['note', roles === '' ? undefined : escape(roles)],
    ['abstract', item.abstract === undefined ? undefined : escape(item.abstract)],
    ['url', item.URL],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@misc{${item.id},\n${lines.join('')}}\n`;
}

function names(list: readonly CslName[] | undefined): string | undefined {
  return list
    ?.map((name) =>
      'literal' in name ? `{${escape(name.literal)}}` : `{${escape(name.family)}}, ${escape(name.given)}`,
    )
    .join(' and ');
}

const SPECIAL: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '\\{',
  '}': '\\}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

/** Text with what TeX would read as commands made plain; other characters stand as they are, in UTF-8. */
function escape(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}$&#%_^~]/g, (character) => SPECIAL[character] ?? `\\${character}`);
}
