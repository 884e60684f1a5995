import type { Question } from './lost.ts';
import { likelySurvivor } from './merging.ts';
import type { Matched } from './collection.ts';
import type { Interview, Passage } from './interview.ts';
import { passagesOf } from './interview.ts';
import type { LedgerLine } from './ledger.ts';
import { formatPlace } from './problem.ts';

const WHAT: Record<Question['kind'], string> = {
  changed: 'another text stands in its place',
  moved: 'a text like it stands in another place',
  gone: 'its text is no longer there',
  contradiction: 'the versions disagree about where it is',
};

/**
 * A question as a person reads it: what was published, what stands there now, and the command for each
 * answer, ready to be typed.
 */
export function formatQuestion(
  question: Question,
  interview: Interview,
  ledger: readonly LedgerLine[],
  matched: Matched,
): string {
  const { id, kind, slot } = question;
  const lines = ledger.filter((line) => line.id === id);
  const candidate = slot === undefined ? undefined : passagesOf(interview)[slot];
  const command = `npm run passages -- ${interview.id}`;
  const nearby = matched.slots.flatMap(({ texts }, index) => {
    const near = matched.decisions.ids[index]?.id ?? '';
    return question.neighbours.includes(near) ? [{ id: near, texts }] : [];
  });
  const into = likelySurvivor(lines, nearby) ?? question.neighbours[0] ?? passagesOf(interview)[0]?.id ?? '';
  return [
    `${interview.id} ${id}: ${WHAT[kind]}`,
    ...lines.map(({ language, text }) => `  was  ${language}  ${text}`),
    ...(candidate === undefined ? [] : shown(candidate)),
    ...(candidate === undefined
      ? []
      : kind === 'moved'
        ? [`  It moved there:            ${command} --move ${id}`]
        : [`  It is the same passage:    ${command} --accept ${id}`]),
    `  It was taken out or merged: ${command} --retire ${id} --into ${into} --because "…"`,
    '  Neither: put its text back.',
  ].join('\n');
}

function shown(passage: Passage): string[] {
  return Object.entries(passage.texts).map(
    ([language, { text, place }]) => `  now  ${language}  ${text}\n       ${formatPlace(place)}`,
  );
}
