import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { _ as renderTemplate, b as addAttribute, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { o as createAstro, t as $$Page } from "./Page_CuAbP_13.mjs";
import { c as readingVersion, p as createComponent, r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { r as languageName, t as directionOf } from "./language_CjBs_XIh.mjs";
import { a as interviewPath, i as href } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/components/TermUses.astro
createAstro("http://localhost:4321");
var $$TermUses = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$TermUses;
	const { term, wording } = Astro.props;
	const groups = [...Map.groupBy(term.uses, ({ interview }) => interview)];
	function nameOf(interview, speaker) {
		const names = interview.participants.find(({ id }) => id === speaker)?.names ?? {};
		return (names[readingVersion(interview).language] ?? Object.values(names)[0])?.name;
	}
	function piecesOf(text, marks) {
		const limits = marks.flatMap(({ start, end }) => [start, end]);
		return [0, ...limits].map((from, index) => text.slice(from, limits[index] ?? text.length));
	}
	return renderTemplate`${groups.map(([interview, uses]) => renderTemplate`${maybeRenderHead($$result)}<section class="astro-ap6eap34"> <h2 class="astro-ap6eap34"> <a${addAttribute(href(interviewPath(interview.id)), "href")}${addAttribute(readingVersion(interview).language, "lang")} class="astro-ap6eap34"> ${readingVersion(interview).front.title} </a> </h2> <ol role="list" class="astro-ap6eap34"> ${uses.map(({ passage, speaker, text, language, marks, translations }) => renderTemplate`<li class="astro-ap6eap34"> <div class="who astro-ap6eap34"> ${nameOf(interview, speaker)} <a class="number astro-ap6eap34"${addAttribute(`${href(interviewPath(interview.id))}#${passage}`, "href")}${addAttribute(`${passage}: ${wording.passage(passage.slice(1))}`, "aria-label")}> ${passage} </a> </div> <div class="astro-ap6eap34"> <p${addAttribute(language, "lang")}${addAttribute(directionOf(language), "dir")} class="astro-ap6eap34"> ${piecesOf(text, marks).map((piece, index) => index % 2 === 1 ? renderTemplate`<mark class="astro-ap6eap34">${piece}</mark>` : piece)} </p> ${translations.map((one) => renderTemplate`<p${addAttribute(one.language, "lang")}${addAttribute(directionOf(one.language), "dir")} class="rendered astro-ap6eap34"> ${piecesOf(one.text, one.marks).map((piece, index) => index % 2 === 1 ? renderTemplate`<mark class="astro-ap6eap34">${piece}</mark>` : piece)} ${one.marks.length === 0 && renderTemplate`<small${addAttribute(wording.language, "lang")} class="astro-ap6eap34"> ${wording.otherwiseIn(languageName(one.language, wording.locale))} </small>`} </p>`)} </div> </li>`)} </ol> </section>`)}`;
}, "/work/main/src/components/TermUses.astro", void 0);
// src/pages/terms/[term].astro
var _term__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Term,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
async function getStaticPaths() {
	const library = await getLibrary();
	return keyed(library, library.terms.map((term) => ({
		params: { term: term.slug },
		props: { term }
	})));
}
var $$Term = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Term;
	const { term } = Astro.props;
	const { site, problems } = await getLibrary();
	const wording = wordingFor(site.language);
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"site": site,
		"wording": wording,
		"title": `${term.term} · ${wording.terms}`,
		"description": term.note,
		"path": `/terms/${term.slug}/`,
		"problems": problems.length,
		"sample": term.uses.map(({ text }) => text).join(""),
		"class": "astro-o37u7hev"
	}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<p class="kicker astro-o37u7hev"> <a${addAttribute(href("/terms/"), "href")} class="astro-o37u7hev">${wording.terms}</a> · ${languageName(term.language, wording.locale)} </p> <h1${addAttribute(term.language, "lang")} class="astro-o37u7hev">${term.term}</h1> <p class="renderings astro-o37u7hev">${term.renderings.join(", ")}</p> ${term.note !== void 0 && renderTemplate`<p class="note-text astro-o37u7hev">${term.note}</p>`}<p class="count astro-o37u7hev" data-count> ${wording.passages(term.uses.length)} </p> ${renderComponent($$result, "TermUses", $$TermUses, {
		"term": term,
		"wording": wording,
		"class": "astro-o37u7hev"
	})} ` })}`;
}, "/work/main/src/pages/terms/[term].astro", void 0);
var $$file = "/work/main/src/pages/terms/[term].astro";
var $$url = "/terms/[term]/";
// \0virtual:astro:page:src/pages/terms/[term]@_@astro
var page = () => _term__exports;
export { page };
