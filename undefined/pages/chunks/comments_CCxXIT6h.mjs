import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { _ as renderTemplate, b as addAttribute, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { a as renderScript, o as createAstro, t as $$Page } from "./Page_CuAbP_13.mjs";
import { t as $$Moved } from "./Moved_BTgfkKcF.mjs";
import { t as $$Thread } from "./Thread_Djc-88Fl.mjs";
import { c as readingVersion, p as createComponent, r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { a as interviewPath, c as threadPath, i as href, t as addressOf } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
import { r as everyPath } from "./address_C6VQzZbX.mjs";
// src/components/ThreadPage.astro
createAstro("http://localhost:4321");
var $$ThreadPage = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$ThreadPage;
	const { library, interview } = Astro.props;
	const { site, interviews, problems } = library;
	const wording = wordingFor(site.language);
	const version = readingVersion(interview);
	const { thread } = interview;
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"site": site,
		"wording": wording,
		"title": `${wording.comments(thread?.count ?? 0)} · ${version.front.title}`,
		"path": threadPath(interview.id),
		"place": "interviews",
		"problems": problems.length,
		"sample": version.front.title,
		"hasItalic": thread?.comments.some(({ html, state }) => state !== "published" || html.includes("<em>")),
		"class": "astro-6mo7rbzt"
	}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<p class="back astro-6mo7rbzt"> <a${addAttribute(href(interviewPath(interview.id)), "href")} class="astro-6mo7rbzt">${wording.backToInterview}</a> </p> <h1${addAttribute(version.language, "lang")} class="astro-6mo7rbzt">${version.front.title}</h1> ${thread !== void 0 && renderTemplate`${renderComponent($$result, "reading-view", "reading-view", { "class": "h-entry astro-6mo7rbzt" }, { "default": ($$result) => renderTemplate` <data class="u-url astro-6mo7rbzt"${addAttribute(addressOf(interviewPath(interview.id)), "value")}></data> ${renderComponent($$result, "Thread", $$Thread, {
		"interview": interview,
		"thread": thread,
		"interviews": interviews,
		"wording": wording,
		"class": "astro-6mo7rbzt"
	})} ` })}`}${renderScript($$result, "/work/main/src/components/ThreadPage.astro?astro&type=script&index=0&lang.ts")}` })}`;
}, "/work/main/src/components/ThreadPage.astro", void 0);
// src/pages/interviews/[id]/comments.astro
var comments_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Comments,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
async function getStaticPaths() {
	const library = await getLibrary();
	return keyed(library, everyPath(library.interviews.filter(({ thread }) => thread?.ownPage === true)));
}
var $$Comments = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Comments;
	const { interview } = Astro.props;
	const library = await getLibrary();
	return renderTemplate`${Astro.params.id === interview.id ? renderTemplate`${renderComponent($$result, "ThreadPage", $$ThreadPage, {
		"library": library,
		"interview": interview
	})}` : renderTemplate`${renderComponent($$result, "Moved", $$Moved, {
		"library": library,
		"interview": interview,
		"path": threadPath(interview.id)
	})}`}`;
}, "/work/main/src/pages/interviews/[id]/comments.astro", void 0);
var $$file = "/work/main/src/pages/interviews/[id]/comments.astro";
var $$url = "/interviews/[id]/comments/";
// \0virtual:astro:page:src/pages/interviews/[id]/comments@_@astro
var page = () => comments_exports;
export { page };
