import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { _ as renderTemplate, u as renderComponent } from "./server_CGrpUm9N.mjs";
import { o as createAstro } from "./Page_CuAbP_13.mjs";
import { a as $$CitePanel, i as $$InterviewPage, n as formatCitation, r as $$PageData, t as pageDataOf } from "./page-data_DKo3V9f6.mjs";
import { r as $$Downloads, t as downloadsOf } from "./downloads_CxRmAR4N.mjs";
import { t as $$Moved } from "./Moved_BTgfkKcF.mjs";
import { t as citationOf } from "./citation_DLIdw9RB.mjs";
import { c as readingVersion, p as createComponent, r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { a as interviewPath, i as href, t as addressOf } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/pages/interviews/[id]/[language].astro
var _language__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Language,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
async function getStaticPaths() {
	const library = await getLibrary();
	const paths = library.interviews.flatMap((interview) => {
		const { id, aliases, formerPages } = interview;
		const further = interview.versions.filter(({ kind }) => kind === "further").map(({ language }) => language);
		const movedTo = (address, language, path) => ({
			params: {
				id: address,
				language
			},
			props: {
				interview,
				path
			}
		});
		return [
			...further.map((language) => ({
				params: {
					id,
					language
				},
				props: {
					interview,
					path: void 0
				}
			})),
			...[id, ...aliases].flatMap((address) => formerPages.map((language) => movedTo(address, language, interviewPath(id)))),
			...aliases.flatMap((alias) => further.map((language) => movedTo(alias, language, interviewPath(id, language))))
		];
	});
	return keyed(library, paths);
}
var $$Language = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Language;
	const { interview, path } = Astro.props;
	const library = await getLibrary();
	const wording = wordingFor(library.site.language);
	const feedTitles = {
		comments: wording.kind.comment,
		changes: wording.changes
	};
	const { language } = Astro.params;
	const version = interview.versions.find((one) => one.language === language) ?? readingVersion(interview);
	return renderTemplate`${path !== void 0 ? renderTemplate`${renderComponent($$result, "Moved", $$Moved, {
		"library": library,
		"interview": interview,
		"path": path
	})}` : renderTemplate`${renderComponent($$result, "InterviewPage", $$InterviewPage, {
		"library": library,
		"interview": interview,
		"language": language
	}, {
		"default": ($$result) => renderTemplate`  ${renderComponent($$result, "CitePanel", $$CitePanel, {
			"wording": wording,
			"citations": formatCitation(citationOf(interview, version, library.site, addressOf), wording.locale),
			"language": wording.locale
		})} ${renderComponent($$result, "Downloads", $$Downloads, {
			"wording": wording,
			"groups": downloadsOf(interview, version, wording, href),
			"keep": library.site.offline === false ? void 0 : interview.id
		})} `,
		"head": ($$result) => renderTemplate`${renderComponent($$result, "PageData", $$PageData, {
			"slot": "head",
			...pageDataOf(library, interview, version, feedTitles, wording, addressOf)
		})}`
	})}`}`;
}, "/work/main/src/pages/interviews/[id]/[language].astro", void 0);
var $$file = "/work/main/src/pages/interviews/[id]/[language].astro";
var $$url = "/interviews/[id]/[language]/";
// \0virtual:astro:page:src/pages/interviews/[id]/[language]@_@astro
var page = () => _language__exports;
export { page };
