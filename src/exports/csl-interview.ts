import type { CslElement } from 'citeproc';
import type { CslItem } from './citation.ts';

/** Whether a field of a citation can be asked for in a style. */
const FIELDS: Record<keyof CslItem, boolean> = {
  id: false,
  type: false,
  title: true,
  author: true,
  interviewer: true,
  translator: true,
  contributor: true,
  issued: true,
  'event-date': true,
  'container-title': true,
  'original-title': true,
  'original-date': true,
  language: true,
  medium: true,
  abstract: true,
  source: true,
  URL: true,
};

/** All that a style can find: the fields of a citation, and what citeproc makes of them by itself. */
const VARIABLES = new Set([
  ...Object.entries(FIELDS).flatMap(([field, isAsked]) => (isAsked ? [field] : [])),
  ...['title-short', 'container-title-short', 'year-suffix'],
]);

/** What no citation has; stands where it must be asked for in vain. */
const NOTHING: CslElement = { name: 'text', attrs: { variable: 'annote' }, children: [] };

/**
 * A style with only what it needs to write one interview. Among several items citeproc would write each a
 * second time as a note does, to see whether two of them look the same there, and a third time to sort them;
 * and styles ask for some forty other types, and for volumes, issues and pages, before they come to what an
 * interview has. What a style writes stays the same (Jones, Gomard and Sestoft, Partial Evaluation, 1993).
 */
export function forOneInterview(style: CslElement): CslElement {
  const macros = new Map(
    elementsOf(style).flatMap((child) =>
      child.name === 'macro' ? [[child.attrs['name'] ?? '', child] as const] : [],
    ),
  );
  const left = leftOf(macros);
  return withChildren(
    style,
    elementsOf(style).flatMap((child) => {
      if (child.name === 'citation') return NOTE;
      if (child.name === 'macro') return withChildren(child, left(child).elements);
      if (child.name !== 'bibliography') return child;
      const parts = elementsOf(child).filter(({ name }) => name !== 'sort');
      return withChildren(
        child,
        parts.map((part) => withChildren(part, left(part).elements)),
      );
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

/** What is left of an element, or of the children of one. */
interface Left {
  elements: CslElement[];
  /** Whether a variable that no interview has is always asked for. */
  asksInVain: boolean;
  /** Whether one is asked for that an interview can have: always, or where a condition holds. */
  asks: 'always' | 'sometimes' | 'never';
}

const IN_VAIN: Left = { elements: [], asksInVain: true, asks: 'never' };

function kept(element: CslElement, asks: Left['asks'] = 'never'): Left {
  return { elements: [element], asksInVain: false, asks };
}

function joined(parts: readonly Left[]): Left {
  return {
    elements: parts.flatMap(({ elements }) => elements),
    asksInVain: parts.some(({ asksInVain }) => asksInVain),
    asks:
      (['always', 'sometimes'] as const).find((asks) => parts.some((part) => part.asks === asks)) ?? 'never',
  };
}

/** Gives what is left of the children of an element for an interview; `macros` are those of its style, by their names. */
function leftOf(macros: ReadonlyMap<string, CslElement>): (element: CslElement) => Left {
  const known = new Map<CslElement, Left>();
  const left = (element: CslElement): Left => {
    const found = known.get(element) ?? joined(elementsOf(element).map(leftOfOne));
    known.set(element, found);
    return found;
  };
  const leftOfOne = (element: CslElement): Left => {
    const { name, attrs } = element;
    if (name === 'choose') return leftOfChoice(element);
    if (name === 'group') return leftOfGroup(element);
    if (name === 'names') return leftOfNames(element);
    if (attrs['macro'] !== undefined) {
      const body = macros.get(attrs['macro']);
      if (body === undefined) return kept(element);
      return left(body).elements.length === 0 ? left(body) : { ...left(body), elements: [element] };
    }
    if (name === 'label' || attrs['variable'] === undefined) return kept(element);
    return VARIABLES.has(attrs['variable']) ? kept(element, 'always') : IN_VAIN;
  };
  const leftOfNames = (names: CslElement): Left => {
    const isKnown = wordsOf(names.attrs['variable']).some((variable) => VARIABLES.has(variable));
    const substitute = elementsOf(names).find(({ name }) => name === 'substitute');
    if (substitute === undefined) return isKnown ? kept(names, 'always') : IN_VAIN;
    const others = left(substitute);
    const children = names.children.map((child) =>
      child === substitute ? withChildren(substitute, others.elements) : child,
    );
    return kept(withChildren(names, children), isKnown ? 'always' : others.asks);
  };
  // A group in which something is asked for, and all of that in vain, writes nothing, whatever else stands in it.
  const leftOfGroup = (group: CslElement): Left => {
    const { elements, asksInVain, asks } = left(group);
    if (elements.length === 0 || (asksInVain && asks === 'never')) return { elements: [], asksInVain, asks };
    const asking = asksInVain && asks === 'sometimes' ? [...elements, NOTHING] : elements;
    return { elements: [withChildren(group, asking)], asksInVain, asks };
  };
  const leftOfChoice = (choice: CslElement): Left => {
    const all = elementsOf(choice).map((branch) => ({ ...decided(branch), ...left(branch) }));
    const possible = all.filter(({ isTaken }) => isTaken !== false);
    const last = possible.findIndex(({ isTaken }) => isTaken === true);
    const branches = last < 0 ? possible : possible.slice(0, last + 1);
    const [first] = branches;
    if (first === undefined) return joined([]);
    if (first.isTaken === true) return first;
    const elements = branches.map(({ isTaken, attrs, elements, asksInVain }, place) => ({
      name: isTaken === true ? 'else' : place === 0 ? 'if' : 'else-if',
      attrs: isTaken === true ? {} : attrs,
      children: asksInVain ? [...elements, NOTHING] : elements,
    }));
    const { asks } = joined(branches);
    return {
      elements: elements.every(({ children }) => children.length === 0)
        ? []
        : [withChildren(choice, elements)],
      asksInVain: false,
      asks: asks === 'never' ? 'never' : 'sometimes',
    };
  };
  return left;
}

/** What of a branch's conditions is known of every interview; undefined where it hangs on the interview, by what is left of them. */
function decided({ name, attrs }: CslElement): { isTaken: boolean | undefined; attrs: CslElement['attrs'] } {
  if (name === 'else') return { isTaken: true, attrs };
  const { match = 'all', ...conditions } = attrs;
  const tests = Object.entries(conditions).flatMap(([kind, values]) =>
    wordsOf(values).map((value) => ({ kind, value, holds: holds(kind, value) })),
  );
  const decides = match !== 'all';
  if (tests.some(({ holds }) => holds === decides)) return { isTaken: match === 'any', attrs };
  const open = tests.filter(({ holds }) => holds === undefined);
  if (open.length === 0) return { isTaken: match !== 'any', attrs };
  const kinds = Object.entries(Object.groupBy(open, ({ kind }) => kind));
  const left = kinds.map(([kind, tests = []]) => [kind, tests.map(({ value }) => value).join(' ')]);
  return { isTaken: undefined, attrs: { ...Object.fromEntries(left), match } };
}

function holds(kind: string, value: string): boolean | undefined {
  if (kind === 'type') return value === 'interview';
  const isAsked = ['variable', 'is-numeric', 'is-uncertain-date'].includes(kind);
  return isAsked && !VARIABLES.has(value) ? false : undefined;
}

function wordsOf(values = ''): string[] {
  return values.split(/\s+/).filter(Boolean);
}

function elementsOf({ children }: CslElement): CslElement[] {
  return children.filter((child) => typeof child !== 'string');
}

function withChildren(element: CslElement, children: CslElement['children']): CslElement {
  return { ...element, children };
}
