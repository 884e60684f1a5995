import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { _ as renderTemplate, b as addAttribute, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { o as createAstro, t as $$Page } from "./Page_CuAbP_13.mjs";
import { t as $$InterviewCard } from "./InterviewCard_lXaxwpGi.mjs";
import { t as $$Pages } from "./Pages__3sRstFG.mjs";
import { p as createComponent, r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { n as pagesOf, r as shelvesOf } from "./browse_WKs8RPbL.mjs";
import { r as languageName } from "./language_CjBs_XIh.mjs";
import { i as href, n as browsePath } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/pages/browse/[...list].astro
var ____list__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Component,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
async function getStaticPaths() {
	const size = 50;
	const library = await getLibrary();
	const { interviews } = library;
	const paths = [{
		path: browsePath("all"),
		interviews
	}, ...shelvesOf(interviews).map((shelf) => ({
		path: browsePath(shelf.by, shelf.slug),
		shelf,
		interviews: shelf.interviews
	}))].flatMap(({ path, shelf, interviews }) => {
		const pages = pagesOf(interviews, size);
		const list = path.slice(browsePath().length, -1);
		return pages.map((shown, index) => ({
			params: { list: index === 0 ? list : `${list}/${index + 1}` },
			props: {
				shelf,
				shown,
				page: index + 1,
				pages: pages.length
			}
		}));
	});
	return keyed(library, paths, () => interviews.length);
}
var $$Component = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Component;
	const { shelf, shown, page, pages } = Astro.props;
	const { site, interviews, problems } = await getLibrary();
	const wording = wordingFor(site.language);
	const path = shelf === void 0 ? browsePath("all") : browsePath(shelf.by, shelf.slug);
	const heading = shelf === void 0 ? wording.allInterviews(interviews.length) : shelf.by === "languages" ? languageName(shelf.value, wording.locale) : shelf.value;
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"site": site,
		"wording": wording,
		"title": page === 1 ? heading : `${heading}, ${wording.pageOf(page, pages)}`,
		"path": page === 1 ? path : `${path}${page}/`,
		"place": "interviews",
		"hidden": page > 1,
		"problems": problems.length,
		"class": "astro-ri6oqko6"
	}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<p class="kicker astro-ri6oqko6"> <a${addAttribute(href(browsePath()), "href")} class="astro-ri6oqko6">${shelf === void 0 ? wording.browse : wording.browseBy[shelf.by]}</a> </p> <h1 class="astro-ri6oqko6">${heading}</h1> ${shelf !== void 0 && renderTemplate`<p class="count astro-ri6oqko6" data-count> ${wording.interviewCount(shelf.interviews.length)} </p>`}<ol role="list" class="astro-ri6oqko6"> ${shown.map((interview) => renderTemplate`${renderComponent($$result, "InterviewCard", $$InterviewCard, {
		"interview": interview,
		"wording": wording,
		"class": "astro-ri6oqko6"
	})}`)} </ol> ${renderComponent($$result, "Pages", $$Pages, {
		"path": path,
		"page": page,
		"pages": pages,
		"wording": wording,
		"class": "astro-ri6oqko6"
	})} ` })}`;
}, "/work/main/src/pages/browse/[...list].astro", void 0);
var $$file = "/work/main/src/pages/browse/[...list].astro";
var $$url = "/browse/[...list]/";
// \0virtual:astro:page:src/pages/browse/[...list]@_@astro
var page = () => ____list__exports;
export { page };
