import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { t as getLibrary } from "./library_wPfyS6U0.mjs";
import { n as recordsOf } from "./records_CN3F8g1a.mjs";
import { t as CJK } from "./han_CCjvWFC5.mjs";
import "./nearest_DuvUsx0h.mjs";
import { t as NO_FOLDS } from "./han_DGfjhVHV.mjs";
// src/search/normalise.ts
var SILENT_LETTERS = "\\u02B9-\\u02BB\\u02BD-\\u02BF\\u037A\\u0640\\uFC5E-\\uFC63\\uFCF2-\\uFCF4\\uFE70-\\uFE7F\\uFF9E\\uFF9F";
var SILENT = `\\p{M}\\p{Cf}${SILENT_LETTERS}`;
var APOSTROPHES = "'’ʼ";
var CHARACTER = `[[${CJK}]&&[\\p{L}\\p{N}\\u2F00-\\u2FDF]]`;
var LETTER = `[[\\p{Alphabetic}\\p{N}]--[${CJK}${SILENT}${APOSTROPHES}]]`;
var LETTERS = `${LETTER}[${LETTER}${SILENT}]*`;
var APOSTROPHE_IN_WORD = `[${APOSTROPHES}](?=${LETTER}{1,2}(?!${LETTER}))`;
var WORD = new RegExp(`${CHARACTER}[${SILENT}]*|${LETTERS}(?:(?:${APOSTROPHE_IN_WORD}|(?<=\\p{Nd})[.,](?=\\p{Nd}))${LETTERS})*`, "gv");
var UNDECOMPOSED = {
	ß: "ss",
	æ: "ae",
	œ: "oe",
	ł: "l",
	ø: "o",
	đ: "d",
	ı: "i",
	ς: "σ"
};
var ANY_UNDECOMPOSED = new RegExp(`[${Object.keys(UNDECOMPOSED).join("")}]`, "g");
var MARK_BUT_VOICING = /(?![\u3099\u309A])\p{M}/gu;
/**
* Folds what a reader does not type: case, accents, width, ligatures, ß and ł and their like. Japanese
* voicing marks stay, for they make another sound; so do spaces and punctuation.
*/
function foldForMatch(text) {
	return text.normalize("NFKD").replace(MARK_BUT_VOICING, "").toLowerCase().replace(ANY_UNDECOMPOSED, (letter) => UNDECOMPOSED[letter] ?? letter).normalize("NFC");
}
var ASCII_WORD = /^[a-z\d]+$/i;
var NOT_SEARCHED = new RegExp(`[^\\p{Alphabetic}\\p{N}]|[${SILENT_LETTERS}ʼ]`, "gu");
var MOST_FORMS = 5e4;
var forms = /* @__PURE__ */ new Map();
function formOf(word, folds) {
	if (ASCII_WORD.test(word)) return word.toLowerCase();
	let form = forms.get(word);
	if (form === void 0) {
		if (forms.size >= MOST_FORMS) forms.clear();
		forms.set(word, form = foldForMatch(word).replace(NOT_SEARCHED, ""));
	}
	return folds.get(form) ?? form;
}
/**
* The words of a text in order. Record, query and marks are all cut by this one function, so they agree,
* as long as they are given the same folds of Han characters.
*/
function wordsOf(text, folds = NO_FOLDS) {
	return Array.from(text.matchAll(WORD), ({ 0: word, index: start }) => {
		return {
			start,
			end: start + word.length,
			form: formOf(word, folds)
		};
	});
}
new Map(Array.from("~~``.。,，/、:：;；?？!！(（)）[「]」{『}』<《>》'’&‘\"”^“@„#«%»-—=–|～$…*·\\・+،".matchAll(/(.)(.)/gu), ([, code = "", punctuation = ""]) => [code, punctuation]));
// src/search/vocabulary.ts
/** More words than these are not kept, and the rarest are left out. */
var MOST_WORDS = 5e4;
/** Shorter words have too many neighbours to guess which was meant. */
var SHORTEST = 4;
var NO_WORD = new RegExp(`^[${CJK}]|\\p{N}`, "u");
/**
* The words of all records as they are most often written, the most frequent first: what a misspelt word is
* compared with. Numbers, short words and Han characters are not among them.
*/
function vocabularyOf(records) {
	const words = /* @__PURE__ */ new Map();
	for (const { texts } of records) for (const { text } of texts) for (const { start, end, form } of wordsOf(text)) {
		if (form.length < SHORTEST || NO_WORD.test(form)) continue;
		const word = words.get(form) ?? {
			count: 0,
			spellings: /* @__PURE__ */ new Map()
		};
		const spelling = text.slice(start, end);
		word.count++;
		word.spellings.set(spelling, (word.spellings.get(spelling) ?? 0) + 1);
		words.set(form, word);
	}
	return [...words].sort(([a, { count: x }], [b, { count: y }]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_WORDS).map(([form, { spellings }]) => commonest(spellings) ?? form);
}
function commonest(spellings) {
	return [...spellings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}
// src/pages/search/words.txt.ts
var words_txt_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** The site's words, a line each, the most frequent first: loaded where a word was looked for that is nowhere. */
var GET = async () => {
	const { interviews } = await getLibrary();
	const words = vocabularyOf(interviews.flatMap(recordsOf));
	return new Response(words.map((word) => `${word}\n`).join(""));
};
// \0virtual:astro:page:src/pages/search/words.txt@_@ts
var page = () => words_txt_exports;
export { page };
