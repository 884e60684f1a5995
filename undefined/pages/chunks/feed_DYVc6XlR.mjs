import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { i as momentOf, n as feedEntries } from "./feed_DUAMCZ2A.mjs";
import { t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as addressOf } from "./site_DZnuAIgr.mjs";
// src/exports/json-feed.ts
/** Entries as JSON Feed 1.1 with full text, https://www.jsonfeed.org/version/1.1/. */
function jsonFeed(head, entries) {
	const feed = {
		version: "https://jsonfeed.org/version/1.1",
		title: head.title,
		home_page_url: head.home,
		feed_url: head.self,
		description: head.description,
		language: head.language,
		...head.authors.length > 0 ? { authors: head.authors.map((name) => ({ name })) } : {},
		items: entries.map((entry) => ({
			id: entry.id,
			url: entry.address,
			title: entry.title,
			language: entry.language,
			content_html: entry.html,
			summary: entry.summary,
			date_published: entry.published === void 0 ? void 0 : momentOf(entry.published),
			...entry.makers.length > 0 ? { authors: entry.makers.map((name) => ({ name })) } : {},
			...entry.interviewees.length > 0 ? { tags: entry.interviewees } : {}
		}))
	};
	return `${JSON.stringify(feed, null, 1)}\n`;
}
// src/pages/feed.json.ts
var feed_json_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** New interviews and translations as JSON Feed, with their whole text. */
var GET = async () => {
	const library = await getLibrary();
	const head = {
		...library.site,
		home: addressOf("/"),
		self: addressOf("/feed.json")
	};
	return new Response(jsonFeed(head, feedEntries(library, addressOf)), { headers: { "content-type": "application/feed+json; charset=utf-8" } });
};
// \0virtual:astro:page:src/pages/feed.json@_@ts
var page = () => feed_json_exports;
export { page };
