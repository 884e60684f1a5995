/**
 * The files whose name changes with what they hold, below the base path: those that Astro names,
 * pictures, and the parts of a search index that Pagefind names. `*` stands for any characters, `:shard` for one folder.
 */
export const NAMED_BY_CONTENT: readonly string[] = [
  '_astro/*',
  'pictures/*',
  'pagefind/:shard/fragment/*',
  'pagefind/:shard/index/*',
];

/** The same as a regular expression for the path below the base, as hosts read them. */
export const NAMED_BY_CONTENT_PATTERN = '(?:_astro|pictures|pagefind/[^/]+/(?:fragment|index))/';
