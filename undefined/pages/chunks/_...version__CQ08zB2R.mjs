import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { d as versionPaths } from "./address_C6VQzZbX.mjs";
import { t as epub } from "./epub_Dg5qRF3t.mjs";
import { n as interviewBook } from "./interview-book_kbdPCJnQ.mjs";
import { r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as addressOf } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/pages/interviews/[...version].epub.ts
var ____version__epub_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = (async () => {
	const library = await getLibrary();
	return keyed(library, versionPaths(library.interviews));
});
/** A version beside its original, with the thread, as an EPUB. */
var GET = async ({ props: { interview, version } }) => {
	const { site } = await getLibrary();
	const wording = wordingFor(site.language);
	const book = await interviewBook(interview, version, site, wording, addressOf);
	return new Response(new Uint8Array(epub(book, wording.book, addressOf)), { headers: { "content-type": "application/epub+zip" } });
};
// \0virtual:astro:page:src/pages/interviews/[...version].epub@_@ts
var page = () => ____version__epub_exports;
export { page };
