import { primaryLanguage } from './language.ts';
import { problemAt, type Problem } from './problem.ts';
import type { VersionSource } from './source.ts';

/** An interview's versions by their part on its pages. */
export interface VersionOrder {
  reading: VersionSource;
  original?: VersionSource | undefined;
  further: VersionSource[];
}

/**
 * Which version is read first: the translation into the site's language, failing that the first
 * translation by tag, failing that the only version. Undefined where there is none.
 */
export function orderVersions(
  versions: readonly VersionSource[],
  siteLanguage: string,
): { order: VersionOrder | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const sorted = [...versions].sort((a, b) => (a.language < b.language ? -1 : 1));
  const originals = sorted.filter(({ front }) => front.translationOf === undefined);
  const translations = sorted.filter(({ front }) => front.translationOf !== undefined);
  const [original, second] = originals;
  if (original !== undefined && second !== undefined)
    problems.push(
      problemAt(
        second.at(['title']),
        `${original.language} and ${second.language} both claim to be the original`,
        'name in each translation what it translates: translationOf',
      ),
    );
  for (const source of translations) {
    const { translationOf = '' } = source.front;
    if (translationOf === source.language)
      problems.push(
        problemAt(
          source.at(['translationOf']),
          'the version is a translation of itself',
          'name the language of the original',
        ),
      );
    else if (
      original !== undefined &&
      translationOf !== original.language &&
      !sorted.some(({ language }) => language === translationOf)
    )
      problems.push(
        problemAt(
          source.at(['translationOf']),
          `there is no version “${translationOf}”, and the original is ${original.language}`,
          `write translationOf: ${original.language}`,
        ),
      );
  }
  const reading =
    translations.find(({ language }) => language === siteLanguage) ??
    translations.find(({ language }) => primaryLanguage(language) === primaryLanguage(siteLanguage)) ??
    translations[0] ??
    original;
  if (reading === undefined) return { order: undefined, problems };
  return {
    order: {
      reading,
      original: original === reading ? undefined : original,
      further: sorted.filter((source) => source !== reading && source !== original),
    },
    problems,
  };
}
