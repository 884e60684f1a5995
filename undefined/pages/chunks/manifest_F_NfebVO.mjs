import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { t as directionOf } from "./language_CjBs_XIh.mjs";
import { t as getLibrary } from "./library_wPfyS6U0.mjs";
import { i as href } from "./site_DZnuAIgr.mjs";
// src/exports/web-manifest.ts
/** Warm paper, as `tokens.css` has it: a browser shows it before it has any style. */
var PAPER = "#fbf9f4";
/**
* What lets a browser install the site, https://www.w3.org/TR/appmanifest/; `href` puts a path under its base.
* It keeps the browser's own buttons: the address of a passage is there to be copied.
*/
function webManifest(site, href) {
	const icon = (name, sizes, purpose) => ({
		src: href(`/${name}`),
		sizes,
		type: name.endsWith(".svg") ? "image/svg+xml" : "image/png",
		purpose
	});
	return {
		id: href("/"),
		name: site.title,
		short_name: site.title,
		description: site.description,
		lang: site.language,
		dir: directionOf(site.language),
		start_url: href("/"),
		scope: href("/"),
		display: "minimal-ui",
		background_color: PAPER,
		theme_color: PAPER,
		icons: [
			icon("icon.svg", "any", "any"),
			icon("icon-192.png", "192x192", "any"),
			icon("icon-512.png", "512x512", "any"),
			icon("icon-maskable-512.png", "512x512", "maskable")
		]
	};
}
// src/pages/manifest.json.ts
var manifest_json_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** What lets a browser install the site. */
var GET = async () => Response.json(webManifest((await getLibrary()).site, href));
// \0virtual:astro:page:src/pages/manifest.json@_@ts
var page = () => manifest_json_exports;
export { page };
