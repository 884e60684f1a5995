import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { _ as renderTemplate, b as addAttribute, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { o as createAstro, t as $$Page } from "./Page_CuAbP_13.mjs";
import { t as $$InterviewCard } from "./InterviewCard_lXaxwpGi.mjs";
import { t as personName } from "./person-name_CZO3C_Yz.mjs";
import { n as interviewsOf, p as createComponent, r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as sayingsOf } from "./said_DzV9dlBi.mjs";
import { r as languageName, t as directionOf } from "./language_CjBs_XIh.mjs";
import { i as href, s as saidPath } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/pages/people/[person].astro
var _person__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Person,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
async function getStaticPaths() {
	const library = await getLibrary();
	const { people, interviews } = library;
	return keyed(library, people.map((person) => ({
		params: { person: person.id },
		props: { person }
	})), ({ person }) => [people, interviewsOf(person, interviews)]);
}
var $$Person = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Person;
	const { person } = Astro.props;
	const { site, interviews, problems } = await getLibrary();
	const wording = wordingFor(site.language);
	const own = interviewsOf(person, interviews);
	const sayings = sayingsOf(person.id, own);
	const { name, language, others } = personName(person, site.language);
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"site": site,
		"wording": wording,
		"title": name,
		"description": person.bio,
		"path": `/people/${person.id}/`,
		"place": "people",
		"problems": problems.length,
		"class": "astro-xzabjhsa"
	}, {
		"default": ($$result) => renderTemplate`  ${maybeRenderHead($$result)}<h1${addAttribute(language, "lang")} class="astro-xzabjhsa">${name}</h1> ${others.length > 0 && renderTemplate`<p class="names astro-xzabjhsa"> ${others.map((other) => renderTemplate`<span${addAttribute(other.language, "lang")}${addAttribute(directionOf(other.language), "dir")}${addAttribute(languageName(other.language, wording.locale), "title")} class="astro-xzabjhsa"> ${other.name} </span>`)} </p>`}${person.bio !== void 0 && renderTemplate`<p class="bio astro-xzabjhsa">${person.bio}</p>`}${person.links.length > 0 && renderTemplate`<p class="links astro-xzabjhsa"> ${person.links.map((link) => renderTemplate`<a${addAttribute(link.url, "href")} class="astro-xzabjhsa">${link.name}</a>`)} </p>`}<form role="search"${addAttribute(href("/search/"), "action")} method="get" class="astro-xzabjhsa"> <input type="hidden" name="speaker"${addAttribute(person.id, "value")} class="astro-xzabjhsa"> <label for="said" class="astro-xzabjhsa">${wording.saidAbout(name)}</label> <input type="search" id="said" name="q" autocomplete="off" enterkeyhint="search" required class="astro-xzabjhsa"> <button class="astro-xzabjhsa">${wording.search}</button> </form> ${sayings.length > 0 && renderTemplate`<p class="links astro-xzabjhsa"> <a${addAttribute(href(saidPath(person.id)), "href")} data-count class="astro-xzabjhsa">${wording.everythingSaid(sayings.length)}</a> </p>`}<ol role="list" class="astro-xzabjhsa"> ${own.map((interview) => renderTemplate`${renderComponent($$result, "InterviewCard", $$InterviewCard, {
			"interview": interview,
			"wording": wording,
			"part": wording.role[interview.participants.find(({ id }) => id === person.id)?.role ?? "other"],
			"class": "astro-xzabjhsa"
		})}`)} </ol> `,
		"head": ($$result) => renderTemplate`<link rel="alternate" type="application/rss+xml"${addAttribute(href(`/people/${person.id}/feed.xml`), "href")}${addAttribute(name, "title")}>`
	})}`;
}, "/work/main/src/pages/people/[person].astro", void 0);
var $$file = "/work/main/src/pages/people/[person].astro";
var $$url = "/people/[person]/";
// \0virtual:astro:page:src/pages/people/[person]@_@astro
var page = () => _person__exports;
export { page };
