import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { d as versionPaths } from "./address_C6VQzZbX.mjs";
import { n as cardOf, r as cardPicture } from "./interview-card_L2LVZ_dm.mjs";
import { r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/pages/interviews/[...version].png.ts
var ____version__png_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = (async () => {
	const library = await getLibrary();
	return keyed(library, library.site.socialCards === false ? [] : versionPaths(library.interviews));
});
/** The picture that a link to a version's page shows where it is shared. */
var GET = async ({ props: { interview, version } }) => {
	const { site } = await getLibrary();
	const picture = await cardPicture(cardOf(interview, version, site, wordingFor(site.language)));
	return new Response(new Uint8Array(picture), { headers: { "content-type": "image/png" } });
};
// \0virtual:astro:page:src/pages/interviews/[...version].png@_@ts
var page = () => ____version__png_exports;
export { page };
