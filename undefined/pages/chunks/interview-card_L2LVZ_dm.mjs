import { o as originalVersion } from "./library_wPfyS6U0.mjs";
import { n as isHan, r as languageName, t as directionOf } from "./language_CjBs_XIh.mjs";
import { l as pagedVersions, t as citationFile } from "./address_C6VQzZbX.mjs";
import { i as namesOf, r as dateText } from "./citation_DLIdw9RB.mjs";
import { createRequire } from "node:module";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { Renderer } from "@takumi-rs/core";
import { create } from "fontkit";
// src/exports/card-cache.ts
/** How many bytes of a kept file are the digest of the others. */
var DIGEST = 32;
/**
* What `make` gives for `key`, from the folder where it was kept in an earlier build. A file that is not as it
* was written is made anew; where nothing can be kept, everything is made.
*/
async function kept(folder, key, make) {
	const path = join(folder, digestOf(key).toString("hex"));
	const file = await readFile(path).catch(() => void 0);
	const content = file?.subarray(DIGEST);
	if (content !== void 0 && file?.subarray(0, DIGEST).equals(digestOf(content)) === true) return content;
	const made = await make();
	const fresh = `${path}.${process.pid}`;
	try {
		await mkdir(folder, { recursive: true });
		await writeFile(fresh, Buffer.concat([digestOf(made), made]));
		await rename(fresh, path);
	} catch {}
	return made;
}
function digestOf(content) {
	return createHash("sha256").update(content).digest();
}
// src/exports/card-faces.ts
var face = (name, id) => ({
	name,
	package_: `@fontsource-variable/${id}`
});
var TEXT = face("Literata", "literata");
/** Has letters of Pali and Sanskrit that Literata lacks. */
var LATIN = face("Noto Serif", "noto-serif");
var SIMPLIFIED = face("Noto Serif SC", "noto-serif-sc");
var TRADITIONAL = face("Noto Serif TC", "noto-serif-tc");
var OTHERS = [face("Noto Serif Hebrew", "noto-serif-hebrew"), face("Noto Naskh Arabic", "noto-naskh-arabic")];
var require = createRequire(join(process.cwd(), "package.json"));
var loaded = /* @__PURE__ */ new Map();
/** The faces for a text in `language`, the first that has a letter before the others. */
function facesFor(language) {
	return [
		TEXT,
		LATIN,
		.../^(?:zh-Hant|zh-TW|zh-HK|lzh|yue|ja)\b/.test(language) ? [TRADITIONAL, SIMPLIFIED] : [SIMPLIFIED, TRADITIONAL],
		...OTHERS
	];
}
/** The files that hold the letters of a text, each read once; undefined where no face has one of them. */
async function fontsFor(text, language) {
	const fonts = [];
	const left = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
	for (const { name, package_ } of facesFor(language)) {
		if (left.size === 0) break;
		const subsets = subsetsOf(package_);
		const perhaps = new Set([...left].flatMap((point) => subsetsWith(point, subsets)));
		for (const subset of [...perhaps].sort((a, b) => a.place - b.place)) {
			if (![...left].some((point) => subsetsWith(point, subsets).includes(subset))) continue;
			const { font, points } = await load(name, package_, subset.name);
			const own = [...left].filter((point) => points.has(point));
			if (own.length > 0) fonts.push(font);
			for (const point of own) left.delete(point);
		}
	}
	return left.size === 0 ? fonts : void 0;
}
var known = /* @__PURE__ */ new Map();
function subsetsWith(point, { all, byPoint }) {
	const before = byPoint.get(point);
	if (before !== void 0) return before;
	const found = all.filter(({ ranges }) => ranges.some(([first, last]) => point >= first && point <= last));
	byPoint.set(point, found);
	return found;
}
function subsetsOf(package_) {
	const read = known.get(package_);
	if (read !== void 0) return read;
	const subsets = {
		all: Object.entries(require(`${package_}/unicode.json`)).map(([subset, written], place) => ({
			name: subset.replace(/[[\]]/g, ""),
			place,
			ranges: written.split(",").map((range) => {
				const [first = 0, last = first] = range.replace(/^U\+/i, "").split("-").map((point) => parseInt(point, 16));
				return [first, last];
			})
		})),
		byPoint: /* @__PURE__ */ new Map()
	};
	known.set(package_, subsets);
	return subsets;
}
function load(name, package_, subset) {
	const file = `${package_.replace(/^.*\//, "")}-${subset}-wght-normal.woff2`;
	const known = loaded.get(file);
	if (known !== void 0) return known;
	const path = join(dirname(require.resolve(`${package_}/unicode.json`)), "files", file);
	const reading = readFile(path).then((data) => {
		const font = create(data);
		const points = new Set("characterSet" in font ? font.characterSet : []);
		return {
			font: {
				name,
				data,
				unicodeRange: rangesOf(points)
			},
			points
		};
	});
	loaded.set(file, reading);
	return reading;
}
/** The points as runs without gaps. */
function rangesOf(points) {
	const ranges = [];
	for (const point of [...points].sort((a, b) => a - b)) {
		const last = ranges.at(-1);
		if (last !== void 0 && last[1] === point - 1) last[1] = point;
		else ranges.push([point, point]);
	}
	return ranges;
}
// src/exports/open-graph.ts
/** The size of a card in pixels, as those who show cards ask for it. */
var CARD_SIZE = {
	width: 1200,
	height: 630
};
/** What a link to the interview's page shows where it is shared. */
function openGraphTags(interview, item, siteTitle) {
	const others = pagedVersions(interview).filter(({ language }) => language !== item.language);
	return [
		["og:type", "article"],
		["og:title", item.title],
		["og:url", item.URL],
		["og:site_name", siteTitle],
		["og:description", item.abstract],
		["og:locale", localeOf(item.language)],
		...others.map(({ language }) => ["og:locale:alternate", localeOf(language)]),
		["article:published_time", item.issued === void 0 ? void 0 : dateText(item.issued)]
	].flatMap(([property, content]) => content === void 0 ? [] : [{
		property,
		content
	}]);
}
/** The picture that is shown with a link, and what is said in its place. */
function cardTags(address, text) {
	return [
		{
			property: "og:image",
			content: address
		},
		{
			property: "og:image:type",
			content: "image/png"
		},
		{
			property: "og:image:width",
			content: String(CARD_SIZE.width)
		},
		{
			property: "og:image:height",
			content: String(CARD_SIZE.height)
		},
		{
			property: "og:image:alt",
			content: text
		},
		{
			name: "twitter:card",
			content: "summary_large_image"
		}
	];
}
/** A language with the region where most speak it, as the protocol wants it: `zh_CN` of `zh-Hans`. */
function localeOf(language) {
	const { language: primary, region } = new Intl.Locale(language).maximize();
	return region === void 0 ? primary : `${primary}_${region}`;
}
// src/exports/social-card.ts
var PAGE = "#fbf9f4";
var INK = "#24211c";
var SOFT = "#665f54";
var BRICK = "#8a2f21";
var renderer;
/** Faces that the renderer has, or is about to: whoever needs one waits for it, whoever has asked first. */
var registered = /* @__PURE__ */ new Map();
/** The card as PNG. A line in a script that none of the faces has is left out, rather than shown as boxes. */
async function drawCard(card) {
	renderer ??= new Renderer();
	const { interfaceLanguage: language } = card;
	const original = card.original ?? {
		title: "",
		language
	};
	const lines = [
		{
			text: card.site,
			language
		},
		{
			text: card.title,
			language: card.language
		},
		{
			text: original.title,
			language: original.language
		},
		{
			text: card.people,
			language
		},
		{
			text: card.about,
			language
		}
	];
	const shown = /* @__PURE__ */ new Set();
	for (const { text, language: own } of lines) {
		const fonts = await fontsFor(text, own);
		if (fonts === void 0) continue;
		shown.add(text);
		for (const font of fonts) {
			const registering = registered.get(font) ?? renderer.registerFont(font);
			registered.set(font, registering);
			await registering;
		}
	}
	const only = (text) => shown.has(text) ? text : "";
	const node = layOut({
		...card,
		site: only(card.site),
		title: only(card.title),
		original: card.original !== void 0 && shown.has(original.title) ? card.original : void 0,
		people: only(card.people),
		about: only(card.about)
	});
	return new Uint8Array(await renderer.render(node, {
		...CARD_SIZE,
		format: "png"
	}));
}
function layOut({ site, title, language, original, people, about, interfaceLanguage }) {
	const size = sizeFor(title);
	const side = directionOf(language) === "rtl" ? "right" : "left";
	return box({
		width: "100%",
		height: "100%",
		flexDirection: "column",
		backgroundColor: PAGE,
		padding: "56px 72px 52px"
	}, line(site, interfaceLanguage, side, {
		fontSize: 28,
		fontWeight: 600,
		color: INK
	}, 1), box({
		flexDirection: "column",
		flexGrow: 1,
		justifyContent: "center",
		...side === "right" ? {
			borderRight: `6px solid ${BRICK}`,
			paddingRight: 40
		} : {
			borderLeft: `6px solid ${BRICK}`,
			paddingLeft: 40
		},
		margin: "36px 0"
	}, line(title, language, side, {
		fontSize: size,
		fontWeight: 600,
		color: INK,
		lineHeight: 1.18
	}, 3), ...original === void 0 ? [] : [line(original.title, original.language, side, {
		fontSize: Math.min(36, size - 10),
		color: SOFT,
		lineHeight: 1.4,
		marginTop: 20
	}, 2)]), line(people, interfaceLanguage, side, {
		fontSize: 30,
		color: INK,
		lineHeight: 1.3
	}, 1), line(about, interfaceLanguage, side, {
		fontSize: 24,
		color: BRICK,
		lineHeight: 1.4,
		marginTop: 6
	}, 1));
}
/** Larger letters for a shorter title; a Han character is as wide as two. */
function sizeFor(title) {
	const width = [...title].reduce((sum, letter) => sum + (/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/.test(letter) ? 2 : 1), 0);
	return width <= 28 ? 84 : width <= 50 ? 68 : width <= 90 ? 54 : 44;
}
function box(style, ...children) {
	return {
		type: "container",
		style: {
			display: "flex",
			...style
		},
		children
	};
}
/** A text of at most so many lines; what does not fit ends in dots. */
function line(text, language, side, style, most) {
	return {
		type: "text",
		text,
		lang: language,
		style: {
			fontFamily: facesFor(language).map(({ name }) => `"${name}"`).join(", "),
			direction: directionOf(language),
			textAlign: side,
			width: "100%",
			textWrap: "balance",
			wordBreak: isHan(language) ? "break-all" : "normal",
			textOverflow: "ellipsis",
			lineClamp: most,
			...style
		}
	};
}
// src/exports/interview-card.ts
/** More names than this do not fit on one line. */
var MOST_NAMES = 3;
/** Changes with how cards are drawn, so that none is taken from an earlier drawing. */
var DRAWING = "card 1";
var CACHE = "node_modules/.astro/social-cards";
/** The picture of a version where it is shared: `/interviews/ion.png`, `/interviews/ion/de.png`. */
function cardFile(interview, version) {
	return citationFile(interview, version, "png");
}
/** The picture, drawn or from an earlier build. */
function cardPicture(card) {
	return kept(CACHE, JSON.stringify([DRAWING, card]), () => drawCard(card));
}
/** What the card of a version says. */
function cardOf(interview, version, site, words) {
	const { front, language } = version;
	const original = originalVersion(interview);
	const name = (tag) => languageName(tag, words.locale);
	const from = front.translationOf ?? original?.language;
	return {
		site: site.title,
		title: front.title,
		language,
		original: original === void 0 || original === version || original.front.title === front.title ? void 0 : {
			title: original.front.title,
			language: original.language
		},
		people: ["interviewer", "interviewee"].map((role) => namesOf(interview, role, language)).filter((names) => names.length > 0).map((names) => words.list(short(names, words))).join(words.with),
		about: version.isTranslation && from !== void 0 ? words.translatedFrom(name(from)) : words.inLanguage(name(language)),
		interfaceLanguage: site.language
	};
}
/** What is said in place of the picture. */
function cardText({ title, people, about }) {
	return [
		title,
		people,
		about
	].filter(Boolean).join(" · ");
}
function short(names, { others }) {
	if (names.length <= MOST_NAMES) return [...names];
	return [...names.slice(0, 2), others(names.length - MOST_NAMES + 1)];
}
export { cardTags as a, cardText as i, cardOf as n, openGraphTags as o, cardPicture as r, cardFile as t };
