// src/search/han.ts
/** Every character stands for itself. */
var NO_FOLDS = /* @__PURE__ */ new Map();
/**
* The folds that texts of these characters need: their own, and those of any other way to write them, in
* which they may be looked for.
*/
function foldsFor(characters, all) {
	const used = new Set(Array.from(characters, (character) => all.get(character) ?? character));
	return new Map([...all].filter(([, fold]) => used.has(fold)));
}
/** Folds as they are shipped: the characters of each fold behind it, `后後 里裏裡`. */
function formatFolds(folds) {
	const written = /* @__PURE__ */ new Map();
	for (const [character, fold] of folds) written.set(fold, (written.get(fold) ?? fold) + character);
	return [...written.values()].sort().join(" ");
}
export { foldsFor as n, formatFolds as r, NO_FOLDS as t };
