import { _ as renderTemplate, b as addAttribute, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { a as renderScript, o as createAstro, t as $$Page } from "./Page_CuAbP_13.mjs";
import { c as readingVersion, p as createComponent, s as passagesOf } from "./library_wPfyS6U0.mjs";
import "./han_CCjvWFC5.mjs";
import "./nearest_DuvUsx0h.mjs";
import { a as interviewPath, i as href } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
import "unist-util-visit";
// src/model/links.ts
/** Every fragment that the interview's pages answer to. */
function fragmentsOf(interview) {
	return /* @__PURE__ */ new Set([
		...passagesOf(interview).map(({ id }) => id),
		...interview.sections.flatMap(({ slug }) => slug === void 0 ? [] : [slug]),
		...interview.retired.map(({ id }) => id),
		...interview.notes.map(({ id }) => id),
		...interview.thread?.comments.map(({ id }) => id) ?? []
	]);
}
// src/components/Moved.astro
createAstro("http://localhost:4321");
var $$Moved = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Moved;
	const { library, interview, path = interviewPath(interview.id) } = Astro.props;
	const wording = wordingFor(library.site.language);
	const target = href(path);
	const version = readingVersion(interview);
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"site": library.site,
		"wording": wording,
		"title": wording.moved,
		"path": path,
		"hidden": true,
		"problems": library.problems.length,
		"class": "astro-adt7wufv"
	}, { "default": ($$result) => renderTemplate` ${renderComponent($$result, "moved-page", "moved-page", {
		"data-target": target,
		"class": "astro-adt7wufv"
	}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<h1 class="astro-adt7wufv">${wording.moved}</h1> <p class="astro-adt7wufv"> ${wording.movedHelp}${" "} <a${addAttribute(target, "href")}${addAttribute(version.language, "lang")} class="astro-adt7wufv"> ${version.front.title} </a> </p> <ul role="list" class="astro-adt7wufv"> ${[...fragmentsOf(interview)].map((id) => renderTemplate`<li${addAttribute(id, "id")} class="astro-adt7wufv"> <a${addAttribute(`${target}#${id}`, "href")} class="astro-adt7wufv"> ${version.front.title}: ${id} </a> </li>`)} </ul> ` })}${renderScript($$result, "/work/main/src/components/Moved.astro?astro&type=script&index=0&lang.ts")}` })}`;
}, "/work/main/src/components/Moved.astro", void 0);
export { $$Moved as t };
