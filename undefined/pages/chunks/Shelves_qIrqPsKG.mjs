import { _ as renderTemplate, b as addAttribute, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { p as createComponent } from "./library_wPfyS6U0.mjs";
import { o as createAstro } from "./Page_CuAbP_13.mjs";
import { t as SHELVES } from "./browse_WKs8RPbL.mjs";
import { r as languageName } from "./language_CjBs_XIh.mjs";
import { i as href, n as browsePath } from "./site_DZnuAIgr.mjs";
// src/components/Shelves.astro
createAstro("http://localhost:4321");
var $$Shelves = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Shelves;
	const { shelves, most = Infinity, language, wording } = Astro.props;
	const kinds = SHELVES.map((by) => ({
		by,
		own: shelves.filter((shelf) => shelf.by === by)
	})).filter(({ own }) => own.length > 0);
	const label = ({ by, value }) => by === "languages" ? languageName(value, wording.locale) : value;
	return renderTemplate`${maybeRenderHead($$result)}<dl class="shelves astro-edasm637"> ${kinds.map(({ by, own }) => renderTemplate`<div class="astro-edasm637"> <dt class="astro-edasm637">${wording.browseBy[by]}</dt> <dd class="astro-edasm637"> ${own.slice(0, most).map((shelf) => renderTemplate`<span class="astro-edasm637"> <a${addAttribute(href(browsePath(shelf.by, shelf.slug)), "href")}${addAttribute(by === "subjects" ? language : void 0, "lang")} class="astro-edasm637">${label(shelf)}</a> <small class="astro-edasm637">${shelf.interviews.length}</small> </span>`)} ${own.length > most && renderTemplate`<a${addAttribute(href(browsePath()), "href")} class="astro-edasm637">…</a>`} </dd> </div>`)} </dl>`;
}, "/work/main/src/components/Shelves.astro", void 0);
export { $$Shelves as t };
