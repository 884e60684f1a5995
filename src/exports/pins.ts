import type { Interview } from '../model/interview.ts';

/**
 * A version's file with every passage pinned to its id, `^p14`, or to all that it spans, `^p14-p15`: read
 * as a version of the same interview it gives the same passages under the same ids, whatever is put
 * between them. Blocks of code can hold no pin and stay as they are.
 */
export function withPins(file: string, interview: Interview, language: string): string {
  const pins = pinsOf(interview, language);
  let current: string | undefined;
  let result = '';
  let rest = 0;
  for (const block of interview.versions.find((one) => one.language === language)?.pinPlaces ?? []) {
    const place = `${block.line}:${block.column}`;
    // Paragraphs that stand together in one passage have the first one's pin.
    if (pins.has(place)) current = pins.get(place);
    else if (!block.goesOn) current = undefined;
    if (current === undefined || block.end === undefined || block.isPinned) continue;
    const end = file.length - block.end;
    result += `${file.slice(rest, end).trimEnd()} ${current}`;
    rest = end;
  }
  return result + file.slice(rest);
}

/**
 * By the place of its block in the file, the pin of each passage that the version has a text of. Where the
 * version that gives a turn its passages has the mark `^-`, which can hold no pin, the text beside it must
 * have none either: it is what the ledger knows the passage by.
 */
function pinsOf({ versions, sections }: Interview, language: string): Map<string, string | undefined> {
  const pins = new Map<string, string | undefined>();
  for (const { passages } of sections.flatMap(({ turns }) => turns)) {
    const leading = versions.find(({ language: tag }) =>
      passages.some(({ texts, gaps }) => texts[tag] !== undefined || gaps.includes(tag)),
    )?.language;
    for (const [index, { id, texts }] of passages.entries()) {
      const text = texts[language];
      if (text === undefined || leading === undefined) continue;
      const last = passages[index + text.span - 1]?.id ?? id;
      const { line, column } = text.place;
      const pin = last === id ? `^${id}` : `^${id}-${last}`;
      pins.set(`${line}:${column}`, texts[leading] === undefined ? undefined : pin);
    }
  }
  return pins;
}
