import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { n as feedEntries } from "./feed_DUAMCZ2A.mjs";
import { t as rss } from "./rss_CqmWCRmS.mjs";
import { t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as addressOf } from "./site_DZnuAIgr.mjs";
// src/pages/feed.xml.ts
var feed_xml_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** New interviews and translations as RSS, with their whole text. */
var GET = async () => {
	const library = await getLibrary();
	const head = {
		...library.site,
		home: addressOf("/"),
		self: addressOf("/feed.xml")
	};
	return new Response(rss(head, feedEntries(library, addressOf)), { headers: { "content-type": "application/rss+xml; charset=utf-8" } });
};
// \0virtual:astro:page:src/pages/feed.xml@_@ts
var page = () => feed_xml_exports;
export { page };
