/**
 * The files whose name changes with what they hold, below the base path: those that Astro names, and the
 * parts of a search index that Pagefind does. `*` stands for any characters, `:shard` for one folder.
 */
export const NAMED_BY_CONTENT: readonly string[] = [
  '_astro/*',
  'pagefind/:shard/fragment/*',
  'pagefind/:shard/index/*',
  'pagefind/:shard/filter/*',
];

/** The same as a regular expression for the path below the base, as hosts read them. */
export const NAMED_BY_CONTENT_PATTERN = '(?:_astro|pagefind/[^/]+/(?:fragment|index|filter))/';
