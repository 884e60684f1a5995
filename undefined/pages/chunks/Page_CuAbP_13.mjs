import { O as unescapeHTML, _ as renderTemplate, b as addAttribute, j as ASTRO_GENERATOR, m as renderSlot, u as renderComponent, v as maybeRenderHead, x as createRenderInstruction, y as renderHead } from "./server_CGrpUm9N.mjs";
import { ct as UnavailableAstroGlobal, pt as AstroError } from "./path_ByejjaoZ.mjs";
import { p as createComponent } from "./library_wPfyS6U0.mjs";
import { i as href, t as addressOf } from "./site_DZnuAIgr.mjs";
import { t as directionOf } from "./language_CjBs_XIh.mjs";
import { createHash } from "node:crypto";
// node_modules/astro/dist/runtime/server/astro-global.js
function createError(name) {
	return new AstroError({
		...UnavailableAstroGlobal,
		message: UnavailableAstroGlobal.message(name)
	});
}
function createAstro(site) {
	return {
		get site() {
			console.warn(`Astro.site inside getStaticPaths is deprecated and will be removed in a future major version of Astro. Use import.meta.env.SITE instead`);
			return site ? new URL(site) : void 0;
		},
		get generator() {
			console.warn(`Astro.generator inside getStaticPaths is deprecated and will be removed in a future major version of Astro.`);
			return ASTRO_GENERATOR;
		},
		get callAction() {
			throw createError("callAction");
		},
		get clientAddress() {
			throw createError("clientAddress");
		},
		get cookies() {
			throw createError("cookies");
		},
		get csp() {
			throw createError("csp");
		},
		get currentLocale() {
			throw createError("currentLocale");
		},
		get getActionResult() {
			throw createError("getActionResult");
		},
		get isPrerendered() {
			throw createError("isPrerendered");
		},
		get locals() {
			throw createError("locals");
		},
		get originPathname() {
			throw createError("originPathname");
		},
		get params() {
			throw createError("params");
		},
		get preferredLocale() {
			throw createError("preferredLocale");
		},
		get preferredLocaleList() {
			throw createError("preferredLocaleList");
		},
		get props() {
			throw createError("props");
		},
		get redirect() {
			throw createError("redirect");
		},
		get request() {
			throw createError("request");
		},
		get response() {
			throw createError("response");
		},
		get rewrite() {
			throw createError("rewrite");
		},
		get routePattern() {
			throw createError("routePattern");
		},
		get self() {
			throw createError("self");
		},
		get slots() {
			throw createError("slots");
		},
		get url() {
			throw createError("url");
		},
		get session() {
			throw createError("session");
		},
		get cache() {
			throw createError("cache");
		},
		get logger() {
			throw createError("logger");
		}
	};
}
// node_modules/astro/dist/runtime/server/render/script.js
async function renderScript(result, id) {
	const inlined = result.inlinedScripts.get(id);
	let content = "";
	if (inlined != null) {
		if (inlined) content = `<script type="module">${inlined}<\/script>`;
	} else {
		const resolved = await result.resolve(id);
		content = `<script type="module" src="${result.userAssetsBase ? (result.base === "/" ? "" : result.base) + result.userAssetsBase : ""}${resolved}"><\/script>`;
	}
	return createRenderInstruction({
		type: "script",
		id,
		content
	});
}
// node_modules/.astro/faces-5392af537dc4/literata-cyrillic-wght-normal.woff2?url
var literata_cyrillic_wght_normal_default = "/_astro/literata-cyrillic-wght-normal.CDYzKGxY.woff2";
// node_modules/.astro/faces-5392af537dc4/literata-greek-ext-wght-normal.woff2?url
var literata_greek_ext_wght_normal_default = "/_astro/literata-greek-ext-wght-normal.BgnQyMax.woff2";
// node_modules/.astro/faces-5392af537dc4/literata-greek-wght-normal.woff2?url
var literata_greek_wght_normal_default = "/_astro/literata-greek-wght-normal.Bc_Vu083.woff2";
// node_modules/.astro/faces-5392af537dc4/literata-latin-ext-wght-italic.woff2?url
var literata_latin_ext_wght_italic_default = "/_astro/literata-latin-ext-wght-italic._UArSQLJ.woff2";
// node_modules/.astro/faces-5392af537dc4/literata-latin-ext-wght-normal.woff2?url
var literata_latin_ext_wght_normal_default = "/_astro/literata-latin-ext-wght-normal.BCe41glI.woff2";
// node_modules/.astro/faces-5392af537dc4/literata-latin-wght-italic.woff2?url
var literata_latin_wght_italic_default = "/_astro/literata-latin-wght-italic.u2rl1p7s.woff2";
// node_modules/.astro/faces-5392af537dc4/literata-latin-wght-normal.woff2?url
var literata_latin_wght_normal_default = "/_astro/literata-latin-wght-normal.CnpZs1-9.woff2";
// src/layouts/faces.ts
var LATIN_EXTENDED = /[\u0100-\u02BA\u02BD-\u02C5\u1D00-\u1DBF\u1E00-\u1E9F\u1EF2-\u1EFF]/;
/**
* Addresses of the font files that a page needs at once, told from a sample of its text: styles/fonts.css
* shows a face only where it is there at first paint, so what is not preloaded waits for the next page.
*/
function facesFor(sample, hasItalic) {
	const extended = LATIN_EXTENDED.test(sample);
	return [
		literata_latin_wght_normal_default,
		...hasItalic ? [literata_latin_wght_italic_default] : [],
		...extended ? [literata_latin_ext_wght_normal_default] : [],
		...extended && hasItalic ? [literata_latin_ext_wght_italic_default] : [],
		.../[\u0370-\u03FF]/.test(sample) ? [literata_greek_wght_normal_default] : [],
		.../[\u1F00-\u1FFF]/.test(sample) ? [literata_greek_ext_wght_normal_default] : [],
		.../[\u0400-\u045F]/.test(sample) ? [literata_cyrillic_wght_normal_default] : []
	];
}
var $$Choices = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Choices;
	const { name, legend, options, chosen = options[0]?.value, class: className } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<fieldset${addAttribute([["choices", className], "astro-c4gq475o"], "class:list")}> <legend${addAttribute([{ "visually-hidden": className === "views" }, "astro-c4gq475o"], "class:list")}>${legend}</legend> <div class="astro-c4gq475o"> ${options.map(({ value, label, title }) => renderTemplate`<label${addAttribute(title, "title")} class="astro-c4gq475o"> <input type="radio"${addAttribute(name, "name")}${addAttribute(`${name}-${value}`, "id")}${addAttribute(value, "value")}${addAttribute(title, "aria-label")}${addAttribute(value === chosen, "checked")} autocomplete="off" class="astro-c4gq475o"> <span${addAttribute(title === void 0 ? void 0 : "true", "aria-hidden")} class="astro-c4gq475o">${label}</span> </label>`)} </div> </fieldset>`;
}, "/work/main/src/components/Choices.astro", void 0);
// src/hosting/early-scripts.ts
/**
* The only scripts that stand in a page itself: they put back what the reader chose before anything is painted,
* which a file would come too late for. The policy knows each by its hash; a character more, and it does not run.
*/
/** How the reader likes to read: radio buttons are kept by their name, with their id, switches by their id. */
var RESTORE_COMFORT = `try {
  const kept = JSON.parse(localStorage.getItem('colloquy.comfort') ?? '{}');
  for (const [name, value] of Object.entries(kept)) {
    const input = document.getElementById(typeof value === 'string' ? value : name);
    if (input) input.checked = value !== false;
  }
} catch {}`;
/** The view of an interview: the one that the address asks for, else the last. */
var RESTORE_VIEW = `{
  let view = new URLSearchParams(location.search).get('view');
  try {
    view ??= localStorage.getItem('colloquy.view');
  } catch {}
  const radio = view && document.getElementById('view-' + view);
  if (radio) radio.checked = true;
}`;
var EARLY_SCRIPTS = [RESTORE_COMFORT, RESTORE_VIEW];
var $$Comfort = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Comfort;
	const { wording } = Astro.props;
	const { comfort } = wording;
	const sizes = [
		1,
		2,
		3,
		4,
		5
	].map((size) => ({
		value: String(size),
		label: "A",
		title: comfort.sizes[size - 1]
	}));
	const options = (values) => Object.entries(values).map(([value, label]) => ({
		value,
		label
	}));
	return renderTemplate` ${renderComponent($$result, "comfort-choices", "comfort-choices", {}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<div popover id="comfort" class="panel" role="group"${addAttribute(comfort.title, "aria-label")}> ${renderComponent($$result, "Choices", $$Choices, {
		"class": "sizes",
		"name": "size",
		"legend": comfort.size,
		"options": sizes,
		"chosen": "2"
	})} ${renderComponent($$result, "Choices", $$Choices, {
		"name": "width",
		"legend": comfort.width,
		"options": options(comfort.widths),
		"chosen": "normal"
	})} ${renderComponent($$result, "Choices", $$Choices, {
		"name": "face",
		"legend": comfort.face,
		"options": options(comfort.faces)
	})} ${renderComponent($$result, "Choices", $$Choices, {
		"name": "colours",
		"legend": comfort.colours,
		"options": options(comfort.schemes)
	})} ${renderSlot($$result, $$slots["default"])} <label class="switch"> <input type="checkbox" id="keys-on" checked autocomplete="off"> ${comfort.keys} </label> </div> ` })}  <script>${unescapeHTML(RESTORE_COMFORT)}<\/script>`;
}, "/work/main/src/components/Comfort.astro", void 0);
var $$Help = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Help;
	const { keys, wording } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<div popover id="help" class="panel astro-sbswovcs" role="group"${addAttribute(wording.keys.title, "aria-label")}> ${["everywhere", ...keys].map((group) => renderTemplate`<dl class="astro-sbswovcs"> ${wording.keys.groups[group].map(([key, does]) => renderTemplate`<div class="astro-sbswovcs"> <dt class="astro-sbswovcs"> ${key.split(" ").map((one) => renderTemplate`<kbd class="astro-sbswovcs">${one}</kbd>`)} </dt> <dd class="astro-sbswovcs">${does}</dd> </div>`)} </dl>`)} </div>`;
}, "/work/main/src/components/Help.astro", void 0);
var $$SiteBar = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$SiteBar;
	const { site, wording, path, place, keys } = Astro.props;
	const links = [
		{
			place: "interviews",
			path: "/",
			text: wording.interviews
		},
		{
			place: "people",
			path: "/people/",
			text: wording.people
		},
		{
			place: "about",
			path: "/about/",
			text: wording.about
		}
	];
	return renderTemplate`${maybeRenderHead($$result)}<header class="site-bar astro-pkrbugrv"> ${renderComponent($$result, "Comfort", $$Comfort, {
		"wording": wording,
		"class": "astro-pkrbugrv"
	}, { "default": ($$result) => renderTemplate` ${renderSlot($$result, $$slots["comfort"])} ` })} ${renderComponent($$result, "Help", $$Help, {
		"keys": keys,
		"wording": wording,
		"class": "astro-pkrbugrv"
	})} <a class="name astro-pkrbugrv"${addAttribute(href("/"), "href")}> ${site.title} </a> <nav${addAttribute(wording.navigation, "aria-label")} class="astro-pkrbugrv"> ${links.map((link) => renderTemplate`<a${addAttribute(href(link.path), "href")}${addAttribute(link.path === path ? "page" : link.place === place ? "true" : void 0, "aria-current")} class="astro-pkrbugrv"> ${link.text} </a>`)} </nav> ${place !== "search" && renderTemplate`<search class="astro-pkrbugrv"> ${renderComponent($$result, "search-field", "search-field", { "class": "astro-pkrbugrv" }, { "default": ($$result) => renderTemplate` <form${addAttribute(href("/search/"), "action")} method="get" class="astro-pkrbugrv"> <input type="search" name="q" id="q"${addAttribute(wording.findQuote, "aria-label")}${addAttribute(wording.findQuote, "placeholder")} autocomplete="off" enterkeyhint="search" class="astro-pkrbugrv"> <kbd aria-hidden="true" class="astro-pkrbugrv">/</kbd> </form> ` })} </search>`} <button type="button" popovertarget="comfort" class="tool astro-pkrbugrv"${addAttribute(wording.comfort.title, "aria-label")}>
Aa
</button> <button type="button" popovertarget="help" class="tool astro-pkrbugrv"${addAttribute(wording.keys.title, "aria-label")}>
?
</button> </header>`;
}, "/work/main/src/layouts/SiteBar.astro", void 0);
// src/hosting/policy.ts
/** What a page may load and run: files of its own site, its early scripts, and nothing else written into it. */
var DIRECTIVES = [
	"default-src 'self'",
	`script-src 'self' ${EARLY_SCRIPTS.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`).join(" ")}`,
	"style-src 'self'",
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'self'"
];
/** The Content-Security-Policy that each page carries itself, for hosts that send no headers of ours. */
var PAGE_POLICY = DIRECTIVES.join("; ");
[...DIRECTIVES.map((directive) => directive.startsWith("script-src") ? `${directive} 'wasm-unsafe-eval'` : directive), "frame-ancestors 'self'"].join("; ");
/** What each page tells of where its reader came from: within the site only. */
var REFERRERS = "same-origin";
// src/model/corrections.ts
/** Where mistakes are told: a page of any site, or a mail address with or without its scheme. */
function correctionsOf({ corrections }) {
	return corrections !== void 0 && /^[^\s:/@]+@[^\s:/@]+$/.test(corrections) ? `mailto:${corrections}` : corrections;
}
var $$Page = createComponent(($$result, $$props, $$slots) => {
	const Astro2 = $$result.createAstro($$props, $$slots);
	Astro2.self = $$Page;
	const { site, wording, title, description = site.description, path, place, problems = 0, hidden = false, sample = "", hasItalic = false, keys = [] } = Astro2.props;
	const corrections = correctionsOf(site);
	return renderTemplate`<html${addAttribute(site.language, "lang")}${addAttribute(directionOf(site.language), "dir")} class="astro-ybatimd6"> <head><meta charset="utf-8">${renderTemplate`<meta http-equiv="Content-Security-Policy"${addAttribute(PAGE_POLICY, "content")}>`}<meta name="referrer"${addAttribute(REFERRERS, "content")}><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title === void 0 ? site.title : `${title} · ${site.title}`}</title><meta name="description"${addAttribute(description, "content")}><meta name="color-scheme" content="light dark">${hidden && renderTemplate`<meta name="robots" content="noindex">`}<link rel="canonical"${addAttribute(addressOf(path), "href")}><link rel="alternate" type="application/rss+xml"${addAttribute(href("/feed.xml"), "href")}${addAttribute(site.title, "title")}><link rel="alternate" type="application/feed+json"${addAttribute(href("/feed.json"), "href")}${addAttribute(site.title, "title")}><link rel="icon"${addAttribute(href("/icon.svg"), "href")} type="image/svg+xml"><link rel="apple-touch-icon"${addAttribute(href("/icon-192.png"), "href")}><link rel="manifest"${addAttribute(href("/manifest.json"), "href")}>${facesFor(`${site.title}${title ?? ""}${sample}`, hasItalic).map((face) => renderTemplate`<link rel="preload"${addAttribute(face, "href")} as="font" type="font/woff2" crossorigin>`)}${renderSlot($$result, $$slots["head"])}${renderHead($$result)}</head> <body class="astro-ybatimd6"> <a class="visually-hidden skip astro-ybatimd6" href="#main"> ${wording.skip} </a> ${renderComponent($$result, "SiteBar", $$SiteBar, {
		"site": site,
		"wording": wording,
		"path": path,
		"place": place,
		"keys": keys,
		"class": "astro-ybatimd6"
	}, { "comfort": ($$result2) => renderTemplate`${renderSlot($$result2, $$slots["comfort"])}` })} ${problems > 0 && renderTemplate`<p class="problems astro-ybatimd6">${wording.problems(problems)}</p>`} ${site.offline !== false && renderTemplate`${renderComponent($$result, "edition-notice", "edition-notice", {
		"aria-live": "polite",
		"hidden": true,
		"class": "astro-ybatimd6"
	}, { "default": ($$result2) => renderTemplate` ${wording.newerEdition} <button type="button" class="astro-ybatimd6">${wording.reload}</button> ` })}`} <main id="main" tabindex="-1" class="astro-ybatimd6"> ${renderSlot($$result, $$slots["default"])} </main> <footer class="site-foot astro-ybatimd6"> <p class="astro-ybatimd6">${site.authors.length > 0 ? wording.list(site.authors) : site.title}</p> <p class="astro-ybatimd6"> ${corrections !== void 0 && renderTemplate`<a${addAttribute(corrections, "href")} class="astro-ybatimd6">${wording.corrections}</a>`} ${site.hasTerms && renderTemplate`<a${addAttribute(href("/terms/"), "href")} class="astro-ybatimd6">${wording.terms}</a>`} <a${addAttribute(href("/about/"), "href")} class="astro-ybatimd6">${wording.about}</a> </p> </footer>${renderScript($$result, "/work/main/src/layouts/Page.astro?astro&type=script&index=0&lang.ts")}</body> </html>`;
}, "/work/main/src/layouts/Page.astro", void 0);
export { renderScript as a, $$Choices as i, correctionsOf as n, createAstro as o, RESTORE_VIEW as r, $$Page as t };
