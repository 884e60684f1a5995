import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { O as unescapeHTML, _ as renderTemplate, b as addAttribute, d as Fragment, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { o as createAstro, t as $$Page } from "./Page_CuAbP_13.mjs";
import { t as foreignHtml } from "./foreign_BQNewdP_.mjs";
import { c as readingVersion, n as interviewsOf, o as originalVersion, p as createComponent, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as directionOf } from "./language_CjBs_XIh.mjs";
import { a as interviewPath, i as href, n as browsePath } from "./site_DZnuAIgr.mjs";
import { t as $$InterviewCard } from "./InterviewCard_lXaxwpGi.mjs";
import { t as personName } from "./person-name_CZO3C_Yz.mjs";
import { t as $$Shelves } from "./Shelves_qIrqPsKG.mjs";
import { r as shelvesOf } from "./browse_WKs8RPbL.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/components/FeaturedPassage.astro
createAstro("http://localhost:4321");
var $$FeaturedPassage = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$FeaturedPassage;
	const { interview, passage, speaker } = Astro.props.featured;
	const reading = readingVersion(interview);
	const original = originalVersion(interview);
	const text = passage.texts[reading.language]?.text ?? "";
	const beside = original === void 0 ? void 0 : passage.texts[original.language]?.text;
	const names = interview.participants.find(({ id }) => id === speaker)?.names ?? {};
	const [tag, name] = Object.entries(names).find(([one]) => one === reading.language) ?? Object.entries(names)[0] ?? [reading.language, void 0];
	const address = href(`${interviewPath(interview.id)}#${passage.id}`);
	return renderTemplate`${maybeRenderHead($$result)}<figure class="featured astro-oqxaxzut"> <blockquote class="astro-oqxaxzut"> <p${addAttribute(reading.language, "lang")}${addAttribute(directionOf(reading.language), "dir")} class="astro-oqxaxzut"> <a${addAttribute(address, "href")} class="astro-oqxaxzut">${unescapeHTML(foreignHtml(text, reading.language, [original?.language ?? ""]))}</a> </p> ${original !== void 0 && beside !== void 0 && renderTemplate`<p class="beside astro-oqxaxzut"${addAttribute(original.language, "lang")}${addAttribute(directionOf(original.language), "dir")}> ${beside} </p>`} </blockquote> <figcaption class="astro-oqxaxzut"> ${name !== void 0 && renderTemplate`<span${addAttribute(tag, "lang")} class="astro-oqxaxzut">${name.name}</span>`} <cite${addAttribute(reading.language, "lang")}${addAttribute(directionOf(reading.language), "dir")} class="astro-oqxaxzut"> ${reading.front.title} </cite> <a${addAttribute(address, "href")} class="astro-oqxaxzut">${passage.id}</a> </figcaption> </figure>`;
}, "/work/main/src/components/FeaturedPassage.astro", void 0);
// src/model/featured.ts
/** How many of the newest interviews are looked through, and how long a passage may be, in characters. */
var NEWEST = 12;
var SHORTEST = 60;
var LONGEST = 320;
/**
* The passage that `site.yaml` names (`featured: ion#p5`), else the one of the newest interviews that most
* comments are about, else the first fitting answer of the newest; undefined where nothing fits.
*/
function featuredPassage(interviews, named) {
	const [id, passageId] = named?.split("#") ?? [];
	const chosen = interviews.find((one) => one.id === id || one.aliases.includes(id ?? ""));
	const candidates = chosen === void 0 ? interviews.slice(0, NEWEST).flatMap(fitting) : allOf(chosen);
	if (chosen !== void 0) return candidates.find(({ passage }) => passage.id === passageId);
	const count = ({ interview, passage }) => (interview.thread?.comments ?? []).filter(({ state, at, quotes }) => state === "published" && (at === passage.id || quotes.some((quote) => !quote.interview && quote.passage === passage.id))).length;
	const most = Math.max(0, ...candidates.map(count));
	return candidates.find((candidate) => count(candidate) === most);
}
function allOf(interview) {
	return interview.sections.flatMap(({ turns }) => turns.flatMap(({ speaker, passages }) => passages.map((passage) => ({
		interview,
		passage,
		speaker
	}))));
}
/** Answers that are neither a word nor a speech. */
function fitting(interview) {
	const { language } = readingVersion(interview);
	const answering = new Set(interview.participants.filter(({ role }) => role === "interviewee").map(({ id }) => id));
	return allOf(interview).filter(({ passage, speaker }) => {
		const text = passage.texts[language]?.text ?? "";
		const length = text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 1.5;
		return speaker !== void 0 && answering.has(speaker) && length >= SHORTEST && length <= LONGEST;
	});
}
// src/pages/index.astro
var pages_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	url: () => ""
});
var $$Index = createComponent(async ($$result, $$props, $$slots) => {
	const LATEST = 10;
	const PEOPLE = 12;
	const VALUES = 12;
	const { site, interviews, people, problems } = await getLibrary();
	const wording = wordingFor(site.language);
	const featured = featuredPassage(interviews, site.featured);
	const known = people.map((person) => ({
		person,
		...personName(person, site.language),
		count: interviewsOf(person, interviews).length
	})).filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, site.language));
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"site": site,
		"wording": wording,
		"path": "/",
		"place": "interviews",
		"problems": problems.length,
		"class": "astro-lcdefpme"
	}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<div class="opening astro-lcdefpme"> <h1 class="astro-lcdefpme">${site.title}</h1> <p class="description astro-lcdefpme">${site.description}</p> ${featured !== void 0 && renderTemplate`${renderComponent($$result, "FeaturedPassage", $$FeaturedPassage, {
		"featured": featured,
		"class": "astro-lcdefpme"
	})}`} </div> ${interviews.length === 0 ? renderTemplate`<p class="description empty astro-lcdefpme">${wording.noInterviews}</p>` : renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate` <section class="latest astro-lcdefpme" aria-labelledby="latest"> <h2 id="latest" class="astro-lcdefpme">${wording.latest}</h2> <ol role="list" class="astro-lcdefpme"> ${interviews.slice(0, LATEST).map((interview) => renderTemplate`${renderComponent($$result, "InterviewCard", $$InterviewCard, {
		"interview": interview,
		"wording": wording,
		"level": "h3",
		"class": "astro-lcdefpme"
	})}`)} </ol> ${interviews.length > LATEST && renderTemplate`<p class="all astro-lcdefpme"> <a${addAttribute(href(browsePath("all")), "href")} data-count class="astro-lcdefpme">${wording.allInterviews(interviews.length)}</a> </p>`} </section> <section class="browse astro-lcdefpme" aria-labelledby="browse"> <h2 id="browse" class="astro-lcdefpme"> <a${addAttribute(href(browsePath()), "href")} class="astro-lcdefpme">${wording.browse}</a> </h2> <div class="astro-lcdefpme"> ${known.length > 0 && renderTemplate`<p class="people astro-lcdefpme"> ${known.slice(0, PEOPLE).map(({ person, name, language, others }) => renderTemplate`<a${addAttribute(href(`/people/${person.id}/`), "href")} class="astro-lcdefpme"> <span${addAttribute(language, "lang")} class="astro-lcdefpme">${name}</span> ${others[0] !== void 0 && renderTemplate`<small${addAttribute(others[0].language, "lang")} class="astro-lcdefpme">${others[0].name}</small>`} </a>`)} ${known.length > PEOPLE && renderTemplate`<a${addAttribute(href("/people/"), "href")} class="astro-lcdefpme">${wording.people} …</a>`} </p>`} ${renderComponent($$result, "Shelves", $$Shelves, {
		"shelves": shelvesOf(interviews),
		"most": VALUES,
		"language": site.language,
		"wording": wording,
		"class": "astro-lcdefpme"
	})} </div> </section> ` })}`}` })}`;
}, "/work/main/src/pages/index.astro", void 0);
var $$file = "/work/main/src/pages/index.astro";
// \0virtual:astro:page:src/pages/index@_@astro
var page = () => pages_exports;
export { page };
