import { O as unescapeHTML, _ as renderTemplate, b as addAttribute, d as Fragment, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { a as renderScript, o as createAstro } from "./Page_CuAbP_13.mjs";
import { t as formatDate } from "./dates_C8QvohKa.mjs";
import { t as repliesBelow } from "./thread_B0Kna-oJ.mjs";
import { a as interviewPath, i as href } from "./site_DZnuAIgr.mjs";
import { c as readingVersion, p as createComponent } from "./library_wPfyS6U0.mjs";
// src/components/opening.ts
/** Put `inner` at the start of the first paragraph of written HTML, or in front where no paragraph begins it. */
function openWith(html, inner) {
	return html.startsWith("<p>") ? `<p>${inner}${html.slice(3)}` : `${inner}${html}`;
}
/** Put `inner` at the end of the last paragraph of written HTML, or behind where no paragraph ends it. */
function closeWith(html, inner) {
	return html.endsWith("</p>") ? `${html.slice(0, -4)}${inner}</p>` : `${html}${inner}`;
}
/** Written HTML whose blocks of code, which may scroll, can be reached by the keyboard. */
function reachable(html) {
	return html.replaceAll("<pre>", "<pre tabindex=\"0\">");
}
/** Text as HTML. */
function escapeHtml(text) {
	return text.replace(/[&<>"]/g, (character) => ({
		"&": "&amp;",
		"<": "&lt;",
		">": "&gt;",
		"\"": "&quot;"
	})[character] ?? "");
}
// src/components/CommentItem.astro
createAstro("http://localhost:4321");
var $$CommentItem = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$CommentItem;
	const WITHOUT_INDENT = 5;
	const { comment, depth = 1, isFlat = false, ...shared } = Astro.props;
	const { language, wording, passagesAt, titleOf } = shared;
	const { author, date, parent, sourceUrl, reactions, at } = comment;
	const FOREIGN = "nofollow ugc noopener noreferrer";
	const name = (one) => one.author?.name ?? one.id;
	const likes = reactions.reduce((sum, [, count]) => sum + count, 0);
	const below = isFlat ? [] : repliesBelow(comment);
	const areFlat = depth + 1 >= WITHOUT_INDENT;
	const replies = isFlat ? [] : areFlat ? below : comment.replies;
	const quotes = [...new Map([...comment.quotes].sort((a, b) => Number(a.state === "ok") - Number(b.state === "ok")).flatMap((quote) => quote.passage === void 0 ? [] : [[`${quote.interview ?? ""}#${quote.passage}`, quote]])).values()].sort((a, b) => comment.quotes.indexOf(a) - comment.quotes.indexOf(b));
	const linkTo = ({ interview, passage = "", state }) => {
		const address = interview === void 0 ? passagesAt : href(interviewPath(interview));
		const title = interview === void 0 ? "" : `${titleOf(interview)} `;
		const remark = state === "drifted" ? ` (${wording.drifted})` : "";
		return `<a href="${escapeHtml(address)}#${passage}">${escapeHtml(title)}${passage}</a>${escapeHtml(remark)}`;
	};
	return renderTemplate`${maybeRenderHead($$result)}<li class="u-comment h-cite"> <article class="comment"${addAttribute(comment.id, "id")}${addAttribute(`${comment.id}-name`, "aria-labelledby")} tabindex="-1"${addAttribute(parent?.id, "data-parent")}${addAttribute(likes > 0 ? likes : void 0, "data-likes")}> <h3${addAttribute(`${comment.id}-name`, "id")}> ${author === void 0 ? renderTemplate`<span class="gone">${comment.state === "deleted" ? wording.deleted : wording.withdrawn}</span>` : renderTemplate`<bdi class="p-author h-card"> ${author.url === void 0 ? author.name : renderTemplate`<a${addAttribute(author.url, "href")}${addAttribute(FOREIGN, "rel")}> ${author.name} </a>`} </bdi>`} </h3> ${parent !== void 0 && depth < WITHOUT_INDENT && renderTemplate`<data class="u-in-reply-to"${addAttribute(`#${parent.id}`, "value")}></data>`} <p class="about facts"> ${comment.isAuthor && renderTemplate`<span class="own">${wording.madeThis}</span>`} ${parent !== void 0 && depth >= WITHOUT_INDENT && renderTemplate`<a class="u-in-reply-to"${addAttribute(`#${parent.id}`, "href")}>${wording.inReplyTo(name(parent))}</a>`} ${date !== void 0 && renderTemplate`<time class="dt-published"${addAttribute(date, "datetime")}> ${formatDate(date, wording.locale)} </time>`} <a class="u-url"${addAttribute(`#${comment.id}`, "href")}> ${comment.id} </a> ${sourceUrl !== void 0 && renderTemplate`<a${addAttribute(sourceUrl, "href")}${addAttribute(FOREIGN, "rel")}> ${wording.source} </a>`} ${at !== void 0 && quotes.every(({ passage, interview }) => passage !== at || interview !== void 0) && renderTemplate`<span> ${wording.onPassage} <a${addAttribute(`${passagesAt}#${at}`, "href")}>${at}</a> </span>`} ${quotes.length > 0 && renderTemplate`<span> ${wording.quotes} ${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`${unescapeHTML(quotes.map(linkTo).join(", "))}` })} </span>`} ${reactions.map(([sign, count]) => renderTemplate`<span> ${sign} ${count} </span>`)} </p> ${comment.html !== "" && renderTemplate`<div class="said e-content"${addAttribute(comment.language ?? language, "lang")} dir="auto">${unescapeHTML(reachable(comment.html))}</div>`} </article> ${replies.length > 0 && renderTemplate`<details class="replies" open> <summary>${wording.replies(below.length)}</summary> <ol role="list"> ${replies.map((reply) => renderTemplate`${renderComponent($$result, "Astro.self", Astro.self, {
		"comment": reply,
		...shared,
		"depth": depth + 1,
		"isFlat": areFlat
	})}`)} </ol> </details>`} </li>`;
}, "/work/main/src/components/CommentItem.astro", void 0);
// src/components/Thread.astro
createAstro("http://localhost:4321");
var $$Thread = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Thread;
	const { interview, thread, interviews, wording } = Astro.props;
	const { language } = readingVersion(interview);
	const host = thread.url === void 0 ? void 0 : new URL(thread.url).host;
	const passagesAt = thread.ownPage ? href(interviewPath(interview.id)) : "";
	const titleOf = (id) => {
		const other = interviews.find((one) => one.id === id || one.aliases.includes(id));
		return other === void 0 ? id : readingVersion(other).front.title;
	};
	const isLiked = thread.comments.filter(({ reactions }) => reactions.length > 0).length > 1;
	const labels = JSON.stringify({
		quotedIn: wording.quotedIn("…"),
		close: wording.close
	});
	return renderTemplate`${maybeRenderHead($$result)}<section class="thread" id="thread" aria-labelledby="thread-title"> <h2 id="thread-title" data-count> ${wording.comments(thread.count)} </h2> ${(host !== void 0 || thread.missing > 0 || thread.gaps.length > 0) && renderTemplate`<p class="origin"> ${host !== void 0 && renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate` ${wording.threadFrom} <a${addAttribute(thread.url, "href")}>${host}</a> ${thread.captured !== void 0 && renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`, ${wording.capturedOn(formatDate(thread.captured, wording.locale))}` })}`}
.${" "} ` })}`} ${thread.missing > 0 && renderTemplate`<strong>${wording.archivedOf(thread.count, thread.statedCount ?? 0)}. </strong>`} ${thread.gaps.map((gap) => renderTemplate`<span> ${wording.gap}: ${gap}.${" "} </span>`)} </p>`} ${renderComponent($$result, "thread-view", "thread-view", { "data-labels": labels }, { "default": ($$result) => renderTemplate` <div class="tools" data-tools hidden> ${isLiked && renderTemplate`<fieldset> <legend class="visually-hidden">${wording.orderOfThread}</legend> <label> <input type="radio" name="thread-order" value="written" checked autocomplete="off"> ${wording.oldestFirst} </label> <label> <input type="radio" name="thread-order" value="liked" autocomplete="off"> ${wording.bestLiked} </label> </fieldset>`} ${thread.comments.length > 3 && renderTemplate`<p class="keys">${wording.threadKeys}</p>`} </div> <ol role="list"> ${thread.roots.map((comment) => renderTemplate`${renderComponent($$result, "CommentItem", $$CommentItem, {
		"comment": comment,
		"language": language,
		"wording": wording,
		"passagesAt": passagesAt,
		"titleOf": titleOf
	})}`)} </ol> ` })}${renderScript($$result, "/work/main/src/components/Thread.astro?astro&type=script&index=0&lang.ts")}</section>`;
}, "/work/main/src/components/Thread.astro", void 0);
export { reachable as a, openWith as i, closeWith as n, escapeHtml as r, $$Thread as t };
