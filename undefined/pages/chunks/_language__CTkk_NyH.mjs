import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { c as pageOf, i as everyVersion } from "./address_C6VQzZbX.mjs";
import { r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as addressOf } from "./site_DZnuAIgr.mjs";
// src/exports/plain-text.ts
/** A version as plain text: title, where it stands, then every passage on a line, speakers before their turns. */
function plainText(interview, version, addressOf) {
	const { language, front } = version;
	const blocks = interview.sections.flatMap(({ headings, turns }) => [...headings[language] === void 0 ? [] : [headings[language].text.toUpperCase()], ...turns.flatMap(({ speaker, passages }) => {
		const texts = passages.flatMap(({ texts: own }) => own[language]?.text ?? []);
		const names = interview.participants.find(({ id }) => id === speaker)?.names ?? {};
		const name = (names[language] ?? Object.values(names)[0])?.name;
		return texts.map((text, index) => index === 0 && name !== void 0 ? `${name}: ${text}` : text);
	})]);
	const notes = interview.notes.filter((note) => note.language === language).map(({ mark, passage, text }) => `[${mark}] ${passage}: ${text}`);
	return `${[
		[front.title, addressOf(pageOf(interview, version))].join("\n"),
		...blocks,
		...notes.length > 0 ? ["* * *", ...notes] : []
	].join("\n\n")}\n`;
}
// src/pages/interviews/[id]/[language].txt.ts
var _language__txt_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = (async () => {
	const library = await getLibrary();
	return keyed(library, everyVersion(library.interviews));
});
/** A version as plain text. */
var GET = ({ props: { interview, version } }) => new Response(plainText(interview, version, addressOf), { headers: { "content-type": "text/plain; charset=utf-8" } });
// \0virtual:astro:page:src/pages/interviews/[id]/[language].txt@_@ts
var page = () => _language__txt_exports;
export { page };
