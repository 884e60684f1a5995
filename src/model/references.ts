import { passagesOf, type Interview } from './interview.ts';
import { problemAt, type Problem } from './problem.ts';
import { byInterview, type Source } from './source.ts';

/** Comments that name a passage which is not there. */
export function checkPassages(interview: Interview, own: readonly Source[]): Problem[] {
  const ids = passagesOf(interview).map(({ id }) => id);
  return own
    .filter((source) => source.kind === 'comment')
    .flatMap(({ front: { at: passage = '' }, at }) => {
      if (passage === '' || ids.includes(passage)) return [];
      return problemAt(
        at(['at']),
        `the comment stands at “${passage}”, which is no passage of this interview`,
        `name one of its passages, ${ids[0] ?? ''} to ${ids.at(-1) ?? ''}`,
      );
    });
}

/** Aliases that another interview has, as its address or as an alias of its own. */
export function checkAliases(interviews: readonly Interview[], sources: readonly Source[]): Problem[] {
  const problems: Problem[] = [];
  const holders = new Map<string, string>();
  const folders = new Set(byInterview(sources).keys());
  for (const { id, aliases, versions } of interviews)
    for (const alias of aliases) {
      const version = versions.find(({ front }) => front.aliases?.includes(alias));
      const path = version?.path ?? '';
      const source = sources.find((candidate) => candidate.path === path);
      const index = version?.front.aliases?.indexOf(alias) ?? 0;
      const place = source?.at(['aliases', index]) ?? { path, line: 1, column: 1 };
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
      holders.set(alias, id);
    }
  return problems;
}
