import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { c as pageOf, n as commentAddress, s as ownPaths, u as personPath } from "./address_C6VQzZbX.mjs";
import { r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as addressOf } from "./site_DZnuAIgr.mjs";
// src/exports/interview-json.ts
/** The form of the files; a change that could break a program that reads them gets the next number. */
var INTERVIEW_FORMAT = "colloquy-interview 1";
/**
* An interview as data, for programs: everything that its pages show, with every address. The form is
* described in docs/exports.md.
*/
function interviewData(interview, { people }, addressOf) {
	const { id, versions, thread } = interview;
	const home = addressOf(`/interviews/${id}/`);
	const known = new Set(people.map((person) => person.id));
	return {
		format: INTERVIEW_FORMAT,
		id,
		url: home,
		aliases: interview.aliases,
		held: interview.held,
		versions: versions.map((version) => versionData(interview, version, addressOf)),
		participants: interview.participants.map(({ id: participant, role, names }) => ({
			id: participant,
			role,
			names: Object.fromEntries(Object.entries(names).map(([language, { name }]) => [language, name])),
			...known.has(participant) ? { url: addressOf(personPath(participant)) } : {}
		})),
		sections: interview.sections.map(({ slug, headings, turns }) => ({
			...slug === void 0 ? {} : {
				slug,
				url: `${home}#${slug}`
			},
			headings: Object.fromEntries(Object.entries(headings).map(([language, { text }]) => [language, text])),
			turns: turns.map(({ speaker, passages }) => ({
				speaker,
				passages: passages.map((passage) => passageData(passage, home))
			}))
		})),
		notes: interview.notes.map(({ id: note, label, voice, language, mark, html, text, passage }) => ({
			id: note,
			label,
			voice,
			language,
			mark,
			passage,
			text,
			html
		})),
		retired: interview.retired,
		thread: thread === void 0 ? void 0 : {
			url: thread.url,
			captured: thread.captured,
			count: thread.count,
			missing: thread.missing,
			gaps: thread.gaps,
			comments: thread.comments.map((comment) => ({
				id: comment.id,
				url: addressOf(commentAddress(interview, comment.id)),
				state: comment.state,
				author: comment.author,
				date: comment.date,
				language: comment.language,
				inReplyTo: comment.parent?.id,
				at: comment.at,
				quotes: comment.quotes.map(({ text, passage, interview: other, state }) => ({
					text,
					passage,
					interview: other,
					state
				})),
				...comment.state === "published" ? {
					text: comment.text,
					html: comment.html
				} : {}
			}))
		}
	};
}
function versionData(interview, version, addressOf) {
	const { front, language, kind, coverage } = version;
	return {
		language,
		kind,
		url: addressOf(pageOf(interview, version)),
		markdown: addressOf(`/interviews/${interview.id}/${language}.md`),
		title: front.title,
		translationOf: front.translationOf,
		translators: front.translators,
		published: front.published,
		medium: front.medium,
		source: front.source,
		license: front.license,
		summary: front.summary,
		coverage
	};
}
function passageData({ id, texts, gaps }, home) {
	return {
		id,
		url: `${home}#${id}`,
		texts: Object.fromEntries(Object.entries(texts).map(([language, { text, html, span, notes }]) => [language, {
			text,
			html,
			...span > 1 ? { span } : {},
			...notes.length > 0 ? { notes } : {}
		}])),
		...gaps.length > 0 ? { gaps } : {}
	};
}
// src/pages/interviews/[id].json.ts
var _id__json_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = (async () => {
	const library = await getLibrary();
	return keyed(library, ownPaths(library.interviews));
});
/** An interview as data. */
var GET = async ({ props: { interview } }) => Response.json(interviewData(interview, await getLibrary(), addressOf));
// \0virtual:astro:page:src/pages/interviews/[id].json@_@ts
var page = () => _id__json_exports;
export { page };
