import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import type { Interview, Version } from '../model/interview.ts';
import { pageOf, type AddressOf } from './address.ts';
import { readHtml } from './written-html.ts';

const texts = new WeakMap<AddressOf, WeakMap<Version, string>>();

/**
 * The whole text of a version as HTML that stands alone, for feeds: speakers in bold before their turns,
 * notes at the end, every link with its full address, no ids. Pictures are links to their place in the page.
 * Made once, and kept: the newest stand in several feeds, of the site and of the people in them.
 */
export function fullText(interview: Interview, version: Version, addressOf: AddressOf): string {
  const known = texts.get(addressOf) ?? new WeakMap<Version, string>();
  texts.set(addressOf, known);
  const html = known.get(version) ?? makeText(interview, version, addressOf);
  known.set(version, html);
  return html;
}

function makeText(interview: Interview, version: Version, addressOf: AddressOf): string {
  const { language } = version;
  const page = pageOf(interview, version);
  const parts: ElementContent[] = interview.sections.flatMap(({ slug, headings, turns }) => {
    const heading = headings[language];
    const title =
      heading === undefined
        ? []
        : [
            element(
              heading.depth > 2 ? 'h3' : 'h2',
              {},
              contentOf(heading.html, page, slug ?? '', addressOf),
            ),
          ];
    const text = turns.flatMap(({ speaker, passages }) => {
      const blocks = passages.flatMap(({ id, texts }) => {
        const html = texts[language]?.html;
        return html === undefined ? [] : contentOf(html, page, id, addressOf);
      });
      const names = interview.participants.find(({ id }) => id === speaker)?.names ?? {};
      const name = (names[language] ?? Object.values(names)[0])?.name;
      return name === undefined || blocks.length === 0 ? blocks : named(blocks, name);
    });
    return [...title, ...text];
  });
  const notes = interview.notes
    .filter((note) => note.language === language)
    .map(({ mark, html, passage }) => {
      const blocks = contentOf(html, page, passage, addressOf);
      return element('li', {}, [
        element('a', { href: addressOf(`${page}#${passage}`) }, [text(mark)]),
        text(' '),
        ...blocks,
      ]);
    });
  return toHtml([...parts, ...(notes.length > 0 ? [element('ul', {}, notes)] : [])]);
}

/** Written HTML of the page at `page` made to stand elsewhere; `place` is the fragment where it stands. */
function contentOf(html: string, page: string, place: string, addressOf: AddressOf): ElementContent[] {
  const tree = readHtml(html);
  visit(tree, 'element', (node, index, parent) => {
    const { id: _id, role: _role, className: _class, href, ...kept } = node.properties;
    node.properties = kept;
    if (typeof href === 'string')
      node.properties['href'] = href.startsWith('#')
        ? addressOf(page + href)
        : /^\/(?!\/)/.test(href)
          ? addressOf(href)
          : href;
    if (node.tagName !== 'img' || parent === undefined || index === undefined) return undefined;
    const description = text(String(node.properties['alt'] ?? ''));
    parent.children.splice(index, 1, element('a', { href: addressOf(`${page}#${place}`) }, [description]));
    return [SKIP, index + 1];
  });
  return tree.children;
}

/** Blocks with who says them in front of the first. */
function named(blocks: ElementContent[], name: string): ElementContent[] {
  const [first, ...rest] = blocks;
  const label: ElementContent[] = [element('strong', {}, [text(`${name}:`)]), text(' ')];
  return first?.type === 'element' && first.tagName === 'p'
    ? [{ ...first, children: [...label, ...first.children] }, ...rest]
    : [element('p', {}, label), ...blocks];
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
