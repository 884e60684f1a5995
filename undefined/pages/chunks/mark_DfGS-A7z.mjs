// src/model/mark.ts
var CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/**
* The mark of a text: the first `length` (at most 12) characters of a 60-bit digest in Crockford's
* base32. It tells whether a text was edited since a link was made; it protects nothing.
* Digest: two 32-bit FNV-1a hashes (Fowler, Noll, Vo) over the UTF-16 code units of the NFC text.
*/
function markOf(text, length = 4) {
	return digestOf(text.normalize("NFC").replace(/\s+/g, " ").trim()).slice(0, length);
}
/** Four characters that tell whether a line of a table is still what was written, to the last space. */
function checkOf(line) {
	return digestOf(line).slice(0, 4);
}
function digestOf(text) {
	let a = 2166136261;
	let b = 2128831035;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		a = Math.imul(a ^ unit & 255, 16777619);
		a = Math.imul(a ^ unit >>> 8, 16777619);
		b = Math.imul(b ^ unit >>> 8, 16777619);
		b = Math.imul(b ^ unit & 255, 16777619);
	}
	let mark = "";
	for (const half of [mix(a), mix(b)]) for (let shift = 25; shift >= 0; shift -= 5) mark += CROCKFORD[half >>> shift & 31];
	return mark;
}
/** Spread the last characters' bits over the whole word (the finaliser of MurmurHash3). */
function mix(hash) {
	let h = hash ^ hash >>> 16;
	h = Math.imul(h, 2246822507);
	h ^= h >>> 13;
	h = Math.imul(h, 3266489909);
	return (h ^ h >>> 16) >>> 0;
}
export { markOf as n, checkOf as t };
