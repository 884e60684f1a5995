import { a as primaryLanguage, t as directionOf } from "./language_CjBs_XIh.mjs";
import { toHtml } from "hast-util-to-html";
// src/model/foreign.ts
/** What may stand between two letters of a run: in Han its own punctuation, elsewhere a space or light stop. */
var BETWEEN_HAN = "[、。，！？：；·・…—《》〈〉「」『』〔〕（）\\s]*";
var BETWEEN_LETTERS = "[\\p{M}\\s,.;:·’'ʼ᾽-]*";
var KANA = "\\p{Script=Hiragana}\\p{Script=Katakana}ー";
var run = (letters, between) => `[${letters}](?:[${letters}\\p{M}]|${between}(?=[${letters}]))*`;
var OTHER_SCRIPTS = [
	"Hangul",
	"Greek",
	"Cyrillic",
	"Arabic",
	"Hebrew"
];
var OTHERS = OTHER_SCRIPTS.map((script) => `(?<${script}>${run(`\\p{Script=${script}}`, BETWEEN_LETTERS)})`);
var RUNS = runsWith(`(?<Han>${run(`\\p{Script=Han}々${KANA}`, BETWEEN_HAN)})`);
/** In Chinese only the kana themselves are foreign. */
var RUNS_IN_HAN = runsWith(`(?<Kana>${run(KANA, BETWEEN_HAN)})`);
var OTHER_LETTERS = OTHER_SCRIPTS.map((script) => `\\p{Script=${script}}`).join("");
/** The letters that begin a run. */
var MAY_BE_FOREIGN = new RegExp(`[\\p{Script=Han}々${KANA}${OTHER_LETTERS}]`, "u");
var MAY_BE_FOREIGN_IN_HAN = new RegExp(`[${KANA}${OTHER_LETTERS}]`, "u");
/** A single letter is a sign (α particles, the angle π), not a word of the language. */
var SIGN = /^[\p{Script=Greek}\p{Script=Cyrillic}]$/u;
var OWN = {
	...ownersOf("zh lzh yue wuu nan hak gan hsn cdo", ["Han"]),
	...ownersOf("ja", ["Han", "Kana"]),
	...ownersOf("ko", ["Hangul", "Han"]),
	...ownersOf("el grc", ["Greek"]),
	...ownersOf("be bg kk ky mk mn ru sr tg uk", ["Cyrillic"]),
	...ownersOf("ar ckb fa ks ps sd ug ur", ["Arabic"]),
	...ownersOf("he yi", ["Hebrew"])
};
/**
* A text in `language` cut where its script changes to one that another language is written in. The run is
* taken for the first of `others` (languages that the text has to do with: the one it is translated from)
* that has this script, else for the script's most usual one.
*/
function foreignRuns(text, language, others = []) {
	const own = scriptsOf(language);
	const isHan = own.includes("Han");
	if (!(isHan ? MAY_BE_FOREIGN_IN_HAN : MAY_BE_FOREIGN).test(text)) return [{ text }];
	const runs = [];
	let end = 0;
	for (const match of text.matchAll(isHan ? RUNS_IN_HAN : RUNS)) {
		const [found] = match;
		const script = scriptOf(match);
		if (own.includes(script) || SIGN.test(found)) continue;
		if (match.index > end) runs.push({ text: text.slice(end, match.index) });
		runs.push({
			text: found,
			language: others.find((tag) => scriptsOf(tag).includes(script)) ?? usualLanguage(script, found)
		});
		end = match.index + found.length;
	}
	if (end < text.length || runs.length === 0) runs.push({ text: text.slice(end) });
	return runs;
}
/** The same nodes with a `span[lang]` around every foreign run; what already says its language stays as it is. */
function withForeignRuns(nodes, language, others = []) {
	return nodes.flatMap((node) => {
		if (node.type === "element") return "lang" in node.properties || node.tagName === "code" ? [node] : [{
			...node,
			children: withForeignRuns(node.children, language, others)
		}];
		if (node.type !== "text") return [node];
		return foreignRuns(node.value, language, others).map(({ text, language: tag }) => {
			const value = {
				type: "text",
				value: text
			};
			if (tag === void 0) return value;
			return {
				type: "element",
				tagName: "span",
				properties: directionOf(tag) === "rtl" ? {
					lang: tag,
					dir: "rtl"
				} : { lang: tag },
				children: [value]
			};
		});
	});
}
/** A plain text as HTML, its foreign runs marked. */
function foreignHtml(text, language, others = []) {
	return toHtml({
		type: "root",
		children: withForeignRuns([{
			type: "text",
			value: text
		}], language, others)
	});
}
function runsWith(first) {
	return new RegExp([first, ...OTHERS].join("|"), "gu");
}
function scriptOf({ 0: found, groups }) {
	const [script] = Object.entries(groups ?? {}).find(([, text]) => text !== void 0) ?? ["Han"];
	return script === "Han" && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(found) ? "Kana" : script;
}
function usualLanguage(script, text) {
	if (script === "Greek") return /[\u1F00-\u1FFF\u0313\u0314\u0342\u0345]/u.test(text) ? "grc" : "el";
	return {
		Han: "zh",
		Kana: "ja",
		Hangul: "ko",
		Cyrillic: "ru",
		Arabic: "ar",
		Hebrew: "he"
	}[script];
}
/** The script of a tag such as `sr-Latn` counts for more than its language's usual one. */
function scriptsOf(tag) {
	return /-Latn\b/.test(tag) ? [] : OWN[primaryLanguage(tag)] ?? [];
}
function ownersOf(languages, scripts) {
	return Object.fromEntries(languages.split(" ").map((language) => [language, scripts]));
}
export { foreignHtml as t };
