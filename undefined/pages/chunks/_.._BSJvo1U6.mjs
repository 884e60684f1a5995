import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { O as unescapeHTML, _ as renderTemplate, b as addAttribute, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { o as createAstro, t as $$Page } from "./Page_CuAbP_13.mjs";
import { t as personName } from "./person-name_CZO3C_Yz.mjs";
import { t as $$Pages } from "./Pages__3sRstFG.mjs";
import { t as foreignHtml } from "./foreign_BQNewdP_.mjs";
import { c as readingVersion, n as interviewsOf, o as originalVersion, p as createComponent, r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as directionOf } from "./language_CjBs_XIh.mjs";
import { a as interviewPath, i as href, s as saidPath } from "./site_DZnuAIgr.mjs";
import { n as pagesOf } from "./browse_WKs8RPbL.mjs";
import { t as sayingsOf } from "./said_DzV9dlBi.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/components/SaidPassages.astro
createAstro("http://localhost:4321");
var $$SaidPassages = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$SaidPassages;
	const { sayings } = Astro.props;
	const interviews = [...new Set(sayings.map(({ interview }) => interview))];
	const of = (interview) => sayings.filter((saying) => saying.interview === interview).flatMap(({ passage }) => {
		const language = [readingVersion(interview), originalVersion(interview)].flatMap((version) => version?.language ?? []).find((tag) => passage.texts[tag] !== void 0);
		const text = passage.texts[language ?? ""]?.text;
		return language === void 0 || text === void 0 ? [] : [{
			id: passage.id,
			language,
			text
		}];
	});
	return renderTemplate`${interviews.map((interview) => {
		const { language, front } = readingVersion(interview);
		const path = interviewPath(interview.id);
		return renderTemplate`${maybeRenderHead($$result)}<section class="astro-bwa2jlx3"> <h2${addAttribute(language, "lang")}${addAttribute(directionOf(language), "dir")} class="astro-bwa2jlx3"> <a${addAttribute(href(path), "href")} class="astro-bwa2jlx3">${front.title}</a> </h2> <ol role="list" class="astro-bwa2jlx3"> ${of(interview).map(({ id, language: tag, text }) => renderTemplate`<li class="astro-bwa2jlx3"> <a${addAttribute(href(`${path}#${id}`), "href")} class="astro-bwa2jlx3">${id}</a> <p${addAttribute(tag, "lang")}${addAttribute(directionOf(tag), "dir")} class="astro-bwa2jlx3">${unescapeHTML(foreignHtml(text, tag))}</p> </li>`)} </ol> </section>`;
	})}`;
}, "/work/main/src/components/SaidPassages.astro", void 0);
// src/pages/people/[person]/said/[...page].astro
var ____page__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Component,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
async function getStaticPaths() {
	const size = 150;
	const library = await getLibrary();
	const { people, interviews } = library;
	const paths = people.flatMap((person) => {
		const sayings = sayingsOf(person.id, interviewsOf(person, interviews));
		if (sayings.length === 0) return [];
		const pages = pagesOf(sayings, size);
		return pages.map((shown, index) => ({
			params: {
				person: person.id,
				page: index === 0 ? void 0 : String(index + 1)
			},
			props: {
				person,
				shown,
				page: index + 1,
				pages: pages.length,
				total: sayings.length
			}
		}));
	});
	return keyed(library, paths);
}
var $$Component = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Component;
	const { person, shown, page, pages, total } = Astro.props;
	const { site, problems } = await getLibrary();
	const wording = wordingFor(site.language);
	const { name, language } = personName(person, site.language);
	const path = saidPath(person.id);
	const heading = wording.saidBy(name);
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"site": site,
		"wording": wording,
		"title": page === 1 ? heading : `${heading}, ${wording.pageOf(page, pages)}`,
		"path": page === 1 ? path : `${path}${page}/`,
		"place": "people",
		"hidden": true,
		"problems": problems.length
	}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<p class="facts"> <a${addAttribute(href(`/people/${person.id}/`), "href")}${addAttribute(language, "lang")}> ${name} </a> <span data-count>${wording.passages(total)}</span> </p> <h1>${heading}</h1> ${renderComponent($$result, "SaidPassages", $$SaidPassages, { "sayings": shown })} ${renderComponent($$result, "Pages", $$Pages, {
		"path": path,
		"page": page,
		"pages": pages,
		"wording": wording
	})} ` })}`;
}, "/work/main/src/pages/people/[person]/said/[...page].astro", void 0);
var $$file = "/work/main/src/pages/people/[person]/said/[...page].astro";
var $$url = "/people/[person]/said/[...page]/";
// \0virtual:astro:page:src/pages/people/[person]/said/[...page]@_@astro
var page = () => ____page__exports;
export { page };
