import { n as isPartialDate } from "./dates_C8QvohKa.mjs";
import { r as dateText } from "./citation_DLIdw9RB.mjs";
// src/exports/bibtex.ts
/**
* A citation as a BibTeX entry that biblatex reads too. Neither has a type for interviews, nor a field for
* who asked: `@misc` with a note (`roles`: “Interview by …; translated by …”) is what every style prints.
* Undivided names stand in braces of their own, so that no program takes them apart.
*/
function bibtex(item, roles) {
	const issued = item.issued === void 0 ? void 0 : dateText(item.issued);
	const [year, month, day] = issued?.split("-") ?? [];
	const held = item["event-date"] === void 0 ? void 0 : dateText(item["event-date"]);
	const lines = [
		["author", names(item.author)],
		["title", `{${escape(item.title)}}`],
		["translator", names(item.translator)],
		["howpublished", escape(item["container-title"])],
		["date", issued],
		["year", year],
		["month", month === void 0 ? void 0 : String(Number(month))],
		["day", day === void 0 ? void 0 : String(Number(day))],
		["eventdate", held !== void 0 && isPartialDate(held) ? held : void 0],
		["origtitle", item["original-title"] === void 0 ? void 0 : escape(item["original-title"])],
		["language", item.language],
		["type", item.medium === void 0 ? void 0 : escape(item.medium)],
		["note", roles === "" ? void 0 : escape(roles)],
		["abstract", item.abstract === void 0 ? void 0 : escape(item.abstract)],
		["url", item.URL]
	].flatMap(([name, value]) => value === void 0 ? [] : [`  ${name} = {${value}},\n`]);
	return `@misc{${item.id},\n${lines.join("")}}\n`;
}
function names(list) {
	return list?.map((name) => "literal" in name ? `{${escape(name.literal)}}` : `{${escape(name.family)}}, ${escape(name.given)}`).join(" and ");
}
var SPECIAL = {
	"\\": "{\\textbackslash}",
	"{": "\\{",
	"}": "\\}",
	"~": "{\\textasciitilde}",
	"^": "{\\textasciicircum}"
};
/** Text with what TeX would read as commands made plain; other characters stand as they are, in UTF-8. */
function escape(text) {
	return text.replace(/\s+/g, " ").trim().replace(/[\\{}$&#%_^~]/g, (character) => SPECIAL[character] ?? `\\${character}`);
}
export { bibtex as t };
