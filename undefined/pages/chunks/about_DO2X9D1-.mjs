import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { _ as renderTemplate, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { t as $$Page } from "./Page_CuAbP_13.mjs";
import { i as $$KeepOffline, n as siteDownloads, r as $$Downloads } from "./downloads_CxRmAR4N.mjs";
import { p as createComponent, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { r as shardsOf } from "./records_CN3F8g1a.mjs";
import { i as href } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/pages/about.astro
var about_exports = /* @__PURE__ */ __exportAll({
	default: () => $$About,
	file: () => $$file,
	url: () => $$url
});
var $$About = createComponent(async ($$result, $$props, $$slots) => {
	const { site, problems, interviews, published } = await getLibrary();
	const wording = wordingFor(site.language);
	const keeps = site.offline !== false;
	const volumes = shardsOf(interviews, published).length;
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"site": site,
		"wording": wording,
		"title": wording.about,
		"path": "/about/",
		"place": "about",
		"problems": problems.length,
		"class": "astro-ta2fbyqs"
	}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<h1 class="astro-ta2fbyqs">${wording.about}</h1> <p class="astro-ta2fbyqs">${site.description}</p> ${wording.aboutText.map((paragraph) => renderTemplate`<p class="astro-ta2fbyqs">${paragraph}</p>`)}<h2 class="astro-ta2fbyqs">${wording.privacy}</h2> ${wording.privacyText(keeps).map((paragraph) => renderTemplate`<p class="astro-ta2fbyqs">${paragraph}</p>`)}${keeps && renderTemplate`<div class="keep astro-ta2fbyqs"> ${renderComponent($$result, "KeepOffline", $$KeepOffline, {
		"wording": wording,
		"what": "*",
		"class": "astro-ta2fbyqs"
	})} </div>`}${site.authors.length > 0 && renderTemplate`<p class="astro-ta2fbyqs">${wording.list(site.authors)}</p>`}${renderComponent($$result, "Downloads", $$Downloads, {
		"wording": wording,
		"groups": siteDownloads(volumes, wording, href),
		"class": "astro-ta2fbyqs"
	})} ` })}`;
}, "/work/main/src/pages/about.astro", void 0);
var $$file = "/work/main/src/pages/about.astro";
var $$url = "/about/";
// \0virtual:astro:page:src/pages/about@_@astro
var page = () => about_exports;
export { page };
