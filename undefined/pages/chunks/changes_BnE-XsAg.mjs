import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { _ as renderTemplate, b as addAttribute, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { o as createAstro, t as $$Page } from "./Page_CuAbP_13.mjs";
import { n as PASSAGE_ID, t as $$RetiredNotice } from "./RetiredNotice_QL7QvOGq.mjs";
import { t as formatDate } from "./dates_C8QvohKa.mjs";
import { c as readingVersion, p as createComponent, r as keyed, s as passagesOf, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { r as languageName, t as directionOf } from "./language_CjBs_XIh.mjs";
import { a as interviewPath, i as href, r as changesPath } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
import { t as $$Moved } from "./Moved_BTgfkKcF.mjs";
import { r as everyPath } from "./address_C6VQzZbX.mjs";
// src/model/runs.ts
/** Past this many cells, the table of the longest common subsequence is not worth its time. */
var MOST_CELLS = 4e6;
/**
* Pairs of equal entries of two lists, in order. Common ends first, then the entries that stand once in
* either list (patience diff, Bram Cohen), so that what is repeated (“Yes.”) is settled by its neighbours;
* what is left between them by the longest common subsequence. O(n log n) where most entries are unique.
*/
function matchRuns(a, b) {
	const pairs = [];
	matchBetween(a, b, 0, a.length, 0, b.length, pairs);
	return pairs.sort((x, y) => x[0] - y[0]);
}
function matchBetween(a, b, startA, endA, startB, endB, pairs) {
	let [fromA, toA, fromB, toB] = [
		startA,
		endA,
		startB,
		endB
	];
	while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) pairs.push([fromA++, fromB++]);
	while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) pairs.push([--toA, --toB]);
	if (fromA === toA || fromB === toB) return;
	const anchors = increasing(uniquePairs(a, b, fromA, toA, fromB, toB));
	if (anchors.length === 0) {
		pairs.push(...commonSubsequence(a, b, fromA, toA, fromB, toB));
		return;
	}
	for (const [x, y] of [...anchors, [toA, toB]]) {
		matchBetween(a, b, fromA, x, fromB, y, pairs);
		if (x < toA) pairs.push([x, y]);
		[fromA, fromB] = [x + 1, y + 1];
	}
}
/** Entries that stand once in each stretch, in the order of the first. */
function uniquePairs(a, b, fromA, toA, fromB, toB) {
	const once = (list, from, to) => {
		const places = /* @__PURE__ */ new Map();
		for (let i = from; i < to; i++) {
			const entry = list[i] ?? "";
			places.set(entry, places.has(entry) ? -1 : i);
		}
		return places;
	};
	const inB = once(b, fromB, toB);
	const pairs = [];
	for (const [entry, place] of once(a, fromA, toA)) {
		const other = inB.get(entry) ?? -1;
		if (place >= 0 && other >= 0) pairs.push([place, other]);
	}
	return pairs;
}
/** The longest run of pairs in which both indexes rise (patience sorting); `pairs` rise in the first. */
function increasing(pairs) {
	const tops = [];
	const before = [];
	for (const [index, [, y]] of pairs.entries()) {
		let [low, high] = [0, tops.length];
		while (low < high) {
			const middle = low + high >> 1;
			if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < y) low = middle + 1;
			else high = middle;
		}
		before[index] = low > 0 ? tops[low - 1] ?? -1 : -1;
		tops[low] = index;
	}
	const run = [];
	for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
		const pair = pairs[index];
		if (pair !== void 0) run.push(pair);
	}
	return run.reverse();
}
function commonSubsequence(a, b, fromA, toA, fromB, toB) {
	const [rows, columns] = [toA - fromA, toB - fromB];
	if (rows * columns > MOST_CELLS) return [];
	const width = columns + 1;
	const longest = new Uint16Array((rows + 1) * width);
	const at = (row, column) => longest[row * width + column] ?? 0;
	for (let row = rows - 1; row >= 0; row--) for (let column = columns - 1; column >= 0; column--) longest[row * width + column] = a[fromA + row] === b[fromB + column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
	const pairs = [];
	for (let row = 0, column = 0; row < rows && column < columns;) if (a[fromA + row] === b[fromB + column]) pairs.push([fromA + row++, fromB + column++]);
	else if (at(row + 1, column) >= at(row, column + 1)) row++;
	else column++;
	return pairs;
}
// src/model/difference.ts
/**
* What an edit did to a text, word by word as its language divides words (Chinese and Japanese too): the
* pieces that are `same` or `gone` make up the old text, those that are `same` or `new` the new one.
*/
function differenceOf(before, after, language) {
	const [old, now] = [wordsIn(before, language), wordsIn(after, language)];
	const pieces = [];
	let [x, y] = [0, 0];
	for (const [nextX, nextY] of [...matchRuns(old, now), [old.length, now.length]]) {
		put(pieces, "gone", old.slice(x, nextX));
		put(pieces, "new", now.slice(y, nextY));
		put(pieces, "same", old.slice(nextX, nextX + 1));
		[x, y] = [nextX + 1, nextY + 1];
	}
	return joined(pieces);
}
function wordsIn(text, language) {
	return Array.from(new Intl.Segmenter(language, { granularity: "word" }).segment(text), ({ segment }) => segment);
}
function put(pieces, kind, words) {
	const last = pieces.at(-1);
	if (words.length === 0) return;
	if (last?.kind === kind) last.text += words.join("");
	else pieces.push({
		kind,
		text: words.join("")
	});
}
/** A lone space that stayed between two changes is part of them: two words replaced read as one change. */
function joined(pieces) {
	const result = [];
	let [gone, come] = ["", ""];
	const settle = () => {
		if (gone !== "") result.push({
			kind: "gone",
			text: gone
		});
		if (come !== "") result.push({
			kind: "new",
			text: come
		});
		[gone, come] = ["", ""];
	};
	for (const [index, { kind, text }] of pieces.entries()) {
		const isBetween = gone !== "" && come !== "" && bothChange(pieces.slice(index + 1));
		if (kind === "gone") gone += text;
		else if (kind === "new") come += text;
		else if (/^\s+$/.test(text) && isBetween) [gone, come] = [gone + text, come + text];
		else {
			settle();
			result.push({
				kind,
				text
			});
		}
	}
	settle();
	return result;
}
/** Whether something goes and something comes before anything stays. */
function bothChange([first, second]) {
	return first?.kind === "gone" && second?.kind === "new";
}
// src/components/ChangeList.astro
createAstro("http://localhost:4321");
var $$ChangeList = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$ChangeList;
	const { interview, wording } = Astro.props;
	const page = href(interviewPath(interview.id));
	const passages = new Set(passagesOf(interview).map(({ id }) => id));
	const speakers = new Map(interview.sections.flatMap(({ turns }) => turns.flatMap(({ speaker, passages: own }) => own.map(({ id }) => [id, interview.participants.find((one) => one.id === speaker)]))));
	const nameOf = (id, language) => speakers.get(id)?.names[language]?.name;
	const pageOf = ({ language }) => interview.versions.some((version) => version.language === language && version.kind === "further") ? href(interviewPath(interview.id, language)) : page;
	return renderTemplate`${maybeRenderHead($$result)}<ol role="list" class="astro-yjcqr67i"> ${interview.changes.map(({ id, changes, retired }) => renderTemplate`<li${addAttribute(id, "id")} class="astro-yjcqr67i"> <h2 class="astro-yjcqr67i"> <a${addAttribute(`${page}#${id}`, "href")} class="astro-yjcqr67i">${PASSAGE_ID.test(id) ? id : `#${id}`}</a> </h2> <ol role="list" class="astro-yjcqr67i"> ${retired !== void 0 && !passages.has(id) && renderTemplate`<li class="astro-yjcqr67i"> ${renderComponent($$result, "RetiredNotice", $$RetiredNotice, {
		"retired": retired,
		"wording": wording,
		"class": "astro-yjcqr67i"
	})} </li>`} ${changes.map((change) => {
		const { language, date, before, after, withheld } = change;
		const name = nameOf(id, language);
		return renderTemplate`<li class="astro-yjcqr67i"> <p class="facts astro-yjcqr67i"> <time${addAttribute(date, "datetime")} class="astro-yjcqr67i">${formatDate(date, wording.locale)}</time> <a${addAttribute(`${pageOf(change)}#${id}`, "href")}${addAttribute(language, "hreflang")} class="astro-yjcqr67i"> ${languageName(language, wording.locale)} </a> ${name !== void 0 && renderTemplate`<bdi${addAttribute(language, "lang")} class="astro-yjcqr67i">${name}</bdi>`} </p> ${before === void 0 ? renderTemplate`<p class="absent astro-yjcqr67i">${wording.withheld(withheld ?? "")}</p>` : renderTemplate`<p class="text astro-yjcqr67i"${addAttribute(language, "lang")}${addAttribute(directionOf(language), "dir")}> ${after === void 0 ? renderTemplate`<del class="astro-yjcqr67i">${before}</del>` : differenceOf(before, after, language).map(({ kind, text }) => kind === "gone" ? renderTemplate`<del class="astro-yjcqr67i">${text}</del>` : kind === "new" ? renderTemplate`<ins class="astro-yjcqr67i">${text}</ins>` : text)} </p>`} ${before !== void 0 && after === void 0 && renderTemplate`<p class="absent astro-yjcqr67i">${wording.noLongerHere}</p>`} </li>`;
	})} </ol> </li>`)} </ol>`;
}, "/work/main/src/components/ChangeList.astro", void 0);
// src/components/ChangesPage.astro
createAstro("http://localhost:4321");
var $$ChangesPage = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$ChangesPage;
	const { library, interview } = Astro.props;
	const { site, problems } = library;
	const wording = wordingFor(site.language);
	const { front, language } = readingVersion(interview);
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"site": site,
		"wording": wording,
		"title": `${wording.changes}: ${front.title}`,
		"path": changesPath(interview.id),
		"place": "interviews",
		"problems": problems.length,
		"class": "astro-pzfbtse4"
	}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<h1 class="astro-pzfbtse4">${wording.changes}</h1> <p class="of astro-pzfbtse4"> <a${addAttribute(href(interviewPath(interview.id)), "href")}${addAttribute(language, "lang")}${addAttribute(directionOf(language), "dir")} class="astro-pzfbtse4"> ${front.title} </a> </p> <p class="help astro-pzfbtse4">${wording.changesHelp}</p> ${renderComponent($$result, "ChangeList", $$ChangeList, {
		"interview": interview,
		"wording": wording,
		"class": "astro-pzfbtse4"
	})} ` })}`;
}, "/work/main/src/components/ChangesPage.astro", void 0);
// src/pages/interviews/[id]/changes.astro
var changes_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Changes,
	file: () => $$file,
	getStaticPaths: () => getStaticPaths,
	url: () => $$url
});
createAstro("http://localhost:4321");
async function getStaticPaths() {
	const library = await getLibrary();
	return keyed(library, everyPath(library.interviews.filter(({ changes }) => changes.length > 0)));
}
var $$Changes = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Changes;
	const { interview } = Astro.props;
	const library = await getLibrary();
	return renderTemplate`${Astro.params.id === interview.id ? renderTemplate`${renderComponent($$result, "ChangesPage", $$ChangesPage, {
		"library": library,
		"interview": interview
	})}` : renderTemplate`${renderComponent($$result, "Moved", $$Moved, {
		"library": library,
		"interview": interview,
		"path": changesPath(interview.id)
	})}`}`;
}, "/work/main/src/pages/interviews/[id]/changes.astro", void 0);
var $$file = "/work/main/src/pages/interviews/[id]/changes.astro";
var $$url = "/interviews/[id]/changes/";
// \0virtual:astro:page:src/pages/interviews/[id]/changes@_@astro
var page = () => changes_exports;
export { page };
