import { t as directionOf } from "./language_CjBs_XIh.mjs";
import { i as momentOf } from "./feed_DUAMCZ2A.mjs";
import { a as xhtml, i as withLinks } from "./interview-book_kbdPCJnQ.mjs";
import { a as xmlText, i as xmlDocument, n as textElement, t as element } from "./xml_8n9pNA82.mjs";
import { t as zipped } from "./zip_Dg3JINQE.mjs";
import { posix } from "node:path";
// src/exports/book-style.ts
/** How a book looks where the reader's own settings leave room: the reading systems choose face and size. */
var BOOK_STYLE = `.passage { margin: 0 0 1em; break-inside: auto; }
.passage p { margin: 0 0 0.4em; }
.speaker { font-weight: bold; }
.other { margin: 0.3em 0 0; margin-inline-start: 1.2em; font-size: 0.92em; color: #5d5850; }
.narration { font-style: italic; }
.absent, .gone { color: #5d5850; font-style: italic; font-size: 0.9em; }
h1 .other, h2 .other, h3 .other { display: block; margin-inline-start: 0; font-weight: normal; }
h2, h3 { margin: 2em 0 1em; break-after: avoid; }
.note { font-size: 0.9em; margin: 0.6em 0; }
.note-ref { font-size: 0.75em; line-height: 0; vertical-align: super; }
.facts { font-size: 0.9em; }
.thread ol { list-style: none; margin: 0; padding: 0; }
.thread ol ol { margin-inline-start: 1em; padding-inline-start: 0.8em; border-inline-start: 1px solid #c9c1b4; }
.thread h3 { margin: 1.2em 0 0.2em; font-size: 1em; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; }
td, th { padding: 0.2em 0.6em; border: 1px solid #c9c1b4; text-align: start; }
.left { text-align: left; } .right { text-align: right; } .center { text-align: center; }
pre { white-space: pre-wrap; }
`;
// src/exports/book-package.ts
/** Where a reading system finds the package: the only fixed place of an EPUB. */
var CONTAINER = xmlDocument(element("container", {
	version: "1.0",
	xmlns: "urn:oasis:names:tc:opendocument:xmlns:container"
}, element("rootfiles", {}, element("rootfile", {
	"full-path": "EPUB/package.opf",
	"media-type": "application/oebps-package+xml"
}))));
/** The package document of EPUB 3: what the book is, its files, and the order in which they are read. */
function packageOf(book, words) {
	const documents = book.documents.map(({ name }, index) => ({
		name,
		id: `d${index + 1}`
	}));
	return xmlDocument(element("package", {
		xmlns: "http://www.idpf.org/2007/opf",
		version: "3.0",
		"unique-identifier": "id",
		"xml:lang": book.language,
		dir: directionOf(book.language)
	}, element("metadata", { "xmlns:dc": "http://purl.org/dc/elements/1.1/" }, ...metadata(book, words)), element("manifest", {}, item("nav", "nav.xhtml", XHTML, "nav"), item("style", "style.css", "text/css"), ...documents.map(({ id, name }) => item(id, name, XHTML)), ...book.pictures.map(({ name, type }, index) => item(`i${index + 1}`, name, type))), element("spine", { "page-progression-direction": directionOf(book.language) }, ...documents.map(({ id }) => element("itemref", { idref: id })))));
}
/** The contents of the book, as a page that is read like any other. */
function contentsOf(book, { contents }) {
	return xhtml({
		title: contents,
		language: book.language,
		style: "style.css",
		content: element("nav", {
			"epub:type": "toc",
			id: "toc"
		}, textElement("h1", contents), list(book.places, book.language))
	});
}
var XHTML = "application/xhtml+xml";
function item(id, href, type, properties) {
	return element("item", {
		id,
		href,
		"media-type": type,
		properties
	});
}
function meta(property, text, refines, scheme) {
	return textElement("meta", text, {
		property,
		refines,
		scheme
	});
}
function metadata(book, { accessibility }) {
	const isVisual = book.pictures.length > 0;
	return [
		textElement("dc:identifier", book.identifier, { id: "id" }),
		textElement("dc:title", book.title),
		...book.languages.map((language) => textElement("dc:language", language)),
		...book.people.flatMap(({ name, part }, index) => [textElement(part === "ive" ? "dc:creator" : "dc:contributor", name, { id: `person${index + 1}` }), meta("role", part, `#person${index + 1}`, "marc:relators")]),
		textElement("dc:publisher", book.publisher),
		textElement("dc:date", book.published),
		textElement("dc:rights", book.license),
		textElement("dc:description", book.description),
		textElement("dc:source", book.source),
		meta("dcterms:modified", momentOf(book.modified ?? "1970-01-01")),
		meta("schema:accessMode", "textual"),
		...isVisual ? [meta("schema:accessMode", "visual")] : [],
		meta("schema:accessModeSufficient", "textual"),
		...[
			"structuralNavigation",
			"tableOfContents",
			"readingOrder",
			...isVisual ? ["alternativeText"] : []
		].map((feature) => meta("schema:accessibilityFeature", feature)),
		meta("schema:accessibilityHazard", "none"),
		meta("schema:accessibilitySummary", accessibility)
	];
}
function list(places, language) {
	return element("ol", {}, ...places.map(({ text, href, language: own, below = [] }) => {
		const words = own === language ? {} : {
			lang: own,
			dir: directionOf(own)
		};
		const link = element("a", {
			href,
			...words
		}, xmlText(text));
		return element("li", {}, link, below.length > 0 ? list(below, language) : "");
	}));
}
// src/exports/epub.ts
/**
* A book as EPUB 3.3, https://www.w3.org/TR/epub-33/: byte for byte the same in every build. Links between
* its documents lead inside it, all others to the site.
*/
function epub(book, words, addressOf) {
	const homes = new Map(book.documents.flatMap(({ name, holds }) => holds.map((address) => [address, name])));
	const text = (name, content) => ({
		name,
		bytes: Buffer.from(content)
	});
	return zipped([
		text("mimetype", "application/epub+zip"),
		text("META-INF/container.xml", CONTAINER),
		text("EPUB/package.opf", packageOf(book, words)),
		text("EPUB/nav.xhtml", contentsOf(book, words)),
		text("EPUB/style.css", BOOK_STYLE),
		...book.documents.map((document) => text(`EPUB/${document.name}`, xhtml({
			...document,
			style: posix.relative(posix.dirname(document.name), "style.css"),
			content: settled(document, homes, addressOf)
		}))),
		...book.pictures.map(({ name, bytes }) => ({
			name: `EPUB/${name}`,
			bytes
		}))
	]);
}
/** A document whose links, which name addresses of the site, lead from where it lies. */
function settled({ name, content }, homes, addressOf) {
	return withLinks(content, (href) => {
		if (!/^\/(?!\/)/.test(href)) return href;
		const home = homes.get(href);
		if (home === void 0) return addressOf(href);
		const [, fragment] = href.split("#");
		const file = home === name ? "" : posix.relative(posix.dirname(name), home);
		return fragment === void 0 ? file || posix.basename(name) : `${file}#${fragment}`;
	});
}
export { epub as t };
