import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { n as picturePaths, t as pictureBytes } from "./pictures_BQykzCVc.mjs";
import { r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
// src/pages/pictures/[interview]/[name].webp.ts
var _name__webp_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = (async () => {
	const library = await getLibrary();
	return keyed(library, await picturePaths(library.interviews, "webp"));
});
/** A picture of an interview’s texts, no wider than pages show it. */
var GET = async ({ props: { picture } }) => new Response(await pictureBytes(picture), { headers: { "content-type": "image/webp" } });
// \0virtual:astro:page:src/pages/pictures/[interview]/[name].webp@_@ts
var page = () => _name__webp_exports;
export { page };
