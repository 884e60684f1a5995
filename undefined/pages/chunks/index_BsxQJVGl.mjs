import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { _ as renderTemplate, b as addAttribute, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { o as createAstro, t as $$Page } from "./Page_CuAbP_13.mjs";
import { a as $$CitePanel, i as $$InterviewPage, n as formatCitation, r as $$PageData, t as pageDataOf } from "./page-data_DKo3V9f6.mjs";
import { r as $$Downloads, t as downloadsOf } from "./downloads_CxRmAR4N.mjs";
import { t as $$Moved } from "./Moved_BTgfkKcF.mjs";
import { t as formatDate } from "./dates_C8QvohKa.mjs";
import { n as fragmentsOfNumbers } from "./published_BSoITX9X.mjs";
import { a as interviewPath, i as href, t as addressOf } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
import { t as citationOf } from "./citation_DLIdw9RB.mjs";
import { c as readingVersion, p as createComponent, r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
// src/components/Withdrawn.astro
createAstro("http://localhost:4321");
var $$Withdrawn = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Withdrawn;
	const { library, withdrawn } = Astro.props;
	const wording = wordingFor(library.site.language);
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"site": library.site,
		"wording": wording,
		"title": wording.interviewWithdrawn,
		"path": interviewPath(withdrawn.id),
		"hidden": true,
		"problems": library.problems.length,
		"class": "astro-sjibxtjk"
	}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<h1 class="astro-sjibxtjk">${wording.interviewWithdrawn}</h1> <p class="astro-sjibxtjk">  ${fragmentsOfNumbers(withdrawn).map((id) => renderTemplate`<span${addAttribute(id, "id")} class="astro-sjibxtjk"></span>`)} ${wording.withdrawnOn(formatDate(withdrawn.date, wording.locale), withdrawn.because)} </p> <p class="astro-sjibxtjk"> <a${addAttribute(href("/"), "href")} class="astro-sjibxtjk">${wording.home}</a> </p> ` })}`;
}, "/work/main/src/components/Withdrawn.astro", void 0);
// src/pages/interviews/[id]/index.astro
var _id__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
async function getStaticPaths() {
	const library = await getLibrary();
	const { interviews, withdrawn } = library;
	const none = {
		interview: void 0,
		isEarlier: false,
		gone: void 0
	};
	return keyed(library, [...interviews.flatMap((interview) => [{
		params: { id: interview.id },
		props: {
			...none,
			interview
		}
	}, ...interview.aliases.map((alias) => ({
		params: { id: alias },
		props: {
			...none,
			interview,
			isEarlier: true
		}
	}))]), ...withdrawn.map((gone) => ({
		params: { id: gone.id },
		props: {
			...none,
			gone
		}
	}))]);
}
var $$Index = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Index;
	const { interview, isEarlier, gone } = Astro.props;
	const library = await getLibrary();
	const wording = wordingFor(library.site.language);
	const feedTitles = {
		comments: wording.kind.comment,
		changes: wording.changes
	};
	return renderTemplate`${interview !== void 0 && !isEarlier && renderTemplate`${renderComponent($$result, "InterviewPage", $$InterviewPage, {
		"library": library,
		"interview": interview
	}, {
		"default": ($$result) => renderTemplate`  ${renderComponent($$result, "CitePanel", $$CitePanel, {
			"wording": wording,
			"citations": formatCitation(citationOf(interview, readingVersion(interview), library.site, addressOf), wording.locale),
			"language": wording.locale
		})} ${renderComponent($$result, "Downloads", $$Downloads, {
			"wording": wording,
			"groups": downloadsOf(interview, readingVersion(interview), wording, href),
			"keep": library.site.offline === false ? void 0 : interview.id
		})} `,
		"head": ($$result) => renderTemplate`${renderComponent($$result, "PageData", $$PageData, {
			"slot": "head",
			...pageDataOf(library, interview, readingVersion(interview), feedTitles, wording, addressOf)
		})}`
	})}`} ${interview !== void 0 && isEarlier && renderTemplate`${renderComponent($$result, "Moved", $$Moved, {
		"library": library,
		"interview": interview
	})}`} ${gone !== void 0 && renderTemplate`${renderComponent($$result, "Withdrawn", $$Withdrawn, {
		"library": library,
		"withdrawn": gone
	})}`}`;
}, "/work/main/src/pages/interviews/[id]/index.astro", void 0);
var $$file = "/work/main/src/pages/interviews/[id]/index.astro";
var $$url = "/interviews/[id]/";
// \0virtual:astro:page:src/pages/interviews/[id]/index@_@astro
var page = () => _id__exports;
export { page };
