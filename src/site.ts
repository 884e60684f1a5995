import { readSettings } from './settings.ts';

const { basePath, siteUrl } = readSettings();

/** A page of this site under the base path; `path` begins with a slash: `/search/` → `/reader/search/`. */
export function href(path: string): string {
  return basePath + path.replace(/^\/+/, '');
}

/** The full address of a page, for canonical links, feeds and citations. */
export function addressOf(path: string): string {
  return siteUrl + href(path);
}

/** Where an interview's page stands; a further translation has its own below it. */
export function interviewPath(id: string, language?: string): string {
  return language === undefined ? `/interviews/${id}/` : `/interviews/${id}/${language}/`;
}

/** Where an interview's comments stand when they have a page of their own. */
export function threadPath(id: string): string {
  return `${interviewPath(id)}comments/`;
}

/** Written HTML with its links inside the site put under the base path. */
export function rebase(html: string): string {
  return html.replace(/(<a href=")\/(?!\/)/g, `$1${basePath}`);
}

/** Where every change of an interview's text is told. */
export function changesPath(id: string): string {
  return `${interviewPath(id)}changes/`;
}

/** A list of interviews to look through: all of them, or one shelf; without arguments what there is. */
export function browsePath(by?: string, slug?: string): string {
  return `/browse/${by === undefined ? '' : `${by}/`}${slug === undefined ? '' : `${slug}/`}`;
}

/** Where everything that a person said is put together. */
export function saidPath(person: string): string {
  return `/people/${person}/said/`;
}
