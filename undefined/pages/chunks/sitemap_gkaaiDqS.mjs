import { r as shelvesOf } from "./browse_WKs8RPbL.mjs";
import { c as pageOf, l as pagedVersions } from "./address_C6VQzZbX.mjs";
import { i as xmlDocument, n as textElement, t as element } from "./xml_8n9pNA82.mjs";
// src/exports/sitemap.ts
/** The site's pages for search engines, https://www.sitemaps.org/protocol.html; a file holds 50,000 at most. */
function sitemap({ interviews, people, terms }, addressOf) {
	const pages = [
		...[
			"/",
			"/people/",
			"/about/",
			"/browse/",
			"/browse/all/",
			...shelvesOf(interviews).map(({ by, slug }) => `/browse/${by}/${encodeURIComponent(slug)}/`)
		].map((path) => entry(addressOf(path))),
		...people.map(({ id }) => entry(addressOf(`/people/${id}/`))),
		...(terms.length > 0 ? ["/terms/", ...terms.map(({ slug }) => `/terms/${encodeURIComponent(slug)}/`)] : []).map((path) => entry(addressOf(path))),
		...interviews.flatMap((interview) => [...pagedVersions(interview).map((version) => entry(addressOf(pageOf(interview, version)), changedOn(interview, version), alternates(interview, addressOf))), ...interview.thread?.ownPage === true ? [entry(addressOf(`/interviews/${interview.id}/comments/`))] : []])
	];
	return xmlDocument(element("urlset", {
		xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
		"xmlns:xhtml": "http://www.w3.org/1999/xhtml"
	}, ...pages.map((page) => `\n${page}`), "\n"));
}
/** The day of the last change of what the version's page shows; undefined where none is known. */
function changedOn({ changes }, { front }) {
	return [...changes.flatMap(({ changes: texts, retired }) => [...texts.map(({ date }) => date), ...retired === void 0 ? [] : [retired.date]]), ...front.published === void 0 ? [] : [front.published]].sort().at(-1);
}
function alternates(interview, addressOf) {
	const pages = pagedVersions(interview);
	return pages.length < 2 ? [] : pages.map((version) => element("xhtml:link", {
		rel: "alternate",
		hreflang: version.language,
		href: addressOf(pageOf(interview, version))
	}));
}
function entry(address, changed, others = []) {
	return element("url", {}, textElement("loc", address), textElement("lastmod", changed), ...others);
}
export { sitemap as n, changedOn as t };
