import { passagesOf, type Interview, type Note } from './interview.ts';

/** A place in an interview, as another one leads to it. */
export interface Mention {
  interview: Interview;
  /** Its fragment: of a passage, a note or a comment. */
  id: string;
  /** What readers know it by: a passage, that of a note, or a comment. */
  label: string;
  /** The page below the interview's own on which it stands: a further translation's, or `comments`. */
  page?: string | undefined;
  /** Whether the words were changed since they were quoted. */
  isDrifted?: boolean | undefined;
}

/** By interview and passage: where other interviews quote it or link to it, in their order. */
export type Mentions = ReadonlyMap<string, ReadonlyMap<string, readonly Mention[]>>;

/** A link of written HTML to a fragment of an interview's page, whichever version's. */
const START = 'href="/interviews/';
const LINK = /href="\/interviews\/([^/"#?]+)\/(?:[^"#/?]+\/)?(?:\?[^"#]*)?#([^":]+)/g;

const made = new WeakMap<readonly Interview[], Mentions>();

/**
 * Every passage that another interview quotes in a comment or note, or links to from its text or a note.
 * What leads to a retired id counts for the passage that took its place; a passage and its notes are named
 * once. It is made once for a list.
 */
export function mentionsOf(interviews: readonly Interview[]): Mentions {
  const mentions = made.get(interviews) ?? gather(interviews);
  made.set(interviews, mentions);
  return mentions;
}

/** The passages of other interviews that a note quotes and does not link to itself, each once. */
export function quotedBy(note: Note, interviews: readonly Interview[]): Mention[] {
  const found = new Map<string, Mention>();
  for (const { interview: name, passage, state } of note.quotes) {
    if (name === undefined || passage === undefined) continue;
    const interview = interviews.find((one) => one.id === name || one.aliases.includes(name));
    if (interview === undefined || linksTo(interview, note.html).includes(passage)) continue;
    const key = `${interview.id}#${passage}`;
    const isDrifted = state === 'drifted' && found.get(key)?.isDrifted !== false;
    found.set(key, { interview, id: passage, label: passage, isDrifted });
  }
  return [...found.values()];
}

function gather(interviews: readonly Interview[]): Mentions {
  const mentions = new Map<string, Map<string, Mention[]>>();
  const known = new Map(interviews.flatMap((one) => [one.id, ...one.aliases].map((name) => [name, one])));
  const landings = new Map<Interview, Map<string, string>>();
  const landingIn = (target: Interview, fragment: string): string | undefined => {
    const own = landings.get(target) ?? landingsOf(target);
    landings.set(target, own);
    return own.get(fragment);
  };
  const add = (name: string, fragment: string, by: Mention): void => {
    const target = known.get(name);
    const passage = target && landingIn(target, fragment);
    if (target === undefined || passage === undefined || target === by.interview) return;
    const own = mentions.get(target.id) ?? new Map<string, Mention[]>();
    mentions.set(target.id, own);
    const there = own.get(passage) ?? [];
    own.set(passage, there);
    if (!there.some(({ interview, label }) => interview === by.interview && label === by.label))
      there.push(by);
  };
  for (const interview of interviews) {
    const further = new Set(
      interview.versions.filter(({ kind }) => kind === 'further').map(({ language }) => language),
    );
    const pageOf = (language: string): string | undefined => (further.has(language) ? language : undefined);
    for (const { id, texts } of passagesOf(interview))
      for (const [language, { html }] of Object.entries(texts))
        for (const [name, fragment] of linksIn(html))
          add(name, fragment, { interview, id, label: id, page: pageOf(language) });
    for (const { id, passage: label, language, html, quotes } of interview.notes) {
      const by = { interview, id, label, page: pageOf(language) };
      for (const [name, fragment] of linksIn(html)) add(name, fragment, by);
      for (const quote of quotes) add(quote.interview ?? '', quote.passage ?? '', by);
    }
    for (const { id, state, quotes } of interview.thread?.comments ?? [])
      for (const quote of state === 'published' ? quotes : []) {
        const page = interview.thread?.ownPage === true ? 'comments' : undefined;
        add(quote.interview ?? '', quote.passage ?? '', { interview, id, label: id, page });
      }
  }
  return mentions;
}

/** The fragments of an interview that written HTML links to. */
function linksTo({ id, aliases }: Interview, html: string): string[] {
  return linksIn(html).flatMap(([name, fragment]) =>
    name === id || aliases.includes(name) ? [fragment] : [],
  );
}

/** Where written HTML links into interviews: most of it does not. */
function linksIn(html: string): [interview: string, fragment: string][] {
  if (!html.includes(START)) return [];
  return [...html.matchAll(LINK)].map(([, name = '', fragment = '']) => [name, fragment]);
}

/** Where each fragment of a passage, standing or retired, lands. */
function landingsOf(interview: Interview): Map<string, string> {
  const ids = passagesOf(interview).map(({ id }) => id);
  const standing = new Set(ids);
  const retired = interview.retired.filter(({ survivor }) => standing.has(survivor));
  return new Map([
    ...retired.map(({ id, survivor }) => [id, survivor] as const),
    ...ids.map((id) => [id, id] as const),
  ]);
}
