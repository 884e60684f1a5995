import { c as readingVersion } from "./library_wPfyS6U0.mjs";
import { a as xmlText, i as xmlDocument, n as textElement, t as element } from "./xml_8n9pNA82.mjs";
import { a as newestOf, i as momentOf, r as firstAddress, t as compareDays } from "./feed_DUAMCZ2A.mjs";
import { n as commentAddress } from "./address_C6VQzZbX.mjs";
// src/exports/atom.ts
/**
* Entries as Atom, RFC 4287, with the threading of RFC 4685. `fallback` is the time of a feed that has no
* entry, so that it does not change from build to build.
*/
function atom(head, entries, fallback) {
	const updated = entries.map((entry) => entry.updated).sort().at(-1) ?? fallback;
	const authors = head.authors.length > 0 ? head.authors : [head.title];
	return xmlDocument(element("feed", {
		xmlns: "http://www.w3.org/2005/Atom",
		"xmlns:thr": "http://purl.org/syndication/thread/1.0",
		"xml:lang": head.language
	}, textElement("id", head.self), textElement("title", head.title), textElement("subtitle", head.description), textElement("updated", updated), element("link", {
		rel: "self",
		type: "application/atom+xml",
		href: head.self
	}), element("link", {
		rel: "alternate",
		type: "text/html",
		href: head.home
	}), ...authors.map((name) => element("author", {}, textElement("name", name))), ...entries.map((entry) => `\n${entryOf(entry)}`), "\n"));
}
function entryOf(entry) {
	const { author, inReplyTo } = entry;
	return element("entry", { "xml:lang": entry.language }, textElement("id", entry.id), textElement("title", entry.title), textElement("updated", entry.updated), textElement("published", entry.published), element("link", {
		rel: "alternate",
		type: "text/html",
		href: entry.address
	}), author === void 0 ? "" : element("author", {}, textElement("name", author.name), textElement("uri", author.uri)), inReplyTo === void 0 ? "" : element("thr:in-reply-to", {
		ref: inReplyTo.id,
		href: inReplyTo.address,
		type: "text/html"
	}), textElement("thr:total", entry.replies === void 0 ? void 0 : String(entry.replies)), textElement("content", entry.html, { type: "html" }));
}
// src/exports/change-feed.ts
/** A feed of changes holds this many at most. */
var MOST_CHANGES = 200;
/**
* Every accepted change of a published text and every retired id of these interviews, newest first: for
* those who cite. Each entry leads to the interview's page of changes.
*/
function changeEntries(interviews, published, words, addressOf) {
	return interviews.flatMap((interview) => {
		const page = `/interviews/${interview.id}/changes/`;
		const first = firstAddress(interview, published, addressOf);
		const { title } = readingVersion(interview).front;
		return interview.changes.flatMap(({ id, changes, retired }) => {
			const shared = {
				title: words.changedIn(id, title),
				address: addressOf(`${page}#${id}`)
			};
			return [...retired === void 0 ? [] : [{
				...shared,
				id: `${first}changes/#${id}.retired`,
				updated: momentOf(retired.date),
				html: `<p>${xmlText(words.retired(id, retired.date, retired.because))} <a href="${addressOf(`/interviews/${interview.id}/#${retired.survivor}`)}">${retired.survivor}</a></p>`
			}], ...changes.map((change) => ({
				...shared,
				id: `${first}changes/#${id}.${change.language}.${placeOf(change, changes)}`,
				updated: momentOf(change.date),
				language: change.language,
				html: textOf(change, words)
			}))];
		});
	}).sort((a, b) => compareDays(b.updated, a.updated)).slice(0, MOST_CHANGES);
}
/** Which change of its text it was, counted from the first: later ones do not move it. */
function placeOf(change, all) {
	const own = all.filter(({ language }) => language === change.language);
	return own.length - own.indexOf(change);
}
function textOf({ before, after, withheld }, words) {
	return `${before === void 0 ? `<p>${xmlText(words.withheld(withheld ?? ""))}</p>` : `<p><del>${xmlText(before)}</del></p>`}${after === void 0 ? `<p>${xmlText(words.noLongerHere)}</p>` : `<p><ins>${xmlText(after)}</ins></p>`}`;
}
// src/exports/comment-feed.ts
/** A feed of comments holds this many at most. */
var MOST_COMMENTS = 200;
/**
* The published comments of these interviews as feed entries, newest first. One without a date has no
* `published`; as its last change counts the day on which the thread was archived, or the interview
* published, and where neither is known it is left out. `titleOf` names who wrote it.
*/
function commentEntries(interviews, published, titleOf, addressOf) {
	return interviews.flatMap((interview) => {
		const first = firstAddress(interview, published, addressOf);
		const { front, language } = readingVersion(interview);
		const arrived = interview.thread?.captured ?? interview.published;
		const at = (id) => addressOf(commentAddress(interview, id));
		return (interview.thread?.comments ?? []).flatMap((comment) => {
			const updated = comment.date ?? arrived;
			if (comment.state !== "published" || updated === void 0) return [];
			return [{
				id: `${first}#${comment.id}`,
				title: titleOf(comment.author?.name ?? "", front.title),
				address: at(comment.id),
				updated: momentOf(updated),
				published: comment.date === void 0 ? void 0 : momentOf(comment.date),
				author: comment.author && {
					name: comment.author.name,
					uri: comment.author.url
				},
				language: comment.language ?? language,
				html: comment.html,
				inReplyTo: comment.parent?.state === "published" ? {
					id: `${first}#${comment.parent.id}`,
					address: at(comment.parent.id)
				} : {
					id: first,
					address: addressOf(`/interviews/${interview.id}/`)
				},
				replies: comment.replies.filter(({ state }) => state === "published").length
			}];
		});
	}).sort((a, b) => compareDays(b.updated, a.updated)).slice(0, MOST_COMMENTS);
}
// src/exports/activity-feed.ts
/** The comments on every interview, or on one, or what was changed or retired there: newest first, as Atom. */
function activityFeed(activity, { site, interviews, published }, words, addressOf, interview) {
	const told = interview === void 0 ? interviews : [interview];
	const home = interview === void 0 ? "/" : `/interviews/${interview.id}/`;
	const front = interview && readingVersion(interview).front;
	const name = activity === "comments" ? words.kind.comment : words.changes;
	return atom({
		...site,
		title: front === void 0 ? `${name} · ${site.title}` : `${name}: ${front.title}`,
		description: front?.summary ?? site.description,
		home: addressOf(home),
		self: addressOf(`${home}${activity}.xml`)
	}, activity === "comments" ? commentEntries(told, published, words.commentBy, addressOf) : changeEntries(told, published, words, addressOf), newestOf(told));
}
export { activityFeed as t };
