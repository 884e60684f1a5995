import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { t as getLibrary } from "./library_wPfyS6U0.mjs";
import { n as recordsOf, r as shardsOf } from "./records_CN3F8g1a.mjs";
// src/pages/passages/index.json.ts
var index_json_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** The list of the record files. */
var GET = async () => {
	const { interviews, published } = await getLibrary();
	const shards = shardsOf(interviews, published).map((shard) => ({
		name: shard.name,
		file: `${shard.name}.jsonl`,
		interviews: shard.interviews.map(({ id }) => id),
		records: shard.interviews.reduce((sum, interview) => sum + recordsOf(interview).length, 0)
	}));
	return Response.json({
		format: "colloquy-records 1",
		shards
	});
};
// \0virtual:astro:page:src/pages/passages/index.json@_@ts
var page = () => index_json_exports;
export { page };
