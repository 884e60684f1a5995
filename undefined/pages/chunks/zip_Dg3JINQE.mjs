import { zipSync } from "fflate";
// src/exports/zip.ts
/** Bytes below which packing a file saves next to nothing, and costs as much as a large one. */
var SMALL = 1e3;
/** The earliest time that a zip can hold, in whatever zone the build runs: archives tell no other. */
var NO_TIME = new Date(1980, 0, 1);
/** Files as a ZIP archive, in their order, small ones as they are: the same files give the same bytes. */
function zipped(files) {
	const entries = {};
	for (const { name, bytes } of files) entries[name] = [bytes, { level: bytes.length < SMALL ? 0 : 6 }];
	return zipSync(entries, { mtime: NO_TIME });
}
export { zipped as t };
