import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { n as sitemap } from "./sitemap_gkaaiDqS.mjs";
import { t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as addressOf } from "./site_DZnuAIgr.mjs";
// src/pages/sitemap.xml.ts
var sitemap_xml_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** Every page that search engines should know, with its translations. */
var GET = async () => new Response(sitemap(await getLibrary(), addressOf), { headers: { "content-type": "application/xml; charset=utf-8" } });
// \0virtual:astro:page:src/pages/sitemap.xml@_@ts
var page = () => sitemap_xml_exports;
export { page };
