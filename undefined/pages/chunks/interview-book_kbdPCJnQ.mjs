import { c as readingVersion, o as originalVersion, s as passagesOf } from "./library_wPfyS6U0.mjs";
import { c as pageOf, n as commentAddress, t as citationFile } from "./address_C6VQzZbX.mjs";
import { a as xmlText, n as textElement, r as xmlCharacters, t as element } from "./xml_8n9pNA82.mjs";
import { n as folderOf } from "./content-files_CP7qM4d3.mjs";
import { n as isHan, r as languageName, t as directionOf } from "./language_CjBs_XIh.mjs";
import { t as formatDate } from "./dates_C8QvohKa.mjs";
import { t as repliesBelow } from "./thread_B0Kna-oJ.mjs";
import { i as namesOf } from "./citation_DLIdw9RB.mjs";
import { t as changedOn } from "./sitemap_gkaaiDqS.mjs";
import { extname, join, posix } from "node:path";
import { readFile } from "node:fs/promises";
import sharp from "sharp";
// src/exports/xhtml.ts
/** A document of EPUB 3: HTML written as XML. */
function xhtml({ title, language, style, content }) {
	return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${element("html", {
		xmlns: "http://www.w3.org/1999/xhtml",
		"xmlns:epub": "http://www.idpf.org/2007/ops",
		lang: language,
		"xml:lang": language,
		dir: directionOf(language)
	}, element("head", {}, element("meta", { charset: "utf-8" }), textElement("title", title), element("link", {
		rel: "stylesheet",
		href: style,
		type: "text/css"
	})), element("body", {}, content))}\n`;
}
/** A tag as HTML is written: values stand in double quotes, and in text every `<` is escaped. */
var TAG = /<([a-z][a-z0-9-]*)((?: [^\s"=<>]+(?:="[^"]*")?)*)>/g;
var ATTRIBUTE = / ([^\s"=<>]+)(?:="([^"]*)")?/g;
var EMPTY = /* @__PURE__ */ new Set([
	"br",
	"hr",
	"img",
	"input",
	"wbr"
]);
/**
* HTML that the model has written, as XHTML. Note marks become pop-ups, and what EPUB no longer reads, the
* `align` of a table's cells, becomes a class.
*/
function xhtmlOf(html, { link, picture }) {
	return xmlCharacters(html).replaceAll("]]>", "]]&gt;").replace(TAG, (tag, name, written) => {
		const attributes = written.replace(ATTRIBUTE, (_, key, raw = "") => {
			const value = raw.replaceAll("<", "&#x3C;");
			if (key === "href") return ` href="${link(value)}"`;
			if (key === "src") return ` src="${xmlText(picture(value.replaceAll("&#x26;", "&")))}"`;
			if (key === "role" && value === "doc-noteref") return ` role="${value}" epub:type="noteref"`;
			return ` ${key === "align" ? "class" : key}="${value}"`;
		});
		return attributes === "" && !EMPTY.has(name) ? tag : `<${name}${attributes}${EMPTY.has(name) ? "/" : ""}>`;
	});
}
/** Blocks with something in front of what their first paragraph says. */
function opened(blocks, first) {
	const [tag] = /^<p(?: [^\s"=<>]+="[^"]*")*>/.exec(blocks) ?? [];
	return tag === void 0 ? element("p", {}, first) + blocks : tag + first + blocks.slice(tag.length);
}
/** An XHTML document with its links changed; what is escaped in them stays escaped. */
function withLinks(document, link) {
	return document.replace(/(<a(?: [^\s"=<>]+="[^"]*")*? href=")([^"]*)/g, (_, before, href) => before + link(href));
}
// src/exports/book-pieces.ts
/** Reading systems lay a document out whole: past this many characters the next one begins. */
var LONGEST = 15e4;
/**
* Documents of about equal length that hold these pieces, `text.xhtml`, `text-2.xhtml`, and so on below
* `folder`; notes stand at the end of the document of their marks. `page` is their address on the site.
*/
function documentsOf(pieces, about) {
	const parts = [[]];
	let size = 0;
	for (const piece of pieces) {
		if (size > LONGEST && piece.opens) {
			parts.push([]);
			size = 0;
		}
		parts.at(-1)?.push(piece);
		size += piece.size;
	}
	const { folder, name, page, title, language, heading, kind } = about;
	const nameOf = (index) => `${folder}/${name}${index === 0 ? "" : `-${index + 1}`}.xhtml`;
	return {
		documents: parts.map((part, index) => ({
			name: nameOf(index),
			title,
			language,
			content: element("section", {
				class: name,
				"aria-label": title,
				"epub:type": kind
			}, index === 0 ? heading : "", ...part.map(({ text }) => text), ...part.map(({ notes }) => notes)),
			holds: part.flatMap(({ ids }) => ids.map((id) => `${page}#${id}`))
		})),
		places: parts.flatMap((part, index) => part.flatMap(({ place }) => place === void 0 ? [] : [{
			text: place.text,
			language: place.language,
			href: `${nameOf(index)}#${place.fragment}`
		}]))
	};
}
// src/exports/book-pictures.ts
/** Forms of picture that every reading system shows: https://www.w3.org/TR/epub-33/#sec-core-media-types */
var SHOWN_EVERYWHERE = {
	".gif": "image/gif",
	".jpeg": "image/jpeg",
	".jpg": "image/jpeg",
	".png": "image/png",
	".svg": "image/svg+xml"
};
/**
* The pictures in the texts of an interview, by the name that the texts call them, as they lie in the
* content folder. Newer forms than e-readers know are written as JPEG or, where they are see-through, as PNG.
*/
async function picturesOf(interview, languages) {
	const names = [...passagesOf(interview).flatMap(({ texts }) => languages.map((language) => texts[language]?.html ?? "")), ...interview.notes.map(({ html }) => html)].flatMap((html) => [...html.matchAll(/<img src="([^"]*)"/g)].map(([, name = ""]) => decodeURIComponent(name)));
	const pictures = /* @__PURE__ */ new Map();
	for (const name of new Set(names)) {
		const bytes = await readFile(join(folderOf(interview), name));
		const type = SHOWN_EVERYWHERE[extname(name).toLowerCase()];
		const picture = type === void 0 ? await inOlderForm(bytes) : {
			type,
			bytes: new Uint8Array(bytes)
		};
		const ending = picture.type.replace(/^image\/|\+xml$/g, "");
		pictures.set(name, {
			...picture,
			name: `${interview.id}/picture-${pictures.size + 1}.${ending}`
		});
	}
	return pictures;
}
async function inOlderForm(bytes) {
	const picture = sharp(bytes);
	const { hasAlpha } = await picture.metadata();
	return hasAlpha ? {
		type: "image/png",
		bytes: new Uint8Array(await picture.png().toBuffer())
	} : {
		type: "image/jpeg",
		bytes: new Uint8Array(await picture.jpeg({ quality: 85 }).toBuffer())
	};
}
// src/model/presence.ts
/** How the version in `language` stands at each passage, by passage id. */
function presenceOf(sections, language) {
	const presence = /* @__PURE__ */ new Map();
	let ended = false;
	for (const { turns } of sections) for (const { passages } of turns) {
		let reach = 0;
		for (const [index, passage] of passages.entries()) {
			const text = passage.texts[language];
			if (text !== void 0) reach = Math.max(reach, index + text.span);
			if (text !== void 0) presence.set(passage.id, "text");
			else if (index < reach) presence.set(passage.id, "spanned");
			else if (passage.gaps.includes(language)) presence.set(passage.id, "gap");
			else presence.set(passage.id, ended ? "missing" : "ends");
			ended = presence.get(passage.id) === "ends" || presence.get(passage.id) === "missing";
		}
	}
	return presence;
}
// src/exports/book-text.ts
/**
* The text of an interview for a book: each passage with the same passage of `other` under it, its notes
* aside. Every id of the page is kept, retired ones too.
*/
function textPieces(interview, version, other, words, pictureOf) {
	const shown = [version, ...other === void 0 ? [] : [other]];
	const page = pageOf(interview, version);
	const presences = shown.map(({ language }) => presenceOf(interview.sections, language));
	const places = {
		link: (href) => href.startsWith("#") ? page + href : href,
		picture: (src) => pictureOf(decodeURIComponent(src)) ?? src
	};
	const write = (html) => xhtmlOf(html, places);
	const retiredAt = (id) => interview.retired.flatMap((retired) => retired.survivor === id ? retired.id : []);
	const shownNotes = interview.notes.filter((note) => shown.some(({ language }) => language === note.language));
	const notesAt = Map.groupBy(shownNotes, ({ passage }) => passage);
	const passagePiece = (turn, passage) => {
		const { id, texts } = passage;
		const isFirst = turn.passages[0] === passage;
		const parts = shown.map(({ language }, index) => {
			const text = texts[language];
			const here = presences[index]?.get(id);
			const part = index === 0 ? "reading" : "other";
			if (text === void 0) {
				const absent = here === "gap" ? words.notIn : here === "ends" ? words.notYet : void 0;
				const name = languageName(language, words.locale);
				return textElement("p", absent?.(name), { class: `absent ${part}` });
			}
			const blocks = write(text.html);
			return element("div", {
				class: part,
				lang: language,
				dir: directionOf(language)
			}, isFirst ? named(blocks, interview, turn, language) : blocks);
		});
		const retired = retiredAt(id);
		const notes = notesAt.get(id) ?? [];
		const kind = turn.speaker === void 0 ? "passage narration" : "passage";
		return {
			opens: isFirst,
			text: element("div", {
				class: kind,
				id
			}, ...retired.map(placeOf), ...parts),
			notes: notes.map((note) => noteOf(note, write(note.html), page, words)).join(""),
			ids: [
				id,
				...retired,
				...notes.flatMap((note) => [note.id, ...note.references])
			],
			size: shown.reduce((size, { language }) => size + (texts[language]?.html.length ?? 0), 0)
		};
	};
	return interview.sections.flatMap(({ slug, headings, turns }) => {
		const passages = turns.flatMap((turn) => turn.passages.map((passage) => passagePiece(turn, passage)));
		const [first, ...rest] = passages;
		if (slug === void 0 || first === void 0) return passages;
		const texts = shown.flatMap(({ language }) => {
			const heading = headings[language];
			return heading === void 0 ? [] : [{
				...heading,
				language
			}];
		});
		const [heading = {
			depth: 2,
			text: slug,
			html: "",
			language: version.language
		}] = texts;
		const retired = retiredAt(slug);
		const title = element(heading.depth > 2 ? "h3" : "h2", { id: slug }, ...retired.map(placeOf), ...texts.map(({ language, html }) => element("span", {
			class: language === version.language ? "reading" : "other",
			lang: language,
			dir: directionOf(language)
		}, write(html))));
		const place = {
			text: heading.text,
			language: heading.language,
			fragment: slug
		};
		const ids = [
			slug,
			...retired,
			...first.ids
		];
		return [{
			...first,
			opens: true,
			place,
			text: title + first.text,
			ids
		}, ...rest];
	});
}
/** Where an id that was given up is found. */
function placeOf(id) {
	return element("span", { id }, "");
}
/** The blocks of a turn's first passage, with who says them. */
function named(blocks, { participants }, { speaker }, language) {
	const names = Object.entries(participants.find(({ id }) => id === speaker)?.names ?? {});
	const [tag, name] = names.find(([own]) => own === language) ?? names[0] ?? [];
	if (name === void 0) return blocks;
	return opened(blocks, textElement("b", name.name, {
		class: "speaker",
		lang: tag === language ? void 0 : tag
	}) + textElement("span", isHan(language) ? "：" : ": "));
}
function noteOf(note, blocks, page, words) {
	const { id, language, mark, voice, references, passage } = note;
	const back = element("a", {
		href: `${page}#${references[0] ?? passage}`,
		role: "doc-backlink",
		"aria-label": `${words.notesLabel[voice]} ${mark}: ${words.backToText}`
	}, xmlText(mark));
	return element("aside", {
		id,
		class: "note",
		"epub:type": "footnote",
		role: "doc-footnote",
		lang: language,
		dir: directionOf(language)
	}, /^<p[ >]/.test(blocks) ? opened(blocks, `${back} `) : element("p", {}, back) + blocks);
}
// src/exports/book-thread.ts
/** Replies are set in as deep as this; deeper ones stand side by side and name what they answer. */
var MOST_LEVELS = 5;
/** The comments of an interview for a book, each of those that answer no other with its replies in it. */
function threadPieces(interview, words) {
	const { language } = readingVersion(interview);
	return (interview.thread?.roots ?? []).map((root) => {
		const all = [root, ...repliesBelow(root)];
		return {
			opens: true,
			text: element("ol", {}, itemOf(root, 1, false)),
			notes: "",
			ids: all.map(({ id }) => id),
			size: all.reduce((size, { html }) => size + html.length + 200, 0)
		};
	});
	function itemOf(comment, level, isFlat) {
		const replies = (isFlat ? [] : level + 1 >= MOST_LEVELS ? repliesBelow(comment) : comment.replies).map((reply) => itemOf(reply, level + 1, level + 1 >= MOST_LEVELS));
		return element("li", {}, articleOf(comment, level), replies.length > 0 ? element("ol", {}, ...replies) : "");
	}
	function articleOf(comment, level) {
		const { id, author, state, html } = comment;
		const gone = state === "deleted" ? words.deleted : words.withdrawn;
		return element("article", { id }, element("h3", {}, author === void 0 ? textElement("span", gone, { class: "gone" }) : textElement("bdi", author.name)), element("p", { class: "facts" }, factsOf(comment, level).join(" · ")), html === "" ? "" : element("div", {
			lang: comment.language ?? language,
			dir: "auto"
		}, xhtmlOf(html, AS_IS)));
	}
	function factsOf(comment, level) {
		const { id, date, parent, at } = comment;
		const passages = [...new Set(comment.quotes.flatMap(({ passage, interview: other = interview.id }) => passage === void 0 ? [] : [`/interviews/${other}/#${passage}`]))];
		const link = (href, text) => textElement("a", text, { href });
		const toPassage = (address) => link(address, address.replace(/^.*#/, ""));
		return [
			...comment.isAuthor ? [textElement("span", words.madeThis)] : [],
			...parent !== void 0 && level >= MOST_LEVELS ? [link(commentAddress(interview, parent.id), words.inReplyTo(parent.author?.name ?? parent.id))] : [],
			...date === void 0 ? [] : [textElement("time", formatDate(date, words.locale), { datetime: date })],
			link(commentAddress(interview, id), id),
			...passages.length > 0 ? [`${xmlText(words.quotes)} ${passages.map(toPassage).join(", ")}`] : [],
			...at !== void 0 && passages.every((address) => !address.endsWith(`#${at}`)) ? [`${xmlText(words.onPassage)} ${toPassage(`/interviews/${interview.id}/#${at}`)}`] : []
		];
	}
}
/** Comments are cleaned when they are read: no link of theirs leads by its fragment alone, and none has a picture. */
var AS_IS = {
	link: (href) => href,
	picture: (src) => src
};
// src/exports/book-title.ts
var ROLES = [
	"interviewee",
	"interviewer",
	"other"
];
/** The first page of an interview in a book: titles, everyone's part, dates, licence, source, and its address. */
function titlePage(interview, version, other, words, addressOf) {
	const { front, language } = version;
	const source = front.source ?? other?.front.source;
	const medium = front.medium ?? other?.front.medium;
	const address = addressOf(pageOf(interview, version));
	const line = (...content) => element("p", {}, ...content);
	const said = ({ language: tag }) => ({
		lang: tag,
		dir: directionOf(tag)
	});
	return element("section", {
		"epub:type": "titlepage",
		class: "title"
	}, element("h1", {}, textElement("span", front.title, said(version)), other === void 0 || other.front.title === front.title ? "" : textElement("span", other.front.title, {
		class: "other",
		...said(other)
	})), textElement("p", front.summary, said(version)), ...ROLES.map((role) => {
		const names = namesOf(interview, role, language);
		return names.length === 0 ? "" : line(xmlText(`${words.role[role]}: ${words.list(names)}`));
	}), front.translators === void 0 ? "" : line(xmlText(words.translatedBy(words.list(front.translators)))), ...[interview.held, front.published].map((date) => date === void 0 ? "" : line(xmlText(formatDate(date, words.locale)))), textElement("p", medium), textElement("p", front.license), source === void 0 ? "" : line(xmlText(`${words.source}: `), source.url === void 0 ? xmlText(source.name) : textElement("a", source.name, { href: source.url })), line(xmlText(`${words.permanentLink}: `), textElement("a", address, { href: address })));
}
// src/exports/interview-book.ts
/** One version of an interview as a book: the title page, the text beside its original, and the thread. */
async function interviewBook(interview, version, site, words, addressOf) {
	const { front, language } = version;
	const other = beside(interview, version);
	const page = pageOf(interview, version);
	const folder = interview.id;
	const pictures = await picturesOf(interview, [language, ...other === void 0 ? [] : [other.language]]);
	const pictureOf = (name) => {
		const picture = pictures.get(name);
		return picture === void 0 ? void 0 : posix.basename(picture.name);
	};
	const title = {
		name: `${folder}/title.xhtml`,
		title: front.title,
		language: site.language,
		content: titlePage(interview, version, other, words, addressOf),
		holds: [page]
	};
	const about = {
		folder,
		heading: "",
		page
	};
	const text = documentsOf(textPieces(interview, version, other, words, pictureOf), {
		...about,
		title: front.title,
		language,
		name: "text",
		kind: "bodymatter"
	});
	const thread = version.kind === "further" ? void 0 : interview.thread;
	const discussion = thread === void 0 || thread.comments.length === 0 ? {
		documents: [],
		places: []
	} : documentsOf(threadPieces(interview, words), {
		...about,
		title: `${words.comments(thread.count)} · ${front.title}`,
		language: site.language,
		name: "thread",
		kind: "appendix",
		page: `${page}${thread.ownPage ? "comments/" : ""}`,
		heading: textElement("h2", words.comments(thread.count))
	});
	const places = [{
		text: front.title,
		language,
		href: title.name,
		below: [...text.places, ...thread === void 0 || discussion.documents[0] === void 0 ? [] : [{
			text: words.comments(thread.count),
			language: site.language,
			href: discussion.documents[0].name
		}]]
	}];
	const source = front.source ?? other?.front.source;
	return {
		identifier: addressOf(page),
		title: front.title,
		language,
		languages: [language, ...other === void 0 ? [] : [other.language]],
		publisher: site.title,
		people: peopleOf(interview, version),
		modified: lastDay(interview, version),
		published: front.published,
		license: front.license,
		description: front.summary,
		source: source?.url ?? source?.name,
		documents: [
			title,
			...text.documents,
			...discussion.documents
		],
		pictures: [...pictures.values()],
		places
	};
}
/** Where the book of a version lies: `/interviews/ion.epub`, `/interviews/ion/de.epub`. */
function bookFile(interview, version) {
	return citationFile(interview, version, "epub");
}
/** The version whose text stands under that of `version`. */
function beside(interview, version) {
	const reading = readingVersion(interview);
	const original = originalVersion(interview) ?? (reading.isTranslation ? void 0 : reading);
	return original === version ? void 0 : original;
}
function peopleOf(interview, { front, language }) {
	const all = (names, part) => names.map((name) => ({
		name,
		part
	}));
	return [
		...all(namesOf(interview, "interviewee", language), "ive"),
		...all(namesOf(interview, "interviewer", language), "ivr"),
		...all(namesOf(interview, "other", language), "ctb"),
		...all(front.translators ?? [], "trl")
	];
}
/** The last day that the book's content knows of; comments count by their own. */
function lastDay(interview, version) {
	const comments = version.kind === "further" ? [] : interview.thread?.comments ?? [];
	return [
		changedOn(interview, version),
		version.kind === "further" ? void 0 : interview.thread?.captured,
		...comments.map(({ date }) => date)
	].flatMap((day) => day === void 0 ? [] : [day]).sort().at(-1);
}
export { xhtml as a, withLinks as i, interviewBook as n, presenceOf as r, bookFile as t };
