import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { a as summaryOf, r as shardsOf } from "./records_CN3F8g1a.mjs";
// src/pages/search/[shard].json.ts
var _shard__json_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
/** A file a shard but the first, whose interviews stand in `interviews.json`. */
var getStaticPaths = (async () => {
	const library = await getLibrary();
	const shards = shardsOf(library.interviews, library.published).slice(1);
	return keyed(library, shards.map((shard) => ({
		params: { shard: shard.name },
		props: { shard }
	})));
});
/** Titles, languages and speakers of a shard's interviews: loaded with its index. */
var GET = ({ props }) => Response.json(props.shard.interviews.map(summaryOf));
// \0virtual:astro:page:src/pages/search/[shard].json@_@ts
var page = () => _shard__json_exports;
export { page };
