import { hash } from "node:crypto";
import { posix, resolve } from "node:path";
// src/settings.ts
/** Read `CONTENT_DIR`, `OUT_DIR`, `SITE_URL`, `BASE_PATH`, `PORT` and `COLLOQUY_SHARD`; throws an Error that says which is wrong. */
function readSettings(environment = process.env) {
	const contentName = environment["CONTENT_DIR"] || "content";
	const siteUrl = environment["SITE_URL"] || "http://localhost:4321";
	if (!URL.canParse(siteUrl) || !/^https?:$/.test(new URL(siteUrl).protocol)) throw new Error(`SITE_URL is “${siteUrl}”, which is no web address — write it as https://example.org`);
	const url = new URL(siteUrl);
	const basePath = `/${[url.pathname, environment["BASE_PATH"] ?? ""].join("/")}/`.replace(/\/+/g, "/");
	const port = Number(environment["PORT"] || 4321);
	if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is “${environment["PORT"] ?? ""}”, which is no port — write a number up to 65535`);
	const slice = readSlice(environment["COLLOQUY_SHARD"]);
	return {
		contentDir: resolve(contentName),
		cacheDir: resolve("node_modules", ".astro", hash("sha256", resolve(contentName)).slice(0, 12)),
		contentName: posix.normalize(contentName).replace(/\/+$/, ""),
		outDir: resolve(environment["OUT_DIR"] || (slice === void 0 ? "dist" : `dist-${slice.number}-of-${slice.of}`)),
		siteUrl: url.origin,
		basePath,
		port,
		slice
	};
}
function readSlice(text) {
	if (text === void 0 || text === "") return void 0;
	const [, number, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
	const slice = {
		number: Number(number ?? 0),
		of: Number(of ?? 0)
	};
	if (slice.number < 1 || slice.number > slice.of) throw new Error(`COLLOQUY_SHARD is “${text}”, which is no slice — write the second of eight as 2/8`);
	return slice;
}
// src/site.ts
var { basePath, siteUrl } = readSettings();
/** A page of this site under the base path; `path` begins with a slash: `/search/` → `/reader/search/`. */
function href(path) {
	return basePath + path.replace(/^\/+/, "");
}
/** The full address of a page, for canonical links, feeds and citations. */
function addressOf(path) {
	return siteUrl + href(path);
}
/** Where an interview's page stands; a further translation has its own below it. */
function interviewPath(id, language) {
	return language === void 0 ? `/interviews/${id}/` : `/interviews/${id}/${language}/`;
}
/** Where an interview's comments stand when they have a page of their own. */
function threadPath(id) {
	return `${interviewPath(id)}comments/`;
}
/** Written HTML with its links inside the site put under the base path. */
function rebase(html) {
	return html.replace(/(<a href=")\/(?!\/)/g, `$1${basePath}`);
}
/** Where every change of an interview's text is told. */
function changesPath(id) {
	return `${interviewPath(id)}changes/`;
}
/** A list of interviews to look through: all of them, or one shelf; without arguments what there is. */
function browsePath(by, slug) {
	return `/browse/${by === void 0 ? "" : `${by}/`}${slug === void 0 ? "" : `${slug}/`}`;
}
/** Where everything that a person said is put together. */
function saidPath(person) {
	return `/people/${person}/said/`;
}
export { interviewPath as a, threadPath as c, href as i, browsePath as n, rebase as o, changesPath as r, saidPath as s, addressOf as t };
