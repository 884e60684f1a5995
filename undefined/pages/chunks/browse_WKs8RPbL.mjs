import { r as yearOf } from "./dates_C8QvohKa.mjs";
import { c as readingVersion } from "./library_wPfyS6U0.mjs";
import { a as primaryLanguage } from "./language_CjBs_XIh.mjs";
// src/model/terms.ts
/** The last part of a term's address: its letters and digits as they are, hyphens between words. */
function slugOf(term) {
	return term.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, "-").replace(/^-|-$/g, "");
}
/**
* Where any of these words stand in a text, in order and apart: whole words, but for scripts without spaces,
* whatever their case; in English also with the endings that nouns and verbs take.
*/
function findWords(text, words, language) {
	return Array.from(text.matchAll(patternOf(words, language)), ({ 0: found, index }) => ({
		start: index,
		end: index + found.length
	}));
}
var patterns = /* @__PURE__ */ new WeakMap();
/** The pattern of these words; made once for all texts of a language in which they are looked for. */
function patternOf(words, language) {
	const known = patterns.get(words) ?? /* @__PURE__ */ new Map();
	patterns.set(words, known);
	let pattern = known.get(language);
	if (pattern === void 0) {
		const forms = words.map((word) => word.normalize("NFC")).sort((a, b) => b.length - a.length).map((word) => wordPattern(word, language));
		known.set(language, pattern = new RegExp(forms.join("|"), "giu"));
	}
	return pattern;
}
var UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
function wordPattern(word, language) {
	const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
	if (UNSPACED.test(word)) return escaped;
	return `(?<![\\p{L}\\p{M}\\p{N}])${escaped}${primaryLanguage(language) === "en" ? "(?:e?s|e?d|ing)?" : ""}(?![\\p{L}\\p{M}\\p{N}])`;
}
/** Whether a term of `language` may stand in a text in `tag`: one in `zh` in `zh-Hant` too, not the other way round. */
function isIn(tag, language) {
	return tag === language || tag.startsWith(`${language}-`);
}
// src/model/browse.ts
var SHELVES = [
	"languages",
	"years",
	"subjects"
];
/**
* Everything that interviews can be looked through by: the languages that they are in, the year of the talk (of
* the publication, where that has none in figures), their subjects. Languages and subjects with the most
* interviews first, years latest first.
*/
function shelvesOf(interviews) {
	const shelves = /* @__PURE__ */ new Map();
	const put = (interview, by, value, slug = value) => {
		const key = `${by}/${slug}`;
		const shelf = shelves.get(key) ?? {
			by,
			value,
			slug,
			interviews: []
		};
		if (shelf.interviews.at(-1) !== interview) shelf.interviews.push(interview);
		shelves.set(key, shelf);
	};
	for (const interview of interviews) {
		for (const { language } of interview.versions) put(interview, "languages", language);
		const year = yearOf(interview.held) ?? yearOf(interview.published);
		if (year !== void 0) put(interview, "years", year);
		for (const subject of readingVersion(interview).front.subjects ?? []) put(interview, "subjects", subject, slugOf(subject));
	}
	return [...shelves.values()].sort((a, b) => SHELVES.indexOf(a.by) - SHELVES.indexOf(b.by) || (a.by === "years" ? 0 : b.interviews.length - a.interviews.length) || (a.by === "years" ? compare(b.slug, a.slug) : compare(a.slug, b.slug)));
}
/** A list cut into pages of `size`; at least one page. */
function pagesOf(list, size) {
	const count = Math.max(1, Math.ceil(list.length / size));
	return Array.from({ length: count }, (_, page) => list.slice(page * size, (page + 1) * size));
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
export { isIn as a, findWords as i, pagesOf as n, shelvesOf as r, SHELVES as t };
