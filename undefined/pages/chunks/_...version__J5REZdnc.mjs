import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { d as versionPaths } from "./address_C6VQzZbX.mjs";
import { t as bibtex } from "./bibtex_Bm6GShRK.mjs";
import { a as rolesInWords, t as citationOf } from "./citation_DLIdw9RB.mjs";
import { r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as addressOf } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/pages/interviews/[...version].bib.ts
var ____version__bib_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = (async () => {
	const library = await getLibrary();
	return keyed(library, versionPaths(library.interviews));
});
/** A version's citation as BibTeX. */
var GET = async ({ props: { interview, version } }) => {
	const { site } = await getLibrary();
	const item = citationOf(interview, version, site, addressOf);
	return new Response(bibtex(item, rolesInWords(item, wordingFor(site.language))), { headers: { "content-type": "application/x-bibtex; charset=utf-8" } });
};
// \0virtual:astro:page:src/pages/interviews/[...version].bib@_@ts
var page = () => ____version__bib_exports;
export { page };
