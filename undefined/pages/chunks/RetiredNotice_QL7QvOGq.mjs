import { _ as renderTemplate, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { p as createComponent } from "./library_wPfyS6U0.mjs";
import { o as createAstro } from "./Page_CuAbP_13.mjs";
import { t as formatDate } from "./dates_C8QvohKa.mjs";
// src/model/ids.ts
/** A passage id: `p14`, inserted later `p14a` … `p14z`, `p14aa`; before the first passage `p0a`. */
var PASSAGE_ID = /^p(?:0[a-z]+|[1-9]\d*[a-z]*)$/;
/** The number of a passage id: 14 of `p14a`. */
function passageNumber(id) {
	return Number.parseInt(id.slice(1), 10);
}
/** The letters of a passage id: `a` of `p14a`, empty for `p14`. */
function passageLetters(id) {
	return id.replace(/^p\d+/, "");
}
// src/components/RetiredNotice.astro
createAstro("http://localhost:4321");
var $$RetiredNotice = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$RetiredNotice;
	const { retired, wording } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<span>${wording.retired(retired.id, formatDate(retired.date, wording.locale), retired.because)}</span>`;
}, "/work/main/src/components/RetiredNotice.astro", void 0);
export { passageNumber as i, PASSAGE_ID as n, passageLetters as r, $$RetiredNotice as t };
