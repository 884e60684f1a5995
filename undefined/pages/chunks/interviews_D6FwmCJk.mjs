import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { l as pagedVersions } from "./address_C6VQzZbX.mjs";
import { t as bibtex } from "./bibtex_Bm6GShRK.mjs";
import { a as rolesInWords, t as citationOf } from "./citation_DLIdw9RB.mjs";
import { t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as addressOf } from "./site_DZnuAIgr.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/pages/interviews.bib.ts
var interviews_bib_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** The whole site as one BibTeX file: every version that has a page. */
var GET = async () => {
	const { site, interviews } = await getLibrary();
	const wording = wordingFor(site.language);
	const entries = interviews.flatMap((interview) => pagedVersions(interview).map((version) => {
		const item = citationOf(interview, version, site, addressOf);
		return bibtex(item, rolesInWords(item, wording));
	}));
	return new Response(entries.join("\n"), { headers: { "content-type": "application/x-bibtex; charset=utf-8" } });
};
// \0virtual:astro:page:src/pages/interviews.bib@_@ts
var page = () => interviews_bib_exports;
export { page };
