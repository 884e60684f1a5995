import { a as primaryLanguage } from "./language_CjBs_XIh.mjs";
// src/components/person-name.ts
/**
* The person's name for a site in `language`: in exactly this language, else in one that differs only in
* script or region, else the first; and the names in other languages that differ from it, each once.
*/
function personName(person, language) {
	const names = Object.entries(person.names).map(([tag, name]) => ({
		language: tag,
		name
	}));
	const shown = names.find((one) => one.language === language) ?? names.find((one) => primaryLanguage(one.language) === primaryLanguage(language)) ?? names[0] ?? {
		language,
		name: person.id
	};
	const others = names.filter(({ name }, index) => name !== shown.name && names.findIndex((one) => one.name === name) === index);
	return {
		...shown,
		others
	};
}
export { personName as t };
