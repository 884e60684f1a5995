// Alone in its file: the service worker has it too, and must not bring anything of Node along.
/** The same as a regular expression for the path below the base, as hosts read them. */
export const NAMED_BY_CONTENT_PATTERN = '(?:_astro|pagefind/[^/]+/(?:fragment|index|filter))/';
