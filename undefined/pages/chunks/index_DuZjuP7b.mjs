import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { _ as renderTemplate, b as addAttribute, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { t as $$Page } from "./Page_CuAbP_13.mjs";
import { p as createComponent, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { r as languageName } from "./language_CjBs_XIh.mjs";
import { i as href } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/pages/terms/index.astro
var terms_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	url: () => $$url
});
var $$Index = createComponent(async ($$result, $$props, $$slots) => {
	const { site, terms, problems } = await getLibrary();
	const wording = wordingFor(site.language);
	const languages = [...Map.groupBy(terms, ({ language }) => language)];
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"site": site,
		"wording": wording,
		"title": wording.terms,
		"path": "/terms/",
		"problems": problems.length,
		"class": "astro-qg272ulw"
	}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<h1 class="astro-qg272ulw">${wording.terms}</h1> <p class="help astro-qg272ulw">${terms.length === 0 ? wording.noTerms : wording.termsHelp}</p> ${languages.map(([language, own]) => renderTemplate`<section class="astro-qg272ulw"> <h2 class="astro-qg272ulw">${languageName(language, wording.locale)}</h2> <ul role="list" class="astro-qg272ulw"> ${own.map(({ slug, term, renderings, uses }) => renderTemplate`<li class="astro-qg272ulw"> <a${addAttribute(href(`/terms/${slug}/`), "href")}${addAttribute(language, "lang")} class="astro-qg272ulw"> ${term} </a> <span class="astro-qg272ulw">${renderings.join(", ")}</span> <small data-count class="astro-qg272ulw">${wording.passages(uses.length)}</small> </li>`)} </ul> </section>`)}` })}`;
}, "/work/main/src/pages/terms/index.astro", void 0);
var $$file = "/work/main/src/pages/terms/index.astro";
var $$url = "/terms/";
// \0virtual:astro:page:src/pages/terms/index@_@astro
var page = () => terms_exports;
export { page };
