import type { SiteLink } from './allowed.ts';
import { passagesOf, type Interview } from './interview.ts';
import { suggest } from './nearest.ts';
import { problemAt, type Problem } from './problem.ts';

const PAGES = new Set(['/', '/search/', '/people/', '/about/']);

/** Every fragment that the interview's pages answer to. */
export function fragmentsOf(interview: Interview): Set<string> {
  return new Set([
    ...passagesOf(interview).map(({ id }) => id),
    ...interview.sections.flatMap(({ slug }) => (slug === undefined ? [] : [slug])),
    ...interview.notes.map(({ id }) => id),
    ...(interview.thread?.comments.map(({ id }) => id) ?? []),
  ]);
}

/** Links of the texts that lead to no page of this site, or to no passage of its page. */
export function checkLinks(
  texts: readonly { interview: Interview; links: readonly SiteLink[] }[],
  people: readonly { id: string }[],
  folders: ReadonlySet<string>,
): Problem[] {
  const interviews = new Map(texts.map(({ interview }) => [interview.id, interview]));
  const fragments = new Map<string, Set<string>>();
  const fragmentsFor = (interview: Interview): Set<string> => {
    const known = fragments.get(interview.id) ?? fragmentsOf(interview);
    fragments.set(interview.id, known);
    return known;
  };
  const problems: Problem[] = [];
  for (const { interview, links } of texts)
    for (const { href, place } of links) {
      const { path, fragment } = split(href, interview.id);
      if (PAGES.has(path)) continue;
      const [, kind, id = ''] = path.split('/');
      const target = kind === 'interviews' ? (interviews.get(id) ?? byAlias(interviews, id)) : undefined;
      if (kind === 'people' && people.some((person) => person.id === id)) continue;
      if (kind === 'interviews' && target === undefined && folders.has(id)) continue;
      if (target === undefined || !path.endsWith('/')) {
        const known =
          kind === 'people'
            ? people.map((person) => `/people/${person.id}/`)
            : [...interviews.keys()].map((name) => `/interviews/${name}/`);
        problems.push(
          problemAt(place, `the link “${href}” leads to no page of this site`, suggest(path, known)),
        );
      } else if (fragment !== '' && !fragmentsFor(target).has(fragment))
        problems.push(
          problemAt(
            place,
            `the link “${href}” leads to no passage: ${target.id} has no “${fragment}”`,
            suggest(fragment, [...fragmentsFor(target)].slice(0, 400)),
          ),
        );
    }
  return problems;
}

function byAlias(interviews: ReadonlyMap<string, Interview>, alias: string): Interview | undefined {
  return [...interviews.values()].find(({ aliases }) => aliases.includes(alias));
}

function split(href: string, ownId: string): { path: string; fragment: string } {
  const [address = '', fragment = ''] = href.split('#');
  return { path: (address.split('?')[0] ?? '') || `/interviews/${ownId}/`, fragment };
}
