import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { d as versionPaths } from "./address_C6VQzZbX.mjs";
import { r as dateText, t as citationOf } from "./citation_DLIdw9RB.mjs";
import { r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as addressOf } from "./site_DZnuAIgr.mjs";
// src/exports/ris.ts
/**
* A citation as a RIS record. RIS has no type for interviews: PCOMM, a personal communication, is what
* Zotero writes for one. A2 is who asked, A4 who translated, OP the original's title.
*/
function ris(item) {
	const [year, month = "", day = ""] = (item.issued === void 0 ? void 0 : dateText(item.issued))?.split("-") ?? [];
	const held = item["event-date"] === void 0 ? void 0 : dateText(item["event-date"]);
	return [
		["TY", "PCOMM"],
		["ID", item.id],
		...people("AU", item.author),
		...people("A2", item.interviewer),
		...people("A4", item.translator),
		["TI", item.title],
		["T2", item["container-title"]],
		["OP", item["original-title"]],
		["PY", year],
		["DA", year === void 0 ? void 0 : `${year}/${month}/${day}`],
		["N1", held],
		["M3", item.medium ?? "Interview"],
		["LA", item.language],
		["AB", item.abstract],
		["UR", item.URL],
		["ER", ""]
	].filter(([, value]) => value !== void 0).map(([tag, value = ""]) => `${tag}  - ${value.replace(/\s+/g, " ").trim()}\r\n`).join("");
}
function people(tag, names = []) {
	return names.map((name) => [tag, "literal" in name ? name.literal : `${name.family}, ${name.given}`]);
}
// src/pages/interviews/[...version].ris.ts
var ____version__ris_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = (async () => {
	const library = await getLibrary();
	return keyed(library, versionPaths(library.interviews));
});
/** A version's citation as RIS. */
var GET = async ({ props: { interview, version } }) => {
	const { site } = await getLibrary();
	return new Response(ris(citationOf(interview, version, site, addressOf)), { headers: { "content-type": "application/x-research-info-systems; charset=utf-8" } });
};
// \0virtual:astro:page:src/pages/interviews/[...version].ris@_@ts
var page = () => ____version__ris_exports;
export { page };
