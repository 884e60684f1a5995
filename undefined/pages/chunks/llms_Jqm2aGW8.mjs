import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { c as readingVersion, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as addressOf } from "./site_DZnuAIgr.mjs";
// src/exports/llms-text.ts
/** The site in one page for language models, https://llmstxt.org: what there is, and where its text lies. */
function llmsText({ site, interviews }, addressOf) {
	const list = interviews.map((interview) => {
		const { front, language } = readingVersion(interview);
		const summary = front.summary === void 0 ? "" : `: ${oneLine(front.summary)}`;
		return `- [${escape(front.title)}](${addressOf(`/interviews/${interview.id}/${language}.md`)})${summary}`;
	});
	const data = [
		["Every passage as JSON lines", "/passages/index.json"],
		...interviews.length > 0 ? [["All interviews (EPUB)", "/interviews.epub"]] : [],
		["Citations (BibTeX)", "/interviews.bib"],
		["New interviews (RSS)", "/feed.xml"],
		["Changes of published texts (Atom)", "/changes.xml"]
	].map(([name = "", path = ""]) => `- [${name}](${addressOf(path)})`);
	return [
		`# ${oneLine(site.title)}`,
		`> ${oneLine(site.description)}`,
		"Each passage ends in its id (`^p14`): cite it as the interview’s page and `#p14`. Comments are not in these files; they are by others than the interviews’ makers.",
		"## Interviews",
		list.join("\n"),
		"## Optional",
		data.join("\n"),
		""
	].join("\n\n").replace(/\n+$/, "\n");
}
function oneLine(text) {
	return text.replace(/\s+/g, " ").trim();
}
function escape(text) {
	return oneLine(text).replace(/[[\]\\]/g, "\\$&");
}
// src/pages/llms.txt.ts
var llms_txt_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** What there is to read here, for language models. */
var GET = async () => new Response(llmsText(await getLibrary(), addressOf), { headers: { "content-type": "text/plain; charset=utf-8" } });
// \0virtual:astro:page:src/pages/llms.txt@_@ts
var page = () => llms_txt_exports;
export { page };
