import type { Interview, Version } from '../model/interview.ts';
import { pageOf, type AddressOf } from './address.ts';

/** A version as plain text: title, where it stands, then every passage on a line, speakers before their turns. */
export function plainText(interview: Interview, version: Version, addressOf: AddressOf): string {
  const { language, front } = version;
  const blocks = interview.sections.flatMap(({ headings, turns }) => [
    ...(headings[language] === undefined ? [] : [headings[language].text.toUpperCase()]),
    ...turns.flatMap(({ speaker, passages }) => {
      const texts = passages.flatMap(({ texts: own }) => own[language]?.text ?? []);
      const names = interview.participants.find(({ id }) => id === speaker)?.names ?? {};
      const name = (names[language] ?? Object.values(names)[0])?.name;
      return texts.map((text, index) => (index === 0 && name !== undefined ? `${name}: ${text}` : text));
    }),
  ]);
  const notes = interview.notes
    .filter((note) => note.language === language)
    .map(({ mark, passage, text }) => `[${mark}] ${passage}: ${text}`);
  const head = [front.title, addressOf(pageOf(interview, version))];
  const parts = [head.join('\n'), ...blocks, ...(notes.length > 0 ? ['* * *', ...notes] : [])];
  return `${parts.join('\n\n')}\n`;
}
