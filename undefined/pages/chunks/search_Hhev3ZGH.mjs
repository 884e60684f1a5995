import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { _ as renderTemplate, b as addAttribute, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { a as renderScript, t as $$Page } from "./Page_CuAbP_13.mjs";
import { p as createComponent, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { i as href } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/pages/search.astro
var search_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Search,
	file: () => $$file,
	url: () => $$url
});
var $$Search = createComponent(async ($$result, $$props, $$slots) => {
	const { site, problems } = await getLibrary();
	const wording = wordingFor(site.language);
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"site": site,
		"wording": wording,
		"title": wording.search,
		"path": "/search/",
		"place": "search",
		"problems": problems.length
	}, { "default": ($$result) => renderTemplate` ${renderComponent($$result, "search-page", "search-page", {
		"data-base": href("/"),
		"data-language": site.language
	}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<h1 class="visually-hidden">${wording.search}</h1> ${renderComponent($$result, "search-field", "search-field", {}, { "default": ($$result) => renderTemplate` <form role="search"${addAttribute(href("/search/"), "action")} method="get"> <input type="search" name="q" id="q"${addAttribute(wording.searchField, "aria-label")}${addAttribute(wording.findQuote, "placeholder")} autocomplete="off" enterkeyhint="search" spellcheck="false"> </form> ` })}  <p data-count aria-hidden="true"> ${wording.searchHelp} </p> <p role="status" class="visually-hidden"> ${wording.searchHelp} </p> <noscript> <p class="notice">${wording.needsScripts}</p> </noscript> <ul class="chips" role="list"${addAttribute(wording.filters, "aria-label")}></ul> <div class="offers"></div> <details class="filters" hidden> <summary> ${wording.filters} <span class="chosen"></span> </summary> <div class="facets" role="group"${addAttribute(wording.filters, "aria-label")}></div> </details> <div class="hits"></div> <button type="button" class="more" hidden></button> ` })}${renderScript($$result, "/work/main/src/pages/search.astro?astro&type=script&index=0&lang.ts")}` })}`;
}, "/work/main/src/pages/search.astro", void 0);
var $$file = "/work/main/src/pages/search.astro";
var $$url = "/search/";
// \0virtual:astro:page:src/pages/search@_@astro
var page = () => search_exports;
export { page };
