import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
import { n as feedEntries } from "./feed_DUAMCZ2A.mjs";
import { t as rss } from "./rss_CqmWCRmS.mjs";
import { n as interviewsOf, r as keyed, t as getLibrary } from "./library_wPfyS6U0.mjs";
import { t as addressOf } from "./site_DZnuAIgr.mjs";
// src/pages/people/[person]/feed.xml.ts
var feed_xml_exports = /* @__PURE__ */ __exportAll({
	GET: () => GET,
	getStaticPaths: () => getStaticPaths
});
var getStaticPaths = (async () => {
	const library = await getLibrary();
	const { people, interviews } = library;
	return keyed(library, people.map((person) => ({
		params: { person: person.id },
		props: { person }
	})), ({ person }) => [people, interviewsOf(person, interviews)]);
});
/** The interviews that a person takes part in, as RSS. */
var GET = async ({ props: { person } }) => {
	const { site, interviews, published } = await getLibrary();
	const name = person.names[site.language] ?? Object.values(person.names)[0] ?? person.id;
	const head = {
		...site,
		title: `${name} · ${site.title}`,
		description: person.bio ?? site.description,
		home: addressOf(`/people/${person.id}/`),
		self: addressOf(`/people/${person.id}/feed.xml`)
	};
	const own = {
		interviews: interviewsOf(person, interviews),
		published
	};
	return new Response(rss(head, feedEntries(own, addressOf)), { headers: { "content-type": "application/rss+xml; charset=utf-8" } });
};
// \0virtual:astro:page:src/pages/people/[person]/feed.xml@_@ts
var page = () => feed_xml_exports;
export { page };
