import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { t as epub } from "./epub_Dg5qRF3t.mjs";
import { n as volumePath, t as volumeBook } from "./site-book_BHXeiHQ2.mjs";
import { r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { r as shardsOf } from "./records_CN3F8g1a.mjs";
import { t as addressOf } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/pages/[volume].epub.ts
var _volume__epub_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = (async () => {
	const library = await getLibrary();
	const { site, interviews, published } = library;
	const { volume } = wordingFor(site.language).book;
	const shards = shardsOf(interviews, published);
	const paths = shards.map((shard, index) => {
		const path = volumePath(index + 1);
		const title = shards.length === 1 ? site.title : volume(site.title, index + 1);
		return {
			params: { volume: path.slice(1, -5) },
			props: {
				path,
				title,
				interviews: shard.interviews
			}
		};
	});
	return keyed(library, paths);
});
/** A volume of the whole site as an EPUB. */
var GET = async ({ props: { interviews, ...volume } }) => {
	const { site } = await getLibrary();
	const wording = wordingFor(site.language);
	const book = await volumeBook(interviews, site, volume, wording, addressOf);
	return new Response(new Uint8Array(epub(book, wording.book, addressOf)), { headers: { "content-type": "application/epub+zip" } });
};
// \0virtual:astro:page:src/pages/[volume].epub@_@ts
var page = () => _volume__epub_exports;
export { page };
