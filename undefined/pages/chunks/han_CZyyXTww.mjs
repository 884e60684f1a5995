import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { t as getLibrary } from "./library_wPfyS6U0.mjs";
import { n as foldsFor, r as formatFolds, t as NO_FOLDS } from "./han_DGfjhVHV.mjs";
import { n as recordsOf } from "./records_CN3F8g1a.mjs";
import { ConverterFactory } from "opencc-js/core";
import { from, to } from "opencc-js/preset/cn2t";
import { to as to$1 } from "opencc-js/preset/t2cn";
// src/search/han-table.ts
var made = NO_FOLDS;
/**
* Every character that OpenCC writes in two ways or more, by the one that stands for all of them. Those few
* are left out that lie beyond the Basic Multilingual Plane: a fold must not change the length of a text.
*/
function allFolds() {
	if (made === NO_FOLDS) made = readTable();
	return made;
}
function readTable() {
	const standard = from["cn"] ?? [];
	const simplify = converter(to$1["cn"] ?? []);
	const conversions = [
		[],
		to["tw"] ?? [],
		to["hk"] ?? []
	].map((way) => converter([...standard, ...way]));
	const folds = /* @__PURE__ */ new Map();
	const foldOf = (character) => {
		const fold = folds.get(character);
		return fold === void 0 ? character : foldOf(fold);
	};
	const join = (character, other) => {
		const [from, into] = [foldOf(character), foldOf(other)];
		if (from !== into && character.length === other.length) folds.set(from, into);
	};
	const characters = Array.from({ length: 27648 }, (_, i) => String.fromCharCode(13312 + i));
	const onLines = characters.join("\n");
	const simplified = simplify(onLines).split("\n");
	const converted = conversions.map((convert) => convert(onLines).split("\n"));
	for (const [index, character] of characters.entries()) {
		join(character, simplified[index] ?? character);
		for (const written of converted) join(written[index] ?? character, character);
	}
	return new Map([...folds.keys()].map((character) => [character, foldOf(character)]));
}
/** A converter of single characters: of each group of dictionaries the last, phrases standing before it. */
function converter(groups) {
	return ConverterFactory(...groups.map((group) => group.slice(-1)));
}
// src/pages/search/han.txt.ts
var han_txt_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** The characters of the site that are written in two ways or more: loaded where Han characters are looked for. */
var GET = async () => {
	const { interviews } = await getLibrary();
	const used = new Set(interviews.flatMap(recordsOf).flatMap(({ texts }) => texts.flatMap(({ text }) => [...new Set(text)])));
	return new Response(formatFolds(foldsFor(used, allFolds())));
};
// \0virtual:astro:page:src/pages/search/han.txt@_@ts
var page = () => han_txt_exports;
export { page };
