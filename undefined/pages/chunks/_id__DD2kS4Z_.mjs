import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { s as ownPaths } from "./address_C6VQzZbX.mjs";
import { t as formatPublished } from "./published_BSoITX9X.mjs";
import { n as folderOf, t as filesIn } from "./content-files_CP7qM4d3.mjs";
import { t as zipped } from "./zip_Dg3JINQE.mjs";
import { r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { dirname, join } from "node:path";
import { existsSync, readFileSync } from "node:fs";
import { stringify } from "yaml";
// src/exports/archive.ts
/**
* An interview as a content folder of its own, zipped: its files with its ledger, the people in it, the
* site's settings and its lines of `published.tsv`. Byte for byte the same in every build. Drafts are left
* out, and so is what a withdrawn or deleted comment's file still tells editors.
*/
function archiveOf(interview, published) {
	const folder = folderOf(interview);
	const root = dirname(dirname(folder));
	const versions = new Set(interview.versions.map(({ language }) => `${language}.md`));
	const goneComments = new Map((interview.thread?.comments ?? []).filter(({ state }) => state !== "published").map((comment) => [comment.place.path.replaceAll("\\", "/").split("/").at(-1) ?? "", comment]));
	const files = /* @__PURE__ */ new Map();
	for (const [name, bytes] of filesIn(folder)) {
		const isVersion = !name.includes("/") && name.endsWith(".md");
		const gone = name.startsWith("comments/") ? goneComments.get(name.slice(9)) : void 0;
		if (isVersion && !versions.has(name)) continue;
		files.set(`interviews/${interview.id}/${name}`, gone === void 0 ? bytes : Buffer.from(trace(gone)));
	}
	for (const { id } of interview.participants.filter(({ person }) => person)) files.set(`people/${id}.yaml`, readFileSync(join(root, "people", `${id}.yaml`)));
	const site = join(root, "site.yaml");
	if (existsSync(site)) files.set("site.yaml", Buffer.from(withoutFeatured(readFileSync(site, "utf8"), interview)));
	const lines = linesOf(interview, published);
	files.set("published.tsv", Buffer.from(formatPublished(lines.map(({ shard: _shard, ...line }) => line))));
	const sorted = [...files].sort(([a], [b]) => a < b ? -1 : 1);
	return zipped(sorted.map(([name, bytes]) => ({
		name,
		bytes
	})));
}
var places = /* @__PURE__ */ new WeakMap();
/** The lines of an interview and of its earlier ids, in the order of the list: each id has one. */
function linesOf({ id, aliases }, published) {
	const known = places.get(published) ?? new Map(published.map((line, place) => [line.interview, place]));
	places.set(published, known);
	return [id, ...aliases].flatMap((name) => known.get(name) ?? []).sort((a, b) => a - b).flatMap((place) => published[place] ?? []);
}
/** `site.yaml` without a passage for the first page that another interview would have to bring. */
function withoutFeatured(site, { id, aliases }) {
	return site.replace(/^featured:[ \t]*["']?([a-z0-9-]+)#.*\n?/m, (line, named) => named === id || aliases.includes(named) ? line : "");
}
/** The file of a comment that was taken away: its place in the thread, and nothing of its author. */
function trace({ state, parent, date, at, language }) {
	const front = {
		...date === void 0 ? {} : { date },
		...parent === void 0 ? {} : { inReplyTo: parent.number },
		...language === void 0 ? {} : { lang: language },
		...at === void 0 ? {} : { at },
		state
	};
	return `---\n${stringify(front)}---\n`;
}
// src/pages/interviews/[id].zip.ts
var _id__zip_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = (async () => {
	const library = await getLibrary();
	return keyed(library, ownPaths(library.interviews));
});
/** An interview's files, as a content folder of their own. */
var GET = async ({ props: { interview } }) => {
	const { published } = await getLibrary();
	return new Response(new Uint8Array(archiveOf(interview, published)), { headers: { "content-type": "application/zip" } });
};
// \0virtual:astro:page:src/pages/interviews/[id].zip@_@ts
var page = () => _id__zip_exports;
export { page };
