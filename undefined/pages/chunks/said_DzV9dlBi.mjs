// src/model/said.ts
/** Every passage that a participant says, interview by interview, in the order of the text. */
function sayingsOf(person, interviews) {
	return interviews.flatMap((interview) => interview.sections.flatMap(({ turns }) => turns.filter(({ speaker }) => speaker === person).flatMap(({ passages }) => passages.map((passage) => ({
		interview,
		passage
	})))));
}
export { sayingsOf as t };
