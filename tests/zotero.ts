/*
 * What Zotero reads out of a page's head: the rules of its translators “Embedded Metadata” and “RDF” for
 * tags of known prefixes, written anew for the tests. https://github.com/zotero/translators
 */
const PREFIXES = new Set(['bib', 'bibo', 'dc', 'dcterms', 'prism', 'og', 'article', 'z']);

/** The creators that Zotero knows for an interview, in its order, with the tags that name them. */
const CREATORS: [type: string, tag: string][] = [
  ['interviewee', 'z:interviewees'],
  ['contributor', 'bib:contributors'],
  ['interviewer', 'z:interviewers'],
  ['translator', 'z:translators'],
];

/** Tags that force or suggest another type, or take the creators' place. */
const HARMFUL =
  /citation_(?:author|authors|title|journal_title|book_title|technical_report_institution|conference|series_title|isbn)/;

export interface ZoteroItem {
  itemType: string;
  title: string | undefined;
  date: string | undefined;
  language: string | undefined;
  medium: string | undefined;
  rights: string | undefined;
  abstract: string | undefined;
  /** `interviewee: Ion`; a name of two fields is written `Family, Given`. */
  creators: string[];
}

/** The item that Zotero makes of a page. */
export function readAsZotero(html: string): ZoteroItem {
  const head = html.slice(0, html.indexOf('</head>'));
  const tags = [...head.matchAll(/<meta\s+(?:name|property)="([^"]+)"\s+content="([^"]*)"/g)].map(
    ([, name = '', content = '']) => ({ name, content: decode(content) }),
  );
  const harmful = tags.find(({ name }) => HARMFUL.test(name));
  if (harmful !== undefined) throw new Error(`${harmful.name} spoils the item`);
  const statements = tags.flatMap(({ name, content }) => {
    const [, prefix = '', property = ''] = /^(\w+)[.:_](.+)$/.exec(name) ?? [];
    return PREFIXES.has(prefix.toLowerCase())
      ? [
          {
            tag: `${prefix.toLowerCase()}:${property.charAt(0).toLowerCase()}${property.slice(1)}`,
            content,
          },
        ]
      : [];
  });
  const all = (tag: string): string[] =>
    statements.filter((one) => one.tag === tag).map(({ content }) => content);
  const first = (...list: string[]): string | undefined =>
    list.map((tag) => all(tag)[0]).find((value) => value !== undefined);
  const type =
    first('z:itemType', 'z:type') ?? (first('og:type') === 'article' ? 'newspaperArticle' : 'webpage');
  return {
    itemType: type,
    title: first('dc:title', 'dcterms:title', 'og:title'),
    date: first('prism:publicationDate', 'og:published_time', 'dcterms:issued', 'dc:date', 'dcterms:date'),
    language: first('dc:language', 'dcterms:language'),
    medium: first('dcterms:medium'),
    rights: first('prism:copyright', 'dc:rights', 'dcterms:rights'),
    abstract: first('og:description', 'bibo:abstract', 'dcterms:abstract'),
    creators: CREATORS.flatMap(([creator, tag]) =>
      all(tag).map((name) => `${creator}: ${cleanAuthor(name, name.includes(','))}`),
    ),
  };
}

/** A name as Zotero divides it: at the comma, else before the last word. */
function cleanAuthor(author: string, useComma: boolean): string {
  const name = author.replace(/^[\s.,/[\]:]+/, '').replace(/[\s,/[\]:.]+$/, '');
  if (useComma) {
    const [last = '', first] = name.split(/, ?/);
    return first === undefined ? last : `${last}, ${first}`;
  }
  const space = name.lastIndexOf(' ');
  return space < 0 ? name : `${name.slice(space + 1)}, ${name.slice(0, space)}`;
}

function decode(text: string): string {
  return text
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#38;|&amp;/g, '&');
}
