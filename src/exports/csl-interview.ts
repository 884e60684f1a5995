import type { CslElement } from 'citeproc';

/**
 * A style with only what it needs to write one interview. Among several items citeproc would write each a
 * second time as a note does, to see whether two of them look the same there, and a third time to sort them;
 * and styles ask for some forty other types before they come to this one.
 */
export function forOneInterview(style: CslElement): CslElement {
  return withChildren(
    style,
    style.children.map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'citation') return NOTE;
      const asInterview = forInterview(child);
      return child.name === 'bibliography'
        ? withChildren(
            asInterview,
            asInterview.children.filter((part) => typeof part === 'string' || part.name !== 'sort'),
          )
        : asInterview;
    }),
  );
}

/** A note that writes a dot: every style has to have one. */
const NOTE: CslElement = {
  name: 'citation',
  attrs: {},
  children: [
    {
      name: 'layout',
      attrs: {},
      children: [{ name: 'text', attrs: { value: '·' }, children: [] }],
    },
  ],
};

/** An element whose choices are made as far as they hang on the type of the item. */
function forInterview(element: CslElement): CslElement {
  const children = element.children.flatMap((child): (CslElement | string)[] => {
    if (typeof child === 'string') return [child];
    const { name, attrs, children: branches } = child;
    if (name !== 'choose') return [forInterview(child)];
    const left = branches.filter((branch) => typeof branch !== 'string' && holds(branch) !== false);
    const last = left.findIndex((branch) => typeof branch !== 'string' && holds(branch) === true);
    const kept = last < 0 ? left : left.slice(0, last + 1);
    const [first, ...rest] = kept.flatMap((branch) =>
      typeof branch === 'string' ? [] : forInterview(branch),
    );
    if (first === undefined) return [];
    const condition = first.name === 'else' ? { type: 'interview' } : first.attrs;
    return [{ name, attrs, children: [{ ...first, name: 'if', attrs: condition }, ...rest] }];
  });
  return withChildren(element, children);
}

/** Whether a branch is taken for every interview, or for none; undefined where it hangs on the interview. */
function holds({ name, attrs: { type, match = 'all', ...others } }: CslElement): boolean | undefined {
  if (name === 'else') return true;
  if (type === undefined) return undefined;
  const isNamed = type.split(/\s+/).includes('interview');
  const isAlone = Object.keys(others).length === 0;
  if (match === 'any') return isNamed ? true : isAlone ? false : undefined;
  const fits = match === 'none' ? !isNamed : isNamed;
  return fits ? (isAlone ? true : undefined) : false;
}

function withChildren(element: CslElement, children: CslElement['children']): CslElement {
  return { ...element, children };
}
