import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { _ as renderTemplate, b as addAttribute, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { t as $$Page } from "./Page_CuAbP_13.mjs";
import { t as $$Shelves } from "./Shelves_qIrqPsKG.mjs";
import { p as createComponent, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { r as shelvesOf } from "./browse_WKs8RPbL.mjs";
import { i as href, n as browsePath } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/pages/browse/index.astro
var browse_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	url: () => $$url
});
var $$Index = createComponent(async ($$result, $$props, $$slots) => {
	const { site, interviews, problems } = await getLibrary();
	const wording = wordingFor(site.language);
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"site": site,
		"wording": wording,
		"title": wording.browse,
		"path": browsePath(),
		"place": "interviews",
		"problems": problems.length,
		"class": "astro-oo3obj4w"
	}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<h1 class="astro-oo3obj4w">${wording.browse}</h1> ${interviews.length === 0 ? renderTemplate`<p class="astro-oo3obj4w">${wording.noInterviews}</p>` : renderTemplate`<p class="astro-oo3obj4w"> <a${addAttribute(href(browsePath("all")), "href")} data-count class="astro-oo3obj4w">${wording.allInterviews(interviews.length)}</a> </p>`}${renderComponent($$result, "Shelves", $$Shelves, {
		"shelves": shelvesOf(interviews),
		"language": site.language,
		"wording": wording,
		"class": "astro-oo3obj4w"
	})} ` })}`;
}, "/work/main/src/pages/browse/index.astro", void 0);
var $$file = "/work/main/src/pages/browse/index.astro";
var $$url = "/browse/";
// \0virtual:astro:page:src/pages/browse/index@_@astro
var page = () => browse_exports;
export { page };
