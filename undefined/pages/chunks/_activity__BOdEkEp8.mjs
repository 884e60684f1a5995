import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { t as activityFeed } from "./activity-feed_Da-aoIwV.mjs";
import { a as feedPaths } from "./address_C6VQzZbX.mjs";
import { r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as addressOf } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/pages/interviews/[id]/[activity].xml.ts
var _activity__xml_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = (async () => {
	const library = await getLibrary();
	return keyed(library, feedPaths(library.interviews));
});
/** The comments on an interview, or what was changed in it. */
var GET = async ({ props: { activity, interview } }) => {
	const library = await getLibrary();
	const feed = activityFeed(activity, library, wordingFor(library.site.language), addressOf, interview);
	return new Response(feed, { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
};
// \0virtual:astro:page:src/pages/interviews/[id]/[activity].xml@_@ts
var page = () => _activity__xml_exports;
export { page };
