import { pathToFileURL } from 'node:url';
import { readArguments, refuseArguments } from './arguments.ts';
import { FILTERS, FILTERS_USAGE, limitOf, narrowingOf, needSite } from './filters.ts';
import { readFilesWithFetch } from './quote/read-files.ts';
import { find } from '../search/finder.ts';
import { addressOfHit, type Hit } from '../search/hit.ts';
import { loadVocabulary, openIndex, readQuery, type OpenIndex } from '../search/index-files.ts';
import { narrow } from '../search/narrowing.ts';
import { meantBy } from '../search/vocabulary.ts';
import { readSettings } from './settings.ts';

/*
 * npm run quote -- "words": the hits of the built site's search as JSON, for programs. What the search page
 * finds, it finds, for both are the same code. As with grep, the exit code is 0 where something was found,
 * 1 where nothing was, 2 where nothing could be looked for.
 */
const USAGE = `npm run --silent quote -- 'words, "an exact phrase", -without'
${FILTERS_USAGE}

Prints a JSON list: id, link, interview, title, kind, speaker, texts with their languages, exact.`;

const { values, positionals } = readArguments(USAGE, {
  allowPositionals: true,
  options: {
    ...FILTERS,
  },
});
const words = positionals.join(' ');
if (words.trim() === '') refuseArguments('Say what to look for.', USAGE);
const limit = limitOf(values, USAGE);
const narrowing = narrowingOf(values);

const { outDir, siteUrl, basePath } = readSettings();
needSite(outDir);
readFilesWithFetch();
const site = `${pathToFileURL(outDir).href}/`;
try {
  process.exitCode = await printHits(await openIndex(site, basePath));
} catch (error) {
  console.error(`The search index in ${outDir} can not be read — run npm run build.`, error);
  process.exitCode = 2;
}

async function printHits(index: OpenIndex): Promise<number> {
  await index.joinOthers();
  const query = await readQuery(words, site);
  if (query.isEmpty) refuseArguments(`“${words}” holds no word to look for.`, USAGE);
  const { hits, unknown } = await find(index, query, { most: Infinity });
  const vocabulary = unknown.length > 0 ? await loadVocabulary(site) : [];
  for (const word of unknown) {
    const meant = meantBy(word, vocabulary);
    console.error(`“${word}” stands nowhere${meant === undefined ? '' : ` — did you mean “${meant}”?`}`);
  }
  const kept = narrow(hits, narrowing).sort((a, b) => Number(b.exact) - Number(a.exact) || a.rank - b.rank);
  console.log(
    JSON.stringify(
      kept.slice(0, limit).map((hit) => shown(hit, index)),
      undefined,
      1,
    ),
  );
  return kept.length > 0 ? 0 : 1;
}

function shown(hit: Hit, { summaries }: OpenIndex): object {
  const summary = summaries.get(hit.interview);
  const { page, fragment } = addressOfHit(hit, hit.matched[0], summary);
  return {
    id: hit.id,
    link: `${siteUrl}${page}#${fragment}`,
    interview: hit.interview,
    title: summary?.title,
    kind: hit.kind,
    speaker: hit.author ?? (hit.speaker === undefined ? undefined : summary?.speakers[hit.speaker]),
    texts: hit.texts,
    exact: hit.exact,
  };
}
