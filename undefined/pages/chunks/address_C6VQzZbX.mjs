// src/exports/address.ts
/** The page that shows a version first: a further translation has its own below the interview's. */
function pageOf(interview, version) {
	return version.kind === "further" ? `/interviews/${interview.id}/${version.language}/` : `/interviews/${interview.id}/`;
}
/** A file of the version's citation, by its ending: `/interviews/ion.bib`, `/interviews/ion/de.bib`. */
function citationFile(interview, version, ending) {
	return `${pageOf(interview, version).replace(/\/$/, "")}.${ending}`;
}
/** The versions that have a page of their own: the reading version, then further translations. */
function pagedVersions({ versions }) {
	return versions.filter(({ kind }) => kind !== "original");
}
/** The page of a comment, which the larger threads have to themselves. */
function commentAddress(interview, comment) {
	return `/interviews/${interview.id}/${interview.thread?.ownPage === true ? "comments/" : ""}#${comment}`;
}
/** Each version that has a page, with what stands for it in the addresses of its files: `ion`, `ion/de`. */
function versionPaths(interviews) {
	return interviews.flatMap((interview) => pagedVersions(interview).map((version) => ({
		params: { version: pageOf(interview, version).slice(12, -1) },
		props: {
			interview,
			version
		}
	})));
}
/** Each interview under its own id: paths of what it has once. */
function ownPaths(interviews) {
	return interviews.map((interview) => ({
		params: { id: interview.id },
		props: { interview }
	}));
}
/** Each interview under its own id and those that it had before: paths of pages that were ever published. */
function everyPath(interviews) {
	return interviews.flatMap((interview) => [interview.id, ...interview.aliases].map((id) => ({
		params: { id },
		props: { interview }
	})));
}
/** The feeds that interviews have of their own. */
function feedPaths(interviews) {
	return interviews.flatMap((interview) => feedsOf(interview).map(({ kind: activity }) => ({
		params: {
			id: interview.id,
			activity
		},
		props: {
			interview,
			activity
		}
	})));
}
/** The feeds that an interview has of its own. */
function feedsOf({ id, thread, changes }) {
	return [...(thread?.count ?? 0) > 0 ? [{
		kind: "comments",
		path: `/interviews/${id}/comments.xml`
	}] : [], ...changes.length > 0 ? [{
		kind: "changes",
		path: `/interviews/${id}/changes.xml`
	}] : []];
}
/** The page of a person known across interviews. */
function personPath(person) {
	return `/people/${person}/`;
}
/** Every version of every interview, for files that lie below the interview's address: `ion/grc.md`. */
function everyVersion(interviews) {
	return interviews.flatMap((interview) => interview.versions.map((version) => ({
		params: {
			id: interview.id,
			language: version.language
		},
		props: {
			interview,
			version
		}
	})));
}
export { feedPaths as a, pageOf as c, versionPaths as d, everyVersion as i, pagedVersions as l, commentAddress as n, feedsOf as o, everyPath as r, ownPaths as s, citationFile as t, personPath as u };
