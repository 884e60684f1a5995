import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { t as addressOf } from "./site_DZnuAIgr.mjs";
// src/pages/robots.txt.ts
var robots_txt_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** Everything may be read. Crawlers ask for this file at the top of a host only, not below a base path. */
var GET = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${addressOf("/sitemap.xml")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
// \0virtual:astro:page:src/pages/robots.txt@_@ts
var page = () => robots_txt_exports;
export { page };
