// src/exports/xml.ts
/** An XML element with its children, which are written already: text comes in by `xmlText`. */
function element(name, attributes = {}, ...children) {
	const written = Object.entries(attributes).filter(([, value]) => value !== void 0).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`).join("");
	return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}
/** An element that holds only text; nothing where there is none. */
function textElement(name, text, attributes = {}) {
	return text === void 0 ? "" : element(name, attributes, xmlText(text));
}
/** Text as XML 1.0 can hold it: marks escaped, control characters and lone surrogates dropped. */
function xmlText(text) {
	return xmlCharacters(text).replace(/[&<>"]/g, (character) => ({
		"&": "&amp;",
		"<": "&lt;",
		">": "&gt;",
		"\"": "&quot;"
	})[character] ?? "");
}
/** Text without the characters that XML 1.0 has no place for. */
function xmlCharacters(text) {
	return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
/** A whole document. */
function xmlDocument(root) {
	return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}
export { xmlText as a, xmlDocument as i, textElement as n, xmlCharacters as r, element as t };
