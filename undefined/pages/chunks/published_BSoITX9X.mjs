import { t as checkOf } from "./mark_DfGS-A7z.mjs";
// src/model/table.ts
var END = "end";
/** The last line of a table whose last row has this key. */
function endRow(key) {
	return `${END}\t${checkOf(`${END} ${key}`)}`;
}
// src/model/published.ts
/** The shard of a line. */
function shardOf({ shard = 1 }) {
	return shard;
}
var FIRST = "colloquy-published 1";
/** `published.tsv` of these lines, in their order: an interview keeps its line for good. */
function formatPublished(lines) {
	let before = "";
	return [
		FIRST,
		...lines.map((line) => {
			const row = formatLine(line, before);
			before = line.interview;
			return row;
		}),
		endRow(before),
		""
	].join("\n");
}
function formatLine({ interview, lastPassage, lastComment, state, shard = 1 }, before) {
	const fields = [
		interview,
		lastPassage,
		lastComment,
		state,
		shard
	];
	return [...fields, checkOf([before, ...fields].join(""))].join("	");
}
/** The fragments of every number that was given out; of letters a line knows nothing. */
function fragmentsOfNumbers({ lastPassage, lastComment }) {
	const count = (prefix, last) => Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`);
	return [...count("p", lastPassage), ...count("c", lastComment)];
}
export { fragmentsOfNumbers as n, shardOf as r, formatPublished as t };
