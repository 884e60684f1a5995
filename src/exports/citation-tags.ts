import { dateText, type CslItem, type CslName } from './citation.ts';

/** A `<meta>` of a page's head. */
export interface MetaTag {
  name: string;
  content: string;
}

/**
 * The tags by which Zotero knows an interview, with everyone's part in it. There is no `citation_author`
 * among them: Zotero takes it for the only author, and forgets the others
 * (https://github.com/zotero/translators, “Embedded Metadata.js”).
 */
export function citationTags(item: CslItem, license: string | undefined): MetaTag[] {
  const tags: [name: string, content: string | undefined][] = [
    ['z:itemType', 'interview'],
    ['dc:title', item.title],
    ...creators('z:interviewees', item.author),
    ...creators('z:interviewers', item.interviewer),
    ...creators('z:translators', item.translator),
    ...creators('bib:contributors', item.contributor),
    ['dc:date', item.issued === undefined ? undefined : dateText(item.issued)],
    ['dc:language', item.language],
    ['dcterms:medium', item.medium],
    ['dcterms:abstract', item.abstract],
    ['dc:rights', license],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

/** Zotero divides a name at its comma; one at the end keeps it from taking the last word for the family name. */
function creators(name: string, names: readonly CslName[] | undefined): [name: string, content: string][] {
  return (names ?? []).map((one) => [
    name,
    'family' in one
      ? `${one.family}, ${one.given}`
      : one.literal.includes(',')
        ? one.literal
        : `${one.literal},`,
  ]);
}
