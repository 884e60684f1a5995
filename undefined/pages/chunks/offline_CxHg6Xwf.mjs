import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { _ as renderTemplate, u as renderComponent } from "./server_CGrpUm9N.mjs";
import { t as $$Page } from "./Page_CuAbP_13.mjs";
import { t as $$NoPage } from "./NoPage_BYqoGV6v.mjs";
import { p as createComponent, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
// src/pages/offline.astro
var offline_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Offline,
	file: () => $$file,
	url: () => $$url
});
var $$Offline = createComponent(async ($$result, $$props, $$slots) => {
	const { site } = await getLibrary();
	const wording = wordingFor(site.language);
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"site": site,
		"wording": wording,
		"title": wording.notConnected,
		"path": "/offline/",
		"hidden": true
	}, { "default": ($$result) => renderTemplate` ${renderComponent($$result, "NoPage", $$NoPage, {
		"title": wording.notConnected,
		"help": wording.notConnectedHelp,
		"wording": wording
	})} ` })}`;
}, "/work/main/src/pages/offline.astro", void 0);
var $$file = "/work/main/src/pages/offline.astro";
var $$url = "/offline/";
// \0virtual:astro:page:src/pages/offline@_@astro
var page = () => offline_exports;
export { page };
