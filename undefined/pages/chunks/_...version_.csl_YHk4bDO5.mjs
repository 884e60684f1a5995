import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { d as versionPaths } from "./address_C6VQzZbX.mjs";
import { n as cslJson, t as citationOf } from "./citation_DLIdw9RB.mjs";
import { r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as addressOf } from "./site_DZnuAIgr.mjs";
// src/pages/interviews/[...version].csl.json.ts
var ____version__csl_json_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = (async () => {
	const library = await getLibrary();
	return keyed(library, versionPaths(library.interviews));
});
/** A version's citation as CSL-JSON, the canonical form. */
var GET = async ({ props: { interview, version } }) => {
	const { site } = await getLibrary();
	return new Response(cslJson([citationOf(interview, version, site, addressOf)]), { headers: { "content-type": "application/vnd.citationstyles.csl+json; charset=utf-8" } });
};
// \0virtual:astro:page:src/pages/interviews/[...version].csl.json@_@ts
var page = () => ____version__csl_json_exports;
export { page };
