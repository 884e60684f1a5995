import { c as readingVersion } from "./library_wPfyS6U0.mjs";
import { n as interviewBook } from "./interview-book_kbdPCJnQ.mjs";
import { a as xmlText, n as textElement, t as element } from "./xml_8n9pNA82.mjs";
// src/exports/site-book.ts
/** Where a volume lies, counted from 1: `/interviews.epub`, `/interviews-2.epub`. */
function volumePath(number) {
	return `/interviews${number === 1 ? "" : `-${number}`}.epub`;
}
/**
* A volume of the whole site as one book, each interview as in its own. Volumes are the shards of the search
* records, so that no book outgrows an e-reader or the build's memory, and a new interview touches only one.
*/
async function volumeBook(interviews, site, { path, title }, words, addressOf) {
	const books = [];
	for (const interview of interviews) books.push(await interviewBook(interview, readingVersion(interview), site, words, addressOf));
	const address = addressOf("/");
	const days = books.flatMap(({ modified }) => modified ?? []).sort();
	return {
		identifier: addressOf(path),
		title,
		language: site.language,
		languages: [.../* @__PURE__ */ new Set([site.language, ...books.flatMap(({ languages }) => languages)])],
		publisher: site.title,
		people: [...new Map(books.flatMap(({ people }) => people).map((one) => [`${one.part} ${one.name}`, one])).values()],
		modified: days.at(-1),
		description: site.description,
		documents: [{
			name: "title.xhtml",
			title,
			language: site.language,
			content: element("section", {
				"epub:type": "titlepage",
				class: "title"
			}, textElement("h1", title), element("p", {}, xmlText(site.description ?? "")), element("p", {}, textElement("a", address, { href: address }))),
			holds: []
		}, ...books.flatMap(({ documents }) => documents)],
		pictures: books.flatMap(({ pictures }) => pictures),
		places: books.flatMap(({ places }) => places)
	};
}
export { volumePath as n, volumeBook as t };
