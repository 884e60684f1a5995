import { c as readingVersion } from "./library_wPfyS6U0.mjs";
import { dirname, join } from "node:path";
import { readFile } from "node:fs/promises";
import { readFileSync, readdirSync } from "node:fs";
// src/exports/content-files.ts
/** The text of a version's file as the loader read it: no byte order mark, line ends folded. */
async function readVersion({ path }) {
	return (await readFile(path, "utf8")).replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}
/** The folder of an interview's files. */
function folderOf(interview) {
	return dirname(readingVersion(interview).path);
}
/**
* The files of a folder and of those in it, by their path from it, in the order of their names; hidden ones
* not. Read at once: for files as small as these, waiting costs more than reading.
*/
function filesIn(folder) {
	const names = readdirSync(folder, {
		recursive: true,
		withFileTypes: true
	}).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll("\\", "/")).filter((name) => !/(?:^|\/)\./.test(name)).sort();
	return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}
export { folderOf as n, readVersion as r, filesIn as t };
