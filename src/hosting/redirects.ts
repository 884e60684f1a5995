import type { Interview } from '../model/interview.ts';

/** An address that moved, and where it leads for good; both are paths below the base, without a slash before them. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * Every address that a site answers for but has moved: below each earlier address of an interview all pages
 * and files that stand below its present one, and the pages of languages that now stand on the interview's
 * own. `files` are the paths of the built site. The pages come first: where a host reads only so many, it is
 * files that are left out.
 */
export function redirectsOf(interviews: readonly Interview[], files: readonly string[]): Redirect[] {
  const below = Map.groupBy(files, (file) => /^interviews\/([^./]*)/.exec(file)?.[1]);
  const redirects = interviews.flatMap((interview) => {
    const { id, aliases, formerPages } = interview;
    const former = new Set(formerPages.map((page) => `/${page}/`));
    const own = aliases.length === 0 ? [] : (below.get(id) ?? []);
    const rests = own.flatMap((file) => {
      const rest = restOf(file, `interviews/${id}`);
      return rest === undefined || former.has(rest) ? [] : [rest];
    });
    return [
      ...aliases.flatMap((alias) =>
        rests.map((rest) => ({ from: `interviews/${alias}${rest}`, to: `interviews/${id}${rest}` })),
      ),
      ...[id, ...aliases].flatMap((address) =>
        [...former].map((rest) => ({ from: `interviews/${address}${rest}`, to: `interviews/${id}/` })),
      ),
    ];
  });
  const isPage = ({ from }: Redirect): boolean => from.endsWith('/');
  return [...redirects.filter(isPage), ...redirects.filter((redirect) => !isPage(redirect))];
}

/** What stands behind the start in a file's address: `/`, `/comments/`, `/en.md`, `.json`; undefined for others. */
function restOf(file: string, start: string): string | undefined {
  if (!file.startsWith(start)) return undefined;
  const rest = file.slice(start.length).replace(/(^|\/)index\.html$/, '$1');
  return /^[./]/.test(rest) ? rest : undefined;
}
