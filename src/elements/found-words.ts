/** What finds a query's words in a page: loaded once there is a query, by the view and by the field that finds. */
export { rangesIn, rangesInAll } from '../search/highlight.ts';
export { readQuery } from '../search/index-files.ts';
export { parseQuery } from '../search/query.ts';
