import { passagesOf, type Interview } from './interview.ts';
import type { LedgerLine } from './ledger.ts';
import { suggest } from './nearest.ts';
import { problemAt, type Place, type Problem } from './problem.ts';
import { ledTo, type PublishedLine } from './published.ts';
import { ofKind, type CommentSource, type Source, type TermsSource } from './source.ts';
import { slugOf } from './terms.ts';

const ANEW = 'take the table away and run npm run passages, which looks for all its words anew';

/** Comments that stand at, or quote, a passage of their interview that is not there. */
export function checkPassages(
  interview: Interview,
  own: readonly Source[],
  ledger: readonly LedgerLine[],
): Problem[] {
  const ids = [...passagesOf(interview), ...ledger].map(({ id }) => id);
  const todo = `name one of its passages, ${ids[0] ?? ''} to ${passagesOf(interview).at(-1)?.id ?? ''}`;
  return ofKind<CommentSource>(own, 'comment').flatMap(({ front, at }) => {
    const problems: Problem[] = [];
    if (front.at !== undefined && !ids.includes(front.at))
      problems.push(
        problemAt(
          at(['at']),
          `the comment stands at “${front.at}”, which is no passage of this interview`,
          todo,
        ),
      );
    for (const [index, { passage, interview: other }] of (front.quotes ?? []).entries())
      if (passage !== undefined && other === undefined && !ids.includes(passage))
        problems.push(
          problemAt(
            at(['quotes', index, 'passage']),
            `the comment quotes “${passage}”, which is no passage of this interview`,
            todo,
          ),
        );
    return problems;
  });
}

/**
 * Comments and notes that quote another interview, or a passage of it, that is not there. One of `unjudged`
 * (with problems of its own, a draft, taken back) is let pass.
 */
export function checkQuotedInterviews(
  interviews: readonly Interview[],
  unjudged: ReadonlySet<string>,
  ledgers: ReadonlyMap<string, readonly LedgerLine[]>,
): Problem[] {
  const known = new Map<string, Interview>();
  for (const interview of interviews)
    for (const name of [interview.id, ...interview.aliases]) known.set(name, interview);
  return interviews.flatMap(({ id, thread, notes }) => {
    const quotes = [
      ...(thread?.comments ?? []).flatMap((comment) =>
        comment.quotes.map((quote) => ({ ...quote, what: 'the comment' })),
      ),
      // Two notes may quote the same words: they share a line.
      ...[...new Set(notes.flatMap((note) => note.quotes))].map((quote) => ({
        ...quote,
        interview: quote.interview ?? id,
        what: 'the note',
      })),
    ];
    return quotes.flatMap(({ interview: name, passage, place, what }): Problem[] => {
      if (name === undefined || unjudged.has(name)) return [];
      const target = known.get(name);
      if (target === undefined)
        return [
          problemAt(
            place,
            `${what} quotes “${name}”, which is no interview of this site`,
            what === 'the note' ? ANEW : suggest(name, [...known.keys()]),
          ),
        ];
      const ids = [...passagesOf(target), ...(ledgers.get(target.id) ?? [])].map((line) => line.id);
      if (passage === undefined || ids.includes(passage)) return [];
      return [
        problemAt(
          place,
          `${what} quotes “${passage}” of ${name}, which has no such passage`,
          what === 'the note' ? ANEW : 'name one of its passages, or take the link away',
        ),
      ];
    });
  });
}

/** Aliases that another interview has, as its address (`folders` are their ids) or as an alias of its own. */
export function checkAliases(
  interviews: readonly Interview[],
  sources: readonly Source[],
  folders: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const holders = new Map<string, string>();
  for (const interview of interviews)
    for (const alias of interview.aliases) {
      const place = placeOf(interview, alias, sources);
      const holder = holders.get(alias);
      if (folders.has(alias))
        problems.push(
          problemAt(
            place,
            `the alias “${alias}” is an interview of its own`,
            'take the alias away, or rename that folder',
          ),
        );
      else if (holder !== undefined)
        problems.push(
          problemAt(place, `the alias “${alias}” belongs to ${holder} too`, 'keep it in one of the two'),
        );
      holders.set(alias, interview.id);
    }
  return problems;
}

/**
 * Addresses that only ever led to an interview (`published` says to which) and are those of another now: links
 * to them were to passages of the first. `unread` are the ids of interviews that stand, but are not among
 * these.
 */
export function checkAddresses(
  interviews: readonly Interview[],
  sources: readonly Source[],
  published: readonly PublishedLine[],
  unread: ReadonlySet<string>,
): Problem[] {
  const holders = new Map(
    interviews.flatMap((interview) =>
      [interview.id, ...interview.aliases].map((address) => [address, interview] as const),
    ),
  );
  return published.flatMap(({ interview: address, state }): Problem[] => {
    const led = ledTo(state);
    const holder = holders.get(address);
    if (led === undefined || holder === undefined || address.includes('/')) return [];
    const heir = holders.get(led);
    if (heir === holder || heir?.aliases.includes(address) === true || unread.has(led)) return [];
    return [
      problemAt(
        placeOf(holder, address, sources),
        `the address “${address}” has led to “${led}” and its passages`,
        holder.id === address
          ? 'give this folder another name'
          : `take the alias away here, and keep it with “${led}”`,
      ),
    ];
  });
}

/** Where an interview names its alias, or where it begins. */
function placeOf({ versions }: Interview, alias: string, sources: readonly Source[]): Place {
  const version = versions.find(({ front }) => front.aliases?.includes(alias)) ?? versions[0];
  const path = version?.path ?? '';
  const index = version?.front.aliases?.indexOf(alias) ?? -1;
  const source = index < 0 ? undefined : sources.find((candidate) => candidate.path === path);
  return source?.at(['aliases', index]) ?? { path, line: 1, column: 1 };
}

/** Terms of the glossary that would share an address. */
export function doubledTerms(source: TermsSource | undefined): Problem[] {
  const slugs = new Map<string, string>();
  return (source?.front ?? []).flatMap(({ term }, index): Problem[] => {
    const slug = slugOf(term);
    const other = slugs.get(slug);
    slugs.set(slug, other ?? term);
    if (source === undefined || (other === undefined && slug !== '')) return [];
    const what =
      other === undefined
        ? `the term “${term}” has no letter`
        : `the term “${term}” has the address of “${other}”`;
    return [problemAt(source.at([index, 'term']), what, 'keep one of them, and name the other in its forms')];
  });
}
