import { dateText, type CslItem } from './citation.ts';

/**
 * A citation as a RIS record. RIS has no type for interviews: PCOMM, a personal communication, is what
 * Zotero writes for one. A2 is who asked, A4 who translated, OP the original's title.
 */
export function ris(item: CslItem): string {
  const issued = item.issued === undefined ? undefined : dateText(item.issued);
  const [year, month = '', day = ''] = issued?.split('-') ?? [];
  const held = item['event-date'] === undefined ? undefined : dateText(item['event-date']);
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', 'PCOMM'],
    ['ID', item.id],
    ...(item.author ?? []).map(({ literal }): [string, string] => ['AU', literal]),
    ...(item.interviewer ?? []).map(({ literal }): [string, string] => ['A2', literal]),
    ...(item.translator ?? []).map(({ literal }): [string, string] => ['A4', literal]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['OP', item['original-title']],
    ['PY', year],
    ['DA', year === undefined ? undefined : `${year}/${month}/${day}`],
    ['N1', held],
    ['M3', item.medium ?? 'Interview'],
    ['LA', item.language],
    ['AB', item.abstract],
    ['UR', item.URL],
    ['ER', ''],
  ];
  return fields
    .filter(([, value]) => value !== undefined)
    .map(([tag, value = '']) => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`)
    .join('');
}
