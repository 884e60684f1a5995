import type { Image, Link, Node, Nodes, Parent, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { joinHanLines } from './han.ts';
import { suggest } from './nearest.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { isRubyTag, nestRuby } from './ruby.ts';
import { eachNode } from './tree.ts';

/** A link inside the site: to a page (`/interviews/ion/#p3`) or on the same page (`#p3`). */
export interface SiteLink {
  href: string;
  place: Place;
}

/** Nodes that may be wrong, or are changed or listed. */
const JUDGED = new Set<Nodes['type']>(['link', 'definition', 'image', 'imageReference', 'heading', 'html']);

/**
 * Hold a version's syntax tree to what a version may contain, and ready it for HTML: ruby is nested and
 * line ends between Han characters are closed. Gives the links to check once every interview is known.
 */
export function readyTree(
  tree: Root,
  images: readonly string[],
  placeOf: (node: Node) => Place,
): { links: SiteLink[]; problems: Problem[] } {
  const links: SiteLink[] = [];
  const problems: Problem[] = [];
  let isAllPlain = true;
  eachNode<Nodes>(tree, (node) => {
    if (node.type === 'text') node.value = joinHanLines(node.value);
    else if (JUDGED.has(node.type)) isAllPlain = false;
  });
  if (isAllPlain) return { links, problems };
  visit(tree, (node, index, parent) => {
    // A link without an address, as in `[word]()`, is left over from another format: its words stay.
    if (node.type === 'link' && node.url === '' && parent !== undefined && index !== undefined) {
      (parent as Parent).children.splice(index, 1, ...node.children);
      return index;
    }
    if (node.type === 'link') problems.push(...linkProblems(node, placeOf(node), links));
    else if (node.type === 'definition') problems.push(...linkProblems(node, placeOf(node), links));
    else if (node.type === 'image') problems.push(...imageProblems(node, placeOf(node), images));
    else if (node.type === 'imageReference')
      problems.push(
        problemAt(placeOf(node), 'an image is named by reference', 'write it as ![description](file.png)'),
      );
    else if (node.type === 'heading' && node.depth === 1)
      problems.push(
        problemAt(
          placeOf(node),
          'a heading with one # stands in the text',
          'write ## (the title is the page’s own heading)',
        ),
      );
    else if (node.type === 'html' && !isRubyTag(node)) {
      problems.push(
        problemAt(
          placeOf(node),
          `HTML stands in the text: ${shorten(node.value)}`,
          'write it in Markdown, or put a \\ before the < to show it as text',
        ),
      );
      return SKIP;
    }
    return undefined;
  });
  visit(tree, (node) => {
    if (!('children' in node) || !(node as Parent).children.some((child) => child.type === 'html')) return;
    const parent = node as Parent & { children: PhrasingContent[] };
    const nested = nestRuby(parent.children);
    if ('children' in nested) parent.children = nested.children;
    else if (isRubyTag(nested.open))
      problems.push(
        problemAt(
          placeOf(nested.open),
          `${nested.open.value} has no partner`,
          'open and close ruby, rt and rp in pairs',
        ),
      );
  });
  return { links, problems };
}

function linkProblems(node: Pick<Link, 'url'>, place: Place, links: SiteLink[]): Problem[] {
  const { url } = node;
  if (/^(?:https?:\/\/|mailto:)/i.test(url)) return [];
  if (/^\/(?![/\\])/.test(url) || url.startsWith('#')) {
    links.push({ href: url, place });
    return [];
  }
  return [
    problemAt(
      place,
      `the link “${url}” leads nowhere`,
      'begin it with https://, with / for a page of this site, or with # for this page',
    ),
  ];
}

function imageProblems(node: Image, place: Place, images: readonly string[]): Problem[] {
  const name = safeDecode(node.url);
  const problems: Problem[] = [];
  if (/^(?:[a-z]+:)?\/\//i.test(name))
    problems.push(
      problemAt(
        place,
        `the image ${name} lies on another site`,
        'put the file beside this version and name it here',
      ),
    );
  else if (!images.includes(name))
    problems.push(
      problemAt(
        place,
        `the image “${name}” does not stand beside this version`,
        images.length > 0 ? suggest(name, images) : 'put the file into this folder',
      ),
    );
  else node.url = name;
  if ((node.alt ?? '').trim() === '')
    problems.push(problemAt(place, 'the image has no description', 'say between the brackets what it shows'));
  return problems;
}

/** A web address with its percent signs read; as it stands where they can't be. */
export function safeDecode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function shorten(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
