// src/model/language.ts
var RIGHT_TO_LEFT = /* @__PURE__ */ new Set([
	"ar",
	"ckb",
	"dv",
	"fa",
	"he",
	"ks",
	"ps",
	"sd",
	"syr",
	"ug",
	"ur",
	"yi"
]);
var HAN = /* @__PURE__ */ new Set([
	"zh",
	"lzh",
	"yue",
	"wuu",
	"nan",
	"hak",
	"gan",
	"hsn",
	"cdo",
	"ja"
]);
/** The primary subtag: `zh` of `zh-Hans`. */
function primaryLanguage(tag) {
	return tag.split("-")[0] ?? tag;
}
/** The base direction of text in this language. */
function directionOf(tag) {
	return RIGHT_TO_LEFT.has(primaryLanguage(tag)) || /-(Arab|Hebr|Syrc|Thaa)\b/.test(tag) ? "rtl" : "ltr";
}
/** Whether the language is written without spaces between words, in Han characters or kana. */
function isHan(tag) {
	return HAN.has(primaryLanguage(tag));
}
var names = /* @__PURE__ */ new Map();
var lists = /* @__PURE__ */ new Map();
/** The language's name in the language `inLanguage`: “Ancient Greek” for `grc` in English. */
function languageName(tag, inLanguage) {
	const known = names.get(inLanguage) ?? new Intl.DisplayNames([inLanguage], { type: "language" });
	names.set(inLanguage, known);
	return known.of(tag) ?? tag;
}
/** How the language lists things: “a, b and c”. */
function listFormat(language) {
	const known = lists.get(language) ?? new Intl.ListFormat(language, { type: "conjunction" });
	lists.set(language, known);
	return known;
}
export { primaryLanguage as a, listFormat as i, isHan as n, languageName as r, directionOf as t };
