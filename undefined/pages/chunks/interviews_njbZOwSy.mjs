import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { t as getLibrary } from "./library_wPfyS6U0.mjs";
import { r as languageName } from "./language_CjBs_XIh.mjs";
import { i as summariesOf } from "./records_CN3F8g1a.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/pages/interviews.json.ts
var interviews_json_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** Where the search index is, and what is shown beside the texts of its first shard: titles, languages and speakers. */
var GET = async () => {
	const { site, interviews, published } = await getLibrary();
	const { locale } = wordingFor(site.language);
	return Response.json(summariesOf(interviews, published, (language) => languageName(language, locale)));
};
// \0virtual:astro:page:src/pages/interviews.json@_@ts
var page = () => interviews_json_exports;
export { page };
