import { _ as renderTemplate, b as addAttribute, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { p as createComponent } from "./library_wPfyS6U0.mjs";
import { o as createAstro } from "./Page_CuAbP_13.mjs";
import { i as href } from "./site_DZnuAIgr.mjs";
// src/components/Pages.astro
createAstro("http://localhost:4321");
var $$Pages = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Pages;
	const { path, page, pages, wording } = Astro.props;
	const address = (number) => href(number === 1 ? path : `${path}${number}/`);
	return renderTemplate`${pages > 1 && renderTemplate`${maybeRenderHead($$result)}<nav class="pages astro-7yeudmoy"${addAttribute(wording.pageOf(page, pages), "aria-label")}> ${page > 1 && renderTemplate`<a${addAttribute(address(page - 1), "href")} rel="prev" class="astro-7yeudmoy"> ${wording.earlierPage} </a>`} <span class="astro-7yeudmoy">${wording.pageOf(page, pages)}</span> ${page < pages && renderTemplate`<a${addAttribute(address(page + 1), "href")} rel="next" class="astro-7yeudmoy"> ${wording.laterPage} </a>`} </nav>`}`;
}, "/work/main/src/components/Pages.astro", void 0);
export { $$Pages as t };
