import { safeDecode, type SiteLink } from './allowed.ts';
import { passagesOf, type Interview } from './interview.ts';
import { pagesBelow } from './interview-pages.ts';
import type { LedgerLine } from './ledger.ts';
import { suggest } from './nearest.ts';
import { problemAt, type Problem } from './problem.ts';

const PAGES = new Set(['/', '/search/', '/people/', '/about/', '/terms/']);

/** Every fragment that the interview's pages answer to. */
export function fragmentsOf(interview: Interview): Set<string> {
  return new Set([
    ...passagesOf(interview).map(({ id }) => id),
    ...interview.sections.flatMap(({ slug }) => (slug === undefined ? [] : [slug])),
    ...interview.retired.map(({ id }) => id),
    ...interview.notes.map(({ id }) => id),
    ...(interview.thread?.comments.map(({ id }) => id) ?? []),
  ]);
}

/**
 * Links of the texts that lead to no page of this site, or to no passage of its page. What leads to a page
 * that has problems of its own (`troubled`, `unreadPeople`) is let pass, and so is one that was taken back;
 * a draft has no page.
 */
export function checkLinks(
  texts: readonly { interview: Interview; links: readonly SiteLink[] }[],
  people: readonly { id: string }[],
  others: {
    troubled: ReadonlySet<string>;
    drafts: ReadonlySet<string>;
    withdrawn: ReadonlySet<string>;
    unreadPeople: readonly string[];
  },
  ledgers: ReadonlyMap<string, readonly LedgerLine[]>,
): Problem[] {
  const interviews = new Map(texts.map(({ interview }) => [interview.id, interview]));
  const fragments = new Map<string, Set<string>>();
  const fragmentsFor = (interview: Interview): Set<string> => {
    // What was ever published is answered for by the ledger, which speaks for itself where it is lost.
    const published = ledgers.get(interview.id)?.map(({ id }) => id) ?? [];
    const known = fragments.get(interview.id) ?? new Set([...fragmentsOf(interview), ...published]);
    fragments.set(interview.id, known);
    return known;
  };
  const problems: Problem[] = [];
  for (const { interview, links } of texts)
    for (const { href, place } of links) {
      const { path, fragment } = split(href, interview.id);
      if (PAGES.has(path)) continue;
      const [, kind, id = '', ...rest] = path.split('/');
      const target = kind === 'interviews' ? (interviews.get(id) ?? byAlias(interviews, id)) : undefined;
      if (kind === 'people' && rest.join() === '' && path.endsWith('/'))
        if (people.some((person) => person.id === id) || others.unreadPeople.includes(id)) continue;
      if (kind === 'interviews' && target === undefined)
        if (others.troubled.has(id) || others.withdrawn.has(id)) continue;
      if (kind === 'interviews' && target === undefined && others.drafts.has(id))
        problems.push(
          problemAt(
            place,
            `the link “${href}” leads to a draft`,
            'publish that interview too, or take the link away',
          ),
        );
      else if (target === undefined || !path.endsWith('/') || !pagesOf(target).includes(rest.join('/'))) {
        const known =
          kind === 'people'
            ? people.map((person) => `/people/${person.id}/`)
            : [...interviews.values()].flatMap((other) =>
                pagesOf(other).map((page) => `/interviews/${other.id}/${page}`),
              );
        problems.push(
          problemAt(place, `the link “${href}” leads to no page of this site`, suggest(path, known)),
        );
      } else if (fragment !== '' && !fragmentsFor(target).has(fragment))
        problems.push(
          problemAt(
            place,
            `the link “${href}” leads to no passage: ${target.id} has no “${fragment}”`,
            suggest(fragment, [...fragmentsFor(target)]),
          ),
        );
    }
  return problems;
}

/** What stands behind `/interviews/<id>/` in the addresses of an interview's pages. */
function pagesOf(interview: Interview): string[] {
  return ['', ...[...pagesBelow(interview), ...interview.formerPages].map((page) => `${page}/`)];
}

function byAlias(interviews: ReadonlyMap<string, Interview>, alias: string): Interview | undefined {
  return [...interviews.values()].find(({ aliases }) => aliases.includes(alias));
}

function split(href: string, ownId: string): { path: string; fragment: string } {
  const [address = '', fragment = ''] = href.split('#');
  const path = (address.split('?')[0] ?? '') || `/interviews/${ownId}/`;
  // A range (`#p3:~:text=…`) and percent signs (`#%E7%AD%94`) are how browsers write a fragment.
  return { path, fragment: safeDecode(fragment.split(':~:')[0] ?? '') };
}
