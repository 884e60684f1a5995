import { hash } from 'node:crypto';
import { shared } from './shelf.ts';
import type { Collection } from '../model/collection.ts';
import { passagesOf, type Interview } from '../model/interview.ts';
import { mentionsOf } from '../model/related.ts';

/*
 * What a page shows, as a key: while the key stays, the last build's page is taken again. A key must change
 * with everything that the page could show, and may change with more; a page without one is rendered in every
 * build. The code of the page and the site's address are not in the key: a build with others takes nothing.
 */

/** What a page is made from: an entry of `getStaticPaths`. */
interface Path {
  params: object;
  props: object;
}

/**
 * The paths with the keys of their pages, worked out where they are asked for. An interview in a page's props, or
 * in what `shown` gives beside them, stands for everything that a page may tell of it; all other things are taken
 * word by word. Whatever a page takes from the collection beyond its props belongs into `shown`.
 */
export function keyed<P extends Path>(
  collection: Collection,
  paths: readonly P[],
  shown: (props: P['props']) => unknown = () => undefined,
): (Pick<P, 'params' | 'props'> & { readonly key: string })[] {
  const site = digestOf([
    [process.versions.node, process.versions.icu],
    [collection.site, collection.problems.length],
  ]);
  const keyOf = (props: P['props']): string =>
    digestOf([site, inKeys(props, collection), inKeys(shown(props), collection)]);
  return paths.map(({ params, props }) => new KeyedPath(params, props, keyOf));
}

/** One of ten thousands. */
class KeyedPath<P extends Path> {
  readonly params: P['params'];
  readonly props: P['props'];
  readonly #keyOf: (props: P['props']) => string;

  constructor(params: P['params'], props: P['props'], keyOf: (props: P['props']) => string) {
    this.params = params;
    this.props = props;
    this.#keyOf = keyOf;
  }

  get key(): string {
    return this.#keyOf(this.props);
  }
}

/** The things with each interview's key in the place of the interview, and of all that is of it alone. */
function inKeys(things: unknown, collection: Collection): unknown {
  const known = keysOf(collection);
  const visit = (thing: unknown): unknown => {
    if (typeof thing !== 'object' || thing === null) return thing;
    const key = known.get(thing);
    if (key !== undefined) return key();
    if (Array.isArray(thing)) return thing.map(visit);
    if (thing instanceof Map || thing instanceof Set) return [...thing].map(visit);
    return Object.entries(thing).map(([name, value]) => [name, visit(value)]);
  };
  return visit(things);
}

// The pages ask for the same keys as the build does.
const keys = shared('keys', () => new WeakMap<Collection, Map<object, () => string>>());

/** For each interview, its versions, passages and uses of terms what gives its key, worked out when it is first asked for. */
function keysOf(collection: Collection): Map<object, () => string> {
  const before = keys.get(collection);
  if (before !== undefined) return before;
  const { interviews, people, terms, published, digests } = collection;
  const byName = new Map(interviews.flatMap((one) => [one.id, ...one.aliases].map((name) => [name, one])));
  const mentions = mentionsOf(interviews);
  const quoting = Map.groupBy(quotationsOf(interviews), ({ quoted }) => byName.get(quoted)?.id);
  const lines = Map.groupBy(published, ({ interview }) => byName.get(interview)?.id);
  const glossary = digestOf(terms.map(({ uses: _uses, ...term }) => term));
  const own = new Map<object, () => string>(
    interviews.map((interview, place) => [
      interview,
      once(() =>
        digestOf([
          // All that stands in an interview was read from these, by the same code.
          digestIn(digests, `interviews/${interview.id}`),
          digests.get('site.yaml'),
          lines.get(interview.id),
          interview.participants,
          people
            .filter(({ id }) => interview.participants.some((participant) => participant.id === id))
            .map((person) => [person, digests.get(`people/${person.id}.yaml`)]),
          glossary,
          [interviews[place - 1], interviews[place + 1]].map(namedOf),
          quotationsOf([interview]).map(({ quoted }) => namedOf(byName.get(quoted))),
          quoting.get(interview.id),
          interview.notes.flatMap(({ quotes }) =>
            quotes.map((quote) => namedOf(byName.get(quote.interview ?? ''))),
          ),
          [...(mentions.get(interview.id) ?? [])].map(([passage, by]) => [
            passage,
            by.map(({ interview: other, ...mention }) => [namedOf(other), mention]),
          ]),
        ]),
      ),
    ]),
  );
  for (const interview of interviews) {
    const key = own.get(interview);
    for (const version of interview.versions)
      own.set(version, () => `${key?.() ?? ''} ${version.language} ${version.kind}`);
    for (const passage of passagesOf(interview)) own.set(passage, () => `${key?.() ?? ''} ${passage.id}`);
  }
  for (const { uses } of terms)
    for (const use of uses) own.set(use, () => `${own.get(use.interview)?.() ?? ''} ${use.passage}`);
  keys.set(collection, own);
  return own;
}

/** What other interviews' pages say of an interview. */
function namedOf(interview: Interview | undefined): unknown {
  return interview === undefined
    ? undefined
    : [
        interview.id,
        interview.aliases,
        interview.published,
        interview.versions.map(({ language, kind, front }) => [language, kind, front]),
        interview.participants,
      ];
}

/** Where comments quote an interview that is not their own. */
function quotationsOf(interviews: readonly Interview[]) {
  return interviews.flatMap((interview) =>
    (interview.thread?.comments ?? []).flatMap(({ id, author, quotes }) =>
      quotes.flatMap(({ interview: quoted, passage, state }) =>
        quoted === undefined ? [] : [{ quoted, by: namedOf(interview), id, author, passage, state }],
      ),
    ),
  );
}

function digestIn(digests: Collection['digests'], name: string): string {
  const digest = digests.get(name);
  if (digest === undefined)
    throw new Error(`the collection was made without the digest of ${name}; please report it`);
  return digest;
}

function once(give: () => string): () => string {
  let given: string | undefined;
  return () => (given ??= give());
}

function digestOf(things: unknown): string {
  return hash('sha256', JSON.stringify(things), 'base64url');
}
