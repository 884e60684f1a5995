import { _ as renderTemplate, b as addAttribute, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { p as createComponent } from "./library_wPfyS6U0.mjs";
import { a as renderScript, o as createAstro } from "./Page_CuAbP_13.mjs";
import { o as feedsOf, t as citationFile } from "./address_C6VQzZbX.mjs";
import { t as bookFile } from "./interview-book_kbdPCJnQ.mjs";
import { n as volumePath } from "./site-book_BHXeiHQ2.mjs";
// src/components/KeepOffline.astro
createAstro("http://localhost:4321");
var $$KeepOffline = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$KeepOffline;
	const { wording, what } = Astro.props;
	return renderTemplate` ${renderComponent($$result, "keep-offline", "keep-offline", {
		"hidden": true,
		"data-what": what,
		"data-keep": what === "*" ? wording.keepEverything : wording.keepInterview,
		"data-drop": wording.keepNoLonger,
		"data-kept": wording.keptHere,
		"data-failed": wording.keepFailed,
		"class": "astro-wwv7lnbv"
	}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<button type="button" class="astro-wwv7lnbv"></button> <span class="size astro-wwv7lnbv"></span> <progress hidden${addAttribute(wording.keepProgress, "aria-label")} class="astro-wwv7lnbv"></progress> <span role="status" class="astro-wwv7lnbv"></span> ` })}${renderScript($$result, "/work/main/src/components/KeepOffline.astro?astro&type=script&index=0&lang.ts")}`;
}, "/work/main/src/components/KeepOffline.astro", void 0);
// src/components/Downloads.astro
createAstro("http://localhost:4321");
var $$Downloads = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Downloads;
	const { wording, groups, keep } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<nav class="downloads astro-45th3mgo"${addAttribute(wording.downloads, "aria-label")}> ${groups.map(({ label, links }) => renderTemplate`<p class="astro-45th3mgo"> <span class="astro-45th3mgo">${label}</span> ${links.map(({ href, text, lang }) => renderTemplate`<a${addAttribute(href, "href")}${addAttribute(lang, "lang")} class="astro-45th3mgo"> ${text} </a>`)} </p>`)} ${keep !== void 0 && renderTemplate`${renderComponent($$result, "KeepOffline", $$KeepOffline, {
		"wording": wording,
		"what": keep,
		"class": "astro-45th3mgo"
	})}`} </nav>`;
}, "/work/main/src/components/Downloads.astro", void 0);
// src/exports/downloads.ts
/** The files that the page of a version offers at its end; `href` puts a path under the site's base. */
function downloadsOf(interview, version, words, href) {
	const cite = (ending, text) => ({
		href: href(citationFile(interview, version, ending)),
		text
	});
	return [
		{
			label: words.cite,
			links: [
				cite("csl.json", "CSL-JSON"),
				cite("bib", "BibTeX"),
				cite("ris", "RIS")
			]
		},
		{
			label: words.take,
			links: [
				{
					href: href(bookFile(interview, version)),
					text: "EPUB"
				},
				...interview.versions.map(({ language }) => ({
					href: href(`/interviews/${interview.id}/${language}.md`),
					text: `Markdown (${language})`
				})),
				{
					href: href(`/interviews/${interview.id}/${version.language}.txt`),
					text: words.plainText
				},
				{
					href: href(`/interviews/${interview.id}.json`),
					text: "JSON"
				},
				{
					href: href(`/interviews/${interview.id}.zip`),
					text: words.contentFolder
				}
			]
		},
		{
			label: words.feeds,
			links: [{
				href: href("/feed.xml"),
				text: words.feed
			}, ...feedsOf(interview).map(({ path, kind }) => ({
				href: href(path),
				text: kind === "comments" ? words.commentsFeed : words.changesFeed
			}))]
		}
	];
}
/** The files that hold the whole site, which has so many volumes. */
function siteDownloads(volumes, words, href) {
	const books = Array.from({ length: volumes }, (_, index) => ({
		href: href(volumePath(index + 1)),
		text: volumes === 1 ? "EPUB" : `EPUB ${index + 1}`
	}));
	return [
		{
			label: words.cite,
			links: [{
				href: href("/interviews.bib"),
				text: "BibTeX"
			}]
		},
		{
			label: words.take,
			links: [...books, {
				href: href("/passages/index.json"),
				text: words.everyPassage
			}]
		},
		{
			label: words.feeds,
			links: [{
				href: href("/feed.xml"),
				text: words.feed
			}]
		}
	];
}
export { $$KeepOffline as i, siteDownloads as n, $$Downloads as r, downloadsOf as t };
