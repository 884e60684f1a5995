import { i as momentOf } from "./feed_DUAMCZ2A.mjs";
import { i as xmlDocument, n as textElement, t as element } from "./xml_8n9pNA82.mjs";
// src/exports/rss.ts
/** Entries as RSS 2.0 with full text, https://www.rssboard.org/rss-specification. */
function rss(head, entries) {
	const newest = entries.find(({ published }) => published !== void 0)?.published;
	const channel = element("channel", {}, textElement("title", head.title), textElement("link", head.home), textElement("description", head.description), textElement("language", head.language), textElement("lastBuildDate", newest === void 0 ? void 0 : rfc822(newest)), element("atom:link", {
		rel: "self",
		type: "application/rss+xml",
		href: head.self
	}), ...entries.map((entry) => `\n${itemOf(entry)}`), "\n");
	return xmlDocument(element("rss", {
		version: "2.0",
		"xmlns:atom": "http://www.w3.org/2005/Atom",
		"xmlns:content": "http://purl.org/rss/1.0/modules/content/",
		"xmlns:dc": "http://purl.org/dc/elements/1.1/",
		"xmlns:slash": "http://purl.org/rss/1.0/modules/slash/",
		"xmlns:wfw": "http://wellformedweb.org/CommentAPI/"
	}, channel));
}
function itemOf(entry) {
	const { comments } = entry;
	return element("item", {}, textElement("title", entry.title), textElement("link", entry.address), textElement("guid", entry.id, { isPermaLink: "false" }), textElement("pubDate", entry.published === void 0 ? void 0 : rfc822(entry.published)), ...entry.makers.map((name) => textElement("dc:creator", name)), textElement("dc:language", entry.language), textElement("description", entry.summary), textElement("content:encoded", entry.html), textElement("comments", comments?.address), textElement("slash:comments", comments === void 0 ? void 0 : String(comments.count)), textElement("wfw:commentRss", comments?.feed));
}
/** A day as RSS wants it: `Wed, 27 Nov 2024 00:00:00 GMT`. */
function rfc822(day) {
	return new Date(momentOf(day)).toUTCString();
}
export { rss as t };
