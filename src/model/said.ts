import type { Interview, Passage } from './interview.ts';

/** A passage that a person says, and where. */
export interface Saying {
  interview: Interview;
  passage: Passage;
}

/** Every passage that a participant says, interview by interview, in the order of the text. */
export function sayingsOf(person: string, interviews: readonly Interview[]): Saying[] {
  return interviews.flatMap((interview) =>
    interview.sections.flatMap(({ turns }) =>
      turns
        .filter(({ speaker }) => speaker === person)
        .flatMap(({ passages }) => passages.map((passage) => ({ interview, passage }))),
    ),
  );
}
