import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { i as everyVersion } from "./address_C6VQzZbX.mjs";
import { r as readVersion } from "./content-files_CP7qM4d3.mjs";
import { r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
// src/exports/pins.ts
/**
* A version's file with every passage pinned to its id, `^p14`, or to all that it spans, `^p14-p15`: read
* as a version of the same interview it gives the same passages under the same ids, whatever is put
* between them. Blocks of code can hold no pin and stay as they are.
*/
function withPins(file, interview, language) {
	const pins = pinsOf(interview, language);
	let current;
	let result = "";
	let rest = 0;
	for (const block of interview.versions.find((one) => one.language === language)?.pinPlaces ?? []) {
		const place = `${block.line}:${block.column}`;
		if (pins.has(place)) current = pins.get(place);
		else if (!block.goesOn) current = void 0;
		if (current === void 0 || block.end === void 0 || block.isPinned) continue;
		const end = file.length - block.end;
		result += `${file.slice(rest, end).trimEnd()} ${current}`;
		rest = end;
	}
	return result + file.slice(rest);
}
/**
* By the place of its block in the file, the pin of each passage that the version has a text of. Where the
* version that gives a turn its passages has the mark `^-`, which can hold no pin, the text beside it must
* have none either: it is what the ledger knows the passage by.
*/
function pinsOf({ versions, sections }, language) {
	const pins = /* @__PURE__ */ new Map();
	for (const { passages } of sections.flatMap(({ turns }) => turns)) {
		const leading = versions.find(({ language: tag }) => passages.some(({ texts, gaps }) => texts[tag] !== void 0 || gaps.includes(tag)))?.language;
		for (const [index, { id, texts }] of passages.entries()) {
			const text = texts[language];
			if (text === void 0 || leading === void 0) continue;
			const last = passages[index + text.span - 1]?.id ?? id;
			const { line, column } = text.place;
			const pin = last === id ? `^${id}` : `^${id}-${last}`;
			pins.set(`${line}:${column}`, texts[leading] === void 0 ? void 0 : pin);
		}
	}
	return pins;
}
// src/pages/interviews/[id]/[language].md.ts
var _language__md_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = (async () => {
	const library = await getLibrary();
	return keyed(library, everyVersion(library.interviews));
});
/** A version as it lies in the content folder, each passage pinned to its id. */
var GET = async ({ props: { interview, version } }) => new Response(withPins(await readVersion(version), interview, version.language), { headers: { "content-type": "text/markdown; charset=utf-8" } });
// \0virtual:astro:page:src/pages/interviews/[id]/[language].md@_@ts
var page = () => _language__md_exports;
export { page };
