import { O as unescapeHTML, _ as renderTemplate, b as addAttribute, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { o as createAstro } from "./Page_CuAbP_13.mjs";
import { t as $$ParticipantNames } from "./ParticipantNames_hl0t6tj8.mjs";
import { t as foreignHtml } from "./foreign_BQNewdP_.mjs";
import { t as formatDate } from "./dates_C8QvohKa.mjs";
import { c as readingVersion, o as originalVersion, p as createComponent } from "./library_wPfyS6U0.mjs";
import { r as languageName, t as directionOf } from "./language_CjBs_XIh.mjs";
import { a as interviewPath, i as href } from "./site_DZnuAIgr.mjs";
// src/components/InterviewCard.astro
createAstro("http://localhost:4321");
var $$InterviewCard = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$InterviewCard;
	const { interview, wording, part, level: Heading = "h2" } = Astro.props;
	const version = readingVersion(interview);
	const original = originalVersion(interview);
	const name = (tag) => languageName(tag, wording.locale);
	const comments = interview.thread?.count ?? 0;
	return renderTemplate`${maybeRenderHead($$result)}<li class="card astro-r335fpwu"> <p class="when astro-r335fpwu"> ${interview.published !== void 0 && renderTemplate`<time${addAttribute(interview.published, "datetime")} class="astro-r335fpwu">${formatDate(interview.published, wording.locale)}</time>`} </p> <div class="astro-r335fpwu"> ${renderComponent($$result, "Heading", Heading, { "class": "name astro-r335fpwu" }, { "default": ($$result) => renderTemplate` <a${addAttribute(href(interviewPath(interview.id)), "href")}${addAttribute(version.language, "lang")}${addAttribute(directionOf(version.language), "dir")} class="astro-r335fpwu"> ${version.front.title} </a> ${original !== void 0 && renderTemplate`<span class="original-title astro-r335fpwu"${addAttribute(original.language, "lang")}${addAttribute(directionOf(original.language), "dir")}> ${original.front.title} </span>`}` })} ${version.front.summary !== void 0 && renderTemplate`<p class="summary astro-r335fpwu"${addAttribute(version.language, "lang")}${addAttribute(directionOf(version.language), "dir")}>${unescapeHTML(foreignHtml(version.front.summary, version.language, [original?.language ?? ""]))}</p>`} <p class="facts astro-r335fpwu"> ${part !== void 0 && renderTemplate`<span class="astro-r335fpwu">${part}</span>`} ${interview.participants.length > 0 && renderTemplate`<span class="astro-r335fpwu"> ${renderComponent($$result, "ParticipantNames", $$ParticipantNames, {
		"participants": interview.participants,
		"language": version.language,
		"wording": wording,
		"most": 6,
		"class": "astro-r335fpwu"
	})} </span>`} ${interview.held !== void 0 && renderTemplate`<span class="astro-r335fpwu">${formatDate(interview.held, wording.locale)}</span>`} <span class="astro-r335fpwu">${wording.list(interview.versions.map(({ language }) => name(language)))}</span> <span class="astro-r335fpwu">${wording.minutes(interview.minutes)}</span> ${comments > 0 && renderTemplate`<a${addAttribute(href(`${interviewPath(interview.id)}#thread`), "href")} data-count class="astro-r335fpwu">${wording.comments(comments)}</a>`} </p> </div> </li>`;
}, "/work/main/src/components/InterviewCard.astro", void 0);
export { $$InterviewCard as t };
