// src/model/dates.ts
/** Whether `text` is a day of the calendar, `2024-11-27`. */
function isDay(text) {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
/** Whether `text` is a day, a month (`2024-07`) or a year (`2024`). */
function isPartialDate(text) {
	if (/^\d{4}$/.test(text)) return true;
	return /^\d{4}-\d{2}$/.test(text) ? isDay(`${text}-01`) : isDay(text);
}
/** Whether `text` is a day, or a moment as in `2024-11-28T09:30:00Z`. */
function isMoment(text) {
	const time = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?$/.exec(text);
	return time !== null && isDay(time[1] ?? "") && !Number.isNaN(Date.parse(text));
}
/**
* A date for people, in the language `language`: days, months and years as precise as they were given;
* words (“5th century BCE”) as they stand. Always in UTC, so that every machine builds the same page.
*/
function formatDate(text, language) {
	if (/^\d{4}$/.test(text)) return text;
	const day = isMoment(text) ? text.slice(0, 10) : text;
	if (!isPartialDate(day)) return text;
	const hasDay = day.length === 10;
	return formatFor(language, hasDay).format(new Date(hasDay ? day : `${day}-01`));
}
/** Formats take a hundred times as long to make as to use. */
var formats = /* @__PURE__ */ new Map();
function formatFor(language, hasDay) {
	const name = `${language} ${hasDay}`;
	let format = formats.get(name);
	if (format === void 0) {
		format = new Intl.DateTimeFormat(language, {
			timeZone: "UTC",
			year: "numeric",
			month: "long",
			...hasDay ? { day: "numeric" } : {}
		});
		formats.set(name, format);
	}
	return format;
}
/** The year of a date in figures, undefined for words: `2024` of `2024-07`. */
function yearOf(text) {
	return text !== void 0 && isPartialDate(text.slice(0, 10)) ? text.slice(0, 4) : void 0;
}
export { isPartialDate as n, yearOf as r, formatDate as t };
