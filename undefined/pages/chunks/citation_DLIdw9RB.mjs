import { n as isPartialDate } from "./dates_C8QvohKa.mjs";
import { o as originalVersion } from "./library_wPfyS6U0.mjs";
import "./nearest_DuvUsx0h.mjs";
import { c as pageOf } from "./address_C6VQzZbX.mjs";
// src/model/family-name.ts
var HAN = /^[\p{Script=Han}\p{Script=Hangul}]+$/u;
/** A name divided by the family names that an editor has named; undefined where none of them is in it. */
function divideName(name, familyNames) {
	for (const family of [...familyNames].sort((a, b) => b.length - a.length)) {
		if (name.startsWith(`${family} `)) return {
			family,
			given: name.slice(family.length + 1),
			familyFirst: true
		};
		if (name.endsWith(` ${family}`)) return {
			family,
			given: name.slice(0, -family.length - 1),
			familyFirst: false
		};
		if (HAN.test(name) && name.startsWith(family) && name !== family) return {
			family,
			given: name.slice(family.length),
			familyFirst: true
		};
	}
}
// src/exports/citation.ts
/** The citation of a version, which is the one that its page shows first. */
function citationOf(interview, version, site, addressOf) {
	const { front, language } = version;
	const original = originalVersion(interview);
	const source = original?.front.source ?? front.source;
	const published = original?.front.published;
	const medium = front.medium ?? original?.front.medium;
	const people = peopleWith(interview, version);
	return {
		id: version.kind === "further" ? `${interview.id}-${language.toLowerCase()}` : interview.id,
		type: "interview",
		title: front.title,
		...people("author", namesOf(interview, "interviewee", language)),
		...people("interviewer", namesOf(interview, "interviewer", language)),
		...people("translator", front.translators ?? []),
		...people("contributor", namesOf(interview, "other", language)),
		...front.published === void 0 ? {} : { issued: dateOf(front.published) },
		...interview.held === void 0 ? {} : { "event-date": dateOf(interview.held) },
		"container-title": site.title,
		...original === void 0 ? {} : { "original-title": original.front.title },
		...published === void 0 ? {} : { "original-date": dateOf(published) },
		language,
		...medium === void 0 ? {} : { medium },
		...front.summary === void 0 ? {} : { abstract: front.summary },
		...source === void 0 ? {} : { source: source.name },
		URL: addressOf(pageOf(interview, version))
	};
}
/** The names of those who have this part in the interview, as a version in `language` gives them. */
function namesOf({ participants }, role, language) {
	return participants.filter((participant) => participant.role === role).map(({ id, names }) => (names[language] ?? Object.values(names)[0])?.name ?? id);
}
/** `2024-07` as the parts that CSL has for it; words as they stand. */
function dateOf(text) {
	return isPartialDate(text) ? { "date-parts": [text.split("-").map(Number)] } : { literal: text };
}
/** A CSL date as text again: `2024-07`, or its words. */
function dateText(date) {
	if ("literal" in date) return date.literal;
	const [year = 0, ...rest] = date["date-parts"][0];
	return [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
}
/** One CSL-JSON file: a list, as reference managers expect it. */
function cslJson(items) {
	return `${JSON.stringify(items, null, 2)}\n`;
}
/** A name as it is printed in the version: `Liang Wenfeng`. */
function printedName(name) {
	if ("literal" in name) return name.literal;
	const { family, given } = name;
	if (name["static-ordering"] !== true) return `${given} ${family}`;
	return /^\p{Script=Latin}/u.test(family) || given.includes(" ") ? `${family} ${given}` : family + given;
}
/** Fields of people, their names divided where the version, or another in the same interview, says how. */
function peopleWith({ versions }, { front }) {
	const families = [...front.familyNames ?? [], ...versions.flatMap((version) => version.front.familyNames ?? [])];
	const nameOf = (literal) => {
		const divided = divideName(literal, families);
		if (divided === void 0) return { literal };
		const { family, given, familyFirst } = divided;
		return {
			family,
			given,
			...familyFirst ? { "static-ordering": true } : {}
		};
	};
	return (key, names) => names.length === 0 ? {} : { [key]: names.map(nameOf) };
}
/** Who asked and who translated, in words, for formats that have no field for them. */
function rolesInWords(item, phrases) {
	const say = (names, phrase) => names === void 0 || names.length === 0 ? [] : [phrase(phrases.list(names.map(printedName)))];
	return [...say(item.interviewer, phrases.interviewBy), ...say(item.translator, phrases.translatedBy)].join("; ");
}
export { rolesInWords as a, namesOf as i, cslJson as n, dateText as r, citationOf as t };
