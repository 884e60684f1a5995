import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { n as recordsOf, r as shardsOf, t as jsonLines } from "./records_CN3F8g1a.mjs";
// src/pages/passages/[shard].jsonl.ts
var _shard__jsonl_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = (async () => {
	const library = await getLibrary();
	const shards = shardsOf(library.interviews, library.published);
	return keyed(library, shards.map((shard) => ({
		params: { shard: shard.name },
		props: { shard }
	})));
});
/** One file of search records: every passage, note and comment of its interviews, a line each. */
var GET = ({ props }) => new Response(jsonLines(props.shard.interviews.flatMap(recordsOf)), { headers: { "content-type": "application/jsonl; charset=utf-8" } });
// \0virtual:astro:page:src/pages/passages/[shard].jsonl@_@ts
var page = () => _shard__jsonl_exports;
export { page };
