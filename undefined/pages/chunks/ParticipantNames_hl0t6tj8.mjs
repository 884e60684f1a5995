import { _ as renderTemplate, b as addAttribute, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { p as createComponent } from "./library_wPfyS6U0.mjs";
import { o as createAstro } from "./Page_CuAbP_13.mjs";
import { i as listFormat } from "./language_CjBs_XIh.mjs";
import { i as href } from "./site_DZnuAIgr.mjs";
// src/components/ParticipantNames.astro
createAstro("http://localhost:4321");
var $$ParticipantNames = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$ParticipantNames;
	const { participants, language, wording, most = Infinity, asAuthors = false } = Astro.props;
	const AUTHOR = "p-author h-card";
	const asking = participants.filter(({ role }) => role === "interviewer");
	const answering = participants.filter(({ role }) => role !== "interviewer");
	const mostAsking = Math.max(most - answering.length, Math.ceil(most / 2));
	function named(group, limit) {
		const names = group.slice(0, limit).map(({ id, person, names }) => {
			const [tag, name] = Object.entries(names).find(([one]) => one === language) ?? Object.entries(names)[0] ?? [language, void 0];
			return {
				id,
				person,
				tag,
				name: name?.name ?? id,
				mark: asAuthors && group === asking ? AUTHOR : void 0
			};
		});
		const rest = group.length - names.length;
		const elements = [...names, ...rest > 0 ? [wording.others(rest)] : []];
		let next = 0;
		return listFormat(wording.locale).formatToParts(elements.map((element) => typeof element === "string" ? element : element.name)).map(({ type, value }) => type === "element" ? elements[next++] ?? value : value);
	}
	const parts = [
		...named(asking, mostAsking),
		...asking.length > 0 && answering.length > 0 ? [wording.with] : [],
		...named(answering, most - Math.min(asking.length, mostAsking))
	];
	return renderTemplate`${parts.map((part) => typeof part !== "object" ? part : part.person ? renderTemplate`${maybeRenderHead($$result)}<a${addAttribute(href(`/people/${part.id}/`), "href")}${addAttribute(part.tag, "lang")}${addAttribute(part.mark, "class")}>${part.name}</a>` : renderTemplate`<span${addAttribute(part.tag, "lang")}${addAttribute(part.mark, "class")}>${part.name}</span>`)}`;
}, "/work/main/src/components/ParticipantNames.astro", void 0);
export { $$ParticipantNames as t };
