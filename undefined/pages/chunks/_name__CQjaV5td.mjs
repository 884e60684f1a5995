import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { n as picturePaths, t as pictureBytes } from "./pictures_BQykzCVc.mjs";
import { r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
// src/pages/pictures/[interview]/[name].svg.ts
var _name__svg_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = (async () => {
	const library = await getLibrary();
	return keyed(library, await picturePaths(library.interviews, "svg"));
});
/** A drawing, as it lies in the content folder. */
var GET = async ({ props: { picture } }) => new Response(await pictureBytes(picture), { headers: { "content-type": "image/svg+xml" } });
// \0virtual:astro:page:src/pages/pictures/[interview]/[name].svg@_@ts
var page = () => _name__svg_exports;
export { page };
