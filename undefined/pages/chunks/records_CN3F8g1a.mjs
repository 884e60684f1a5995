import { r as yearOf } from "./dates_C8QvohKa.mjs";
import { c as readingVersion, o as originalVersion } from "./library_wPfyS6U0.mjs";
import { r as shardOf } from "./published_BSoITX9X.mjs";
// src/search/excerpt.ts
/** So much of a long text's end. */
var LONGEST_END = 160;
/** The end of a text, where a question asks; whole where it is short. */
function endOf(text) {
	if (text.length <= LONGEST_END) return text;
	const from = text.length - LONGEST_END;
	return `… ${text.slice(boundaryAfter(text, from, text.length - 1)).trimStart()}`;
}
/** The first start of a word or sentence from `offset` on, at the latest at `limit`. */
function boundaryAfter(text, offset, limit) {
	const next = /[\s，。、；：？！—]/.exec(text.slice(offset, limit));
	return next === null ? wholeCharacter(text, offset) : offset + next.index + 1;
}
/** Never between the halves of a surrogate pair. */
function wholeCharacter(text, offset) {
	return /[\uDC00-\uDFFF]/.test(text.charAt(offset)) ? offset + 1 : offset;
}
// src/search/records.ts
var made = /* @__PURE__ */ new WeakMap();
/** The search records of one interview, in reading order: passages, then notes, then comments; made once. */
function recordsOf(interview) {
	const records = made.get(interview) ?? makeRecords(interview);
	made.set(interview, records);
	return records;
}
function makeRecords(interview) {
	const { id, versions, participants } = interview;
	const shared = {
		interview: id,
		year: yearOf(interview.held) ?? yearOf(interview.published),
		date: interview.published ?? "0000"
	};
	const speakers = new Map(participants.map((participant) => [participant.id, participant]));
	const passages = interview.sections.flatMap(({ turns }) => turns.flatMap((turn, index) => {
		const speaker = turn.speaker === void 0 ? void 0 : speakers.get(turn.speaker);
		const question = speaker === void 0 || speaker.role === "interviewer" ? void 0 : questionBefore(interview, turns.slice(0, index));
		return turn.passages.map((passage) => {
			const texts = versions.flatMap(({ language }) => {
				const text = passage.texts[language]?.text;
				return text === void 0 ? [] : [{
					language,
					text
				}];
			});
			const spoken = speaker === void 0 ? {} : {
				speaker: speakerValue(id, speaker),
				role: speaker.role
			};
			return {
				url: `/interviews/${id}/#${passage.id}`,
				id: passage.id,
				kind: "interview",
				...shared,
				...spoken,
				texts,
				...question === void 0 ? {} : { question }
			};
		});
	}));
	const notes = interview.notes.map((note) => {
		const further = versions.some(({ language, kind }) => language === note.language && kind === "further");
		return {
			url: `/interviews/${id}/${further ? `${note.language}/` : ""}#${note.id}`,
			id: note.id,
			kind: "note",
			...shared,
			texts: [{
				language: note.language,
				text: note.text
			}]
		};
	});
	const comments = (interview.thread?.comments ?? []).filter(({ state }) => state === "published").map((comment) => ({
		url: `/interviews/${id}/${interview.thread?.ownPage === true ? "comments/" : ""}#${comment.id}`,
		id: comment.id,
		kind: "comment",
		...shared,
		author: comment.author?.name,
		date: comment.date?.slice(0, 10) ?? shared.date,
		texts: [{
			language: comment.language ?? readingVersion(interview).language,
			text: comment.text
		}]
	}));
	return [
		...passages,
		...notes,
		...comments
	].filter(({ texts }) => texts.some(({ text }) => text !== ""));
}
/** What the interviewer said last before an answer, in the reading version where it stands there. */
function questionBefore(interview, turns) {
	const asking = new Set(interview.participants.filter(({ role }) => role === "interviewer").map(({ id }) => id));
	const texts = turns.findLast(({ speaker }) => speaker !== void 0 && asking.has(speaker))?.passages.at(-1)?.texts ?? {};
	const { language } = readingVersion(interview);
	const [tag, text] = Object.entries(texts).find(([one]) => one === language) ?? Object.entries(texts)[0] ?? [];
	return tag === void 0 || !text?.text ? void 0 : {
		language: tag,
		text: endOf(text.text)
	};
}
/** The value of the speaker filter: a person keeps it across interviews, other participants are local. */
function speakerValue(interview, participant) {
	return participant.person ? participant.id : `${interview}:${participant.id}`;
}
/** The summaries of a collection; `nameOf` gives a language's name. */
function summariesOf(interviews, published, nameOf) {
	const tags = new Set(interviews.flatMap((interview) => recordsOf(interview).flatMap(({ texts }) => texts.map(({ language }) => language))));
	const shards = shardsOf(interviews, published);
	return {
		languages: Object.fromEntries([...tags].sort().map((tag) => [tag, nameOf(tag)])),
		interviews: (shards[0]?.interviews ?? []).map(summaryOf),
		shards: shards.map(({ name }) => name)
	};
}
/** What the search page is told of an interview. */
function summaryOf(interview) {
	const reading = readingVersion(interview);
	const original = originalVersion(interview);
	const speakers = interview.participants.map((participant) => [speakerValue(interview.id, participant), (participant.names[reading.language] ?? Object.values(participant.names)[0])?.name ?? participant.id]);
	return {
		id: interview.id,
		title: reading.front.title,
		language: reading.language,
		originalTitle: original?.front.title,
		originalLanguage: original?.language,
		date: interview.published ?? "0000",
		languages: interview.versions.map(({ language }) => language),
		speakers: Object.fromEntries(speakers)
	};
}
/**
* The interviews by the shards that `published.tsv` gives them, in its order; unpublished ones last in the
* last shard, by id. So what is added or edited changes one shard alone.
*/
function shardsOf(interviews, published) {
	const order = new Map(published.map((line, index) => [line.interview, {
		index,
		shard: shardOf(line)
	}]));
	const last = {
		index: published.length,
		shard: Math.max(1, ...published.map(shardOf))
	};
	const placeOf = ({ id }) => order.get(id) ?? last;
	const sorted = [...interviews].sort((a, b) => placeOf(a).index - placeOf(b).index || (a.id < b.id ? -1 : 1));
	return [...Map.groupBy(sorted, (interview) => placeOf(interview).shard)].sort(([a], [b]) => a - b).map(([shard, those]) => ({
		name: String(shard).padStart(4, "0"),
		interviews: those
	}));
}
/** Records as JSON lines. */
function jsonLines(records) {
	return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}
export { summaryOf as a, summariesOf as i, recordsOf as n, shardsOf as r, jsonLines as t };
