import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { _ as renderTemplate, b as addAttribute, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { t as $$Page } from "./Page_CuAbP_13.mjs";
import { t as personName } from "./person-name_CZO3C_Yz.mjs";
import { n as interviewsOf, p as createComponent, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as directionOf } from "./language_CjBs_XIh.mjs";
import { i as href } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/pages/people/index.astro
var people_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	url: () => $$url
});
var $$Index = createComponent(async ($$result, $$props, $$slots) => {
	const { site, people, interviews, problems } = await getLibrary();
	const wording = wordingFor(site.language);
	const listed = people.map((person) => ({
		person,
		...personName(person, site.language),
		count: interviewsOf(person, interviews).length
	})).sort((a, b) => a.name.localeCompare(b.name, site.language));
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"site": site,
		"wording": wording,
		"title": wording.people,
		"path": "/people/",
		"place": "people",
		"problems": problems.length,
		"class": "astro-e5cjdlob"
	}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<h1 class="astro-e5cjdlob">${wording.people}</h1> ${listed.length === 0 && renderTemplate`<p class="bio astro-e5cjdlob">${wording.noPeople}</p>`}<ul role="list" class="astro-e5cjdlob"> ${listed.map(({ person, name, language, others, count }) => renderTemplate`<li class="astro-e5cjdlob"> <h2 class="astro-e5cjdlob"> <a${addAttribute(href(`/people/${person.id}/`), "href")}${addAttribute(language, "lang")} class="astro-e5cjdlob"> ${name} </a> ${others.map((other) => renderTemplate`<span${addAttribute(other.language, "lang")}${addAttribute(directionOf(other.language), "dir")} class="astro-e5cjdlob"> ${other.name} </span>`)} </h2> ${person.bio !== void 0 && renderTemplate`<p class="bio astro-e5cjdlob">${person.bio}</p>`} <p class="facts astro-e5cjdlob" data-count> ${wording.interviewCount(count)} </p> </li>`)} </ul> ` })}`;
}, "/work/main/src/pages/people/index.astro", void 0);
var $$file = "/work/main/src/pages/people/index.astro";
var $$url = "/people/";
// \0virtual:astro:page:src/pages/people/index@_@astro
var page = () => people_exports;
export { page };
