import type { Html, PhrasingContent } from 'mdast';

const TAG = /^<(\/?)(ruby|rt|rp)>$/;

/** Whether an inline HTML node is one of the three ruby tags, which are the only ones allowed. */
export function isRubyTag(node: Html): boolean {
  return TAG.test(node.value);
}

/**
 * Turn the flat run of ruby tags that Markdown gives (`<ruby>`, text, `<rt>`, …) into nested nodes.
 * Returns the tag that has no partner, where there is one; the run is then left as it was.
 */
export function nestRuby(children: PhrasingContent[]): { children: PhrasingContent[] } | { open: Html } {
  const root: PhrasingContent[] = [];
  const stack: { tag: Html; name: string; children: PhrasingContent[] }[] = [];
  for (const child of children) {
    const here = stack.at(-1)?.children ?? root;
    const [, close, name] = child.type === 'html' ? (TAG.exec(child.value) ?? []) : [];
    if (child.type !== 'html' || name === undefined) here.push(child);
    else if (close === '') stack.push({ tag: child, name, children: [] });
    else {
      const opened = stack.pop();
      if (opened?.name !== name) return { open: opened?.tag ?? child };
      // An emphasis node that is written out under another name: hName is mdast-util-to-hast's own way.
      const element: PhrasingContent = { type: 'emphasis', data: { hName: name }, children: opened.children };
      (stack.at(-1)?.children ?? root).push(element);
    }
  }
  const open = stack.at(-1);
  return open === undefined ? { children: root } : { open: open.tag };
}
