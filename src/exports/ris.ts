import { dateText, type CslItem, type CslName } from './citation.ts';

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
    ...people('AU', item.author),
    ...people('A2', item.interviewer),
    ...people('A4', item.translator),
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

function people(tag: string, names: readonly CslName[] = []): [tag: string, value: string][] {
  return names.map((name) => [tag, 'literal' in name ? name.literal : `${name.family}, ${name.given}`]);
}
