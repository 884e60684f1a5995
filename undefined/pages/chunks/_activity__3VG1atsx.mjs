import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { t as activityFeed } from "./activity-feed_Da-aoIwV.mjs";
import { t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as addressOf } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/pages/[activity].xml.ts
var _activity__xml_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = (() => {
	return ["comments", "changes"].map((activity) => ({
		params: { activity },
		props: { activity }
	}));
});
/** The comments on every interview, or what was changed in any. */
var GET = async ({ props: { activity } }) => {
	const library = await getLibrary();
	const feed = activityFeed(activity, library, wordingFor(library.site.language), addressOf);
	return new Response(feed, { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
};
// \0virtual:astro:page:src/pages/[activity].xml@_@ts
var page = () => _activity__xml_exports;
export { page };
