import { n as isPartialDate } from "./dates_C8QvohKa.mjs";
import { c as pageOf, l as pagedVersions } from "./address_C6VQzZbX.mjs";
import { i as namesOf } from "./citation_DLIdw9RB.mjs";
import { toHtml } from "hast-util-to-html";
import { SKIP, visit } from "unist-util-visit";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
// src/exports/written-html.ts
var reader = unified().use(rehypeParse, { fragment: true }).freeze();
/** HTML that the model has written, as a tree again: for exports that need it in another form. */
function readHtml(html) {
	const tree = reader.parse(html);
	return {
		...tree,
		children: tree.children.filter((node) => node.type !== "doctype")
	};
}
// src/exports/full-text.ts
/**
* The whole text of a version as HTML that stands alone, for feeds: speakers in bold before their turns,
* notes at the end, every link with its full address, no ids. Pictures are links to their place in the page.
*/
function fullText(interview, version, addressOf) {
	const { language } = version;
	const page = pageOf(interview, version);
	const parts = interview.sections.flatMap(({ slug, headings, turns }) => {
		const heading = headings[language];
		const title = heading === void 0 ? [] : [element(heading.depth > 2 ? "h3" : "h2", {}, contentOf(heading.html, page, slug ?? "", addressOf))];
		const text = turns.flatMap(({ speaker, passages }) => {
			const blocks = passages.flatMap(({ id, texts }) => {
				const html = texts[language]?.html;
				return html === void 0 ? [] : contentOf(html, page, id, addressOf);
			});
			const names = interview.participants.find(({ id }) => id === speaker)?.names ?? {};
			const name = (names[language] ?? Object.values(names)[0])?.name;
			return name === void 0 || blocks.length === 0 ? blocks : named(blocks, name);
		});
		return [...title, ...text];
	});
	const notes = interview.notes.filter((note) => note.language === language).map(({ mark, html, passage }) => {
		const blocks = contentOf(html, page, passage, addressOf);
		return element("li", {}, [
			element("a", { href: addressOf(`${page}#${passage}`) }, [text(mark)]),
			text(" "),
			...blocks
		]);
	});
	return toHtml([...parts, ...notes.length > 0 ? [element("ul", {}, notes)] : []]);
}
/** Written HTML of the page at `page` made to stand elsewhere; `place` is the fragment where it stands. */
function contentOf(html, page, place, addressOf) {
	const tree = readHtml(html);
	visit(tree, "element", (node, index, parent) => {
		const { id: _id, role: _role, className: _class, href, ...kept } = node.properties;
		node.properties = kept;
		if (typeof href === "string") node.properties["href"] = href.startsWith("#") ? addressOf(page + href) : /^\/(?!\/)/.test(href) ? addressOf(href) : href;
		if (node.tagName !== "img" || parent === void 0 || index === void 0) return void 0;
		const description = text(String(node.properties["alt"] ?? ""));
		parent.children.splice(index, 1, element("a", { href: addressOf(`${page}#${place}`) }, [description]));
		return [SKIP, index + 1];
	});
	return tree.children;
}
/** Blocks with who says them in front of the first. */
function named(blocks, name) {
	const [first, ...rest] = blocks;
	const label = [element("strong", {}, [text(`${name}:`)]), text(" ")];
	return first?.type === "element" && first.tagName === "p" ? [{
		...first,
		children: [...label, ...first.children]
	}, ...rest] : [element("p", {}, label), ...blocks];
}
function element(tagName, properties, children) {
	return {
		type: "element",
		tagName,
		properties,
		children
	};
}
function text(value) {
	return {
		type: "text",
		value
	};
}
/** The newest versions that have a page, newest first; undated ones come last. */
function feedEntries({ interviews, published }, addressOf) {
	return interviews.flatMap((interview) => pagedVersions(interview).map((version) => ({
		interview,
		version
	}))).sort((a, b) => compareDays(b.version.front.published, a.version.front.published)).slice(0, 50).map(({ interview, version }) => entryOf(interview, version, published, addressOf));
}
/** The address under which an interview was first published: the id of its entries, wherever it moves. */
function firstAddress(interview, published, addressOf) {
	const own = /* @__PURE__ */ new Set([interview.id, ...interview.aliases]);
	return addressOf(`/interviews/${published.find((line) => own.has(line.interview))?.interview ?? interview.id}/`);
}
/** A day as RFC 3339 has it, and Atom and JSON Feed want it. */
function momentOf(date) {
	return date.length > 10 ? new Date(date).toISOString().replace(".000", "") : `${date}T00:00:00Z`;
}
/** When the newest of these interviews was published: the time of a feed without entries. */
function newestOf(interviews) {
	return momentOf(interviews.map(({ published }) => published ?? "").sort().at(-1) || "1970-01-01");
}
/** Negative where the first day comes before the second; no day comes before all. */
function compareDays(a = "", b = "") {
	return a < b ? -1 : a > b ? 1 : 0;
}
function entryOf(interview, version, published, addressOf) {
	const { front, language, kind } = version;
	const page = pageOf(interview, version);
	const first = firstAddress(interview, published, addressOf);
	const thread = kind === "further" ? void 0 : interview.thread;
	const where = thread?.ownPage === true ? "comments/" : "#thread";
	return {
		id: kind === "further" ? `${first}${language}/` : first,
		address: addressOf(page),
		title: front.title,
		language,
		summary: front.summary,
		published: front.published !== void 0 && isPartialDate(front.published) ? front.published : void 0,
		html: fullText(interview, version, addressOf),
		interviewees: namesOf(interview, "interviewee", language),
		makers: front.translators ?? namesOf(interview, "interviewer", language),
		comments: thread === void 0 || thread.count === 0 ? void 0 : {
			count: thread.count,
			address: addressOf(`/interviews/${interview.id}/${where}`),
			feed: addressOf(`/interviews/${interview.id}/comments.xml`)
		}
	};
}
export { newestOf as a, momentOf as i, feedEntries as n, firstAddress as r, compareDays as t };
