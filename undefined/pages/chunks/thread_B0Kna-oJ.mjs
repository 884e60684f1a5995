import "./foreign_BQNewdP_.mjs";
import { t as CJK } from "./han_CCjvWFC5.mjs";
import "hast-util-to-html";
import "unist-util-visit";
import { unified } from "unified";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import rehypeSlug from "rehype-slug";
// src/model/markdown.ts
/** The element that stands for a note's text until version.ts takes it out of the page's flow. */
var NOTE_ELEMENT = "colloquy-note";
unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly).freeze();
unified().use(remarkRehype, { handlers: {
	/** A link to the note, whose id and mark version.ts has put on the node. */
	footnoteReference(_state, node) {
		const { note = "", mark = "", reference = "" } = node.data ?? {};
		return element("sup", { className: ["note-ref"] }, [element("a", {
			href: `#${note}`,
			id: reference,
			role: "doc-noteref"
		}, [{
			type: "text",
			value: mark
		}])]);
	},
	footnoteDefinition(state, node) {
		return element(NOTE_ELEMENT, { label: String(node.identifier) }, state.all(node));
	}
} }).freeze();
rehypeSlug();
function element(tagName, properties, children) {
	return {
		type: "element",
		tagName,
		properties,
		children
	};
}
new RegExp(`[${CJK}]`, "gu");
new RegExp(`[^${CJK}]+`, "gu");
// src/model/comment.ts
/** HTML and footnotes are not read as such in a comment: what looks like them stays as it was typed. */
function literalMarkup() {
	const data = this.data();
	(data.micromarkExtensions ??= []).push({ disable: { null: [
		"htmlFlow",
		"htmlText",
		"gfmFootnoteDefinition",
		"gfmFootnoteCall",
		"gfmPotentialFootnoteCall"
	] } });
}
unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly).use(literalMarkup).use(remarkRehype).freeze();
// src/model/thread.ts
/** Every comment below this one, as deep as it goes, each behind what it answers. */
function repliesBelow(comment) {
	const below = [];
	const waiting = [...comment.replies];
	for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) {
		below.push(next);
		waiting.unshift(...next.replies);
	}
	return below;
}
export { repliesBelow as t };
