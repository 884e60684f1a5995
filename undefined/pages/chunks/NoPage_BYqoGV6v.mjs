import { _ as renderTemplate, b as addAttribute, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { p as createComponent } from "./library_wPfyS6U0.mjs";
import { o as createAstro } from "./Page_CuAbP_13.mjs";
import { i as href } from "./site_DZnuAIgr.mjs";
// src/components/NoPage.astro
createAstro("http://localhost:4321");
var $$NoPage = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$NoPage;
	const { title, help, wording } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<h1 class="astro-46vqones">${title}</h1> <p class="astro-46vqones">${help}</p> <p class="astro-46vqones"> <a${addAttribute(href("/"), "href")} class="astro-46vqones">${wording.home}</a> · <a${addAttribute(href("/search/"), "href")} class="astro-46vqones">${wording.search}</a> </p>`;
}, "/work/main/src/components/NoPage.astro", void 0);
export { $$NoPage as t };
